/** The frame of a table, with its size: what draws in it is a part of its own. */
import "../../ui/toolbar.css";
import "./dataframe.css";

export { DataEditor } from "./DataEditor";
export { Dataframe, SelectableDataframe } from "./Dataframe";
