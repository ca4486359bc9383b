/** Components that a script or a package brings along. */
import "./bidi.css";

export { BidiComponent } from "./BidiComponent";
