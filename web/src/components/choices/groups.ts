/** Options side by side. */
import "./buttonGroup.css";
import "./feedback.css";
import "./pagination.css";

export { ButtonGroup } from "./ButtonGroup";
export { Feedback } from "./Feedback";
export { Pagination } from "./Pagination";
