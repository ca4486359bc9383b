/** Images, sounds, videos and documents in frames. */
import "../../ui/toolbar.css";
import "./media.css";

export { Image } from "./Image";
