/** What takes messages. */
import "./../files/files.css";
import "./../files/media.css";
import "./chatInput.css";

export { ChatInput } from "./ChatInput";
