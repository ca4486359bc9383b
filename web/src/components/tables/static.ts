/** Tables that show all of their rows. */
import "./static.css";

export { StaticTable } from "./StaticTable";
