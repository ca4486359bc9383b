/** What takes files. */
import "./files.css";

export { FileUploader } from "./FileUploader";
