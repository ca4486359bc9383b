/** `st.html`, which few apps use, and what makes its HTML harmless. */
export { Html } from "./Html";
