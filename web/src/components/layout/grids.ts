/** Cells in rows and columns. */
import "./grid.css";

export { Grid, GridCell } from "./Grid";
