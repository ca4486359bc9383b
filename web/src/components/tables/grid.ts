/** What draws a table on a canvas: loaded with the first one. */
import "@glideapps/glide-data-grid/index.css";
import "./grid.css";

export { LiveGrid } from "./LiveGrid";
