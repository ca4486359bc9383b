/** What records sounds. */
import "../../ui/toolbar.css";
import "./media.css";

export { AudioInput } from "./AudioInput";
