/** Boxes and circles to tick. */
import "./checkboxAndRadio.css";

export { Checkbox } from "./Checkbox";
export { Radio } from "./Radio";
