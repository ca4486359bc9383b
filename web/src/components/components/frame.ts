/** Components in frames. */
import "./frame.css";

export { ComponentInstance } from "./ComponentInstance";
