/** Pages in frames. */
import "./frames.css";

export { IFrame } from "./IFrame";
