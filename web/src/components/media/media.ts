/** Images, sounds, videos and documents in frames. */
import "../../ui/toolbar.css";
import "./media.css";

export { Audio } from "./Audio";
export { Image } from "./Image";
export { Video } from "./Video";
