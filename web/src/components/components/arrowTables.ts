/** Tables as components on the page read them: the `Table` of Apache Arrow, which Streamlit gives them too. */
export { tableFromIPC } from "apache-arrow";
