/** Documents. What reads them is loaded with the first one. */
import "../../ui/toolbar.css";
import "./pdf.css";

export { Pdf } from "./Pdf";
