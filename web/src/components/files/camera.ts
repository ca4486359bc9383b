/** What takes pictures. */
import "./media.css";

export { CameraInput } from "./CameraInput";
