/** What edits a table: loaded with the first editor. */
import "@glideapps/glide-data-grid/index.css";
import "./grid.css";
import "./editors.css";

export { EditorGrid } from "./EditorGrid";
