/** What records sounds. */
import "./media.css";

export { AudioInput } from "./AudioInput";
