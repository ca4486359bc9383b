/** `st.html`, which few apps use, and what makes its HTML harmless. */
import "./html.css";

export { Html } from "./Html";
