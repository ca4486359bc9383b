/** `st.help`, which few apps show, and its styles. */
import "./help.css";

export { ObjectHelp } from "./ObjectHelp";
