/** Messages over the page. */
import "./toasts.css";

export { Toast } from "./Toast";
