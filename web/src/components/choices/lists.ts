/** Options in a list that opens. */
import "./lists.css";

export { Multiselect } from "./Multiselect";
export { Selectbox } from "./Selectbox";
