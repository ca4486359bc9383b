/** The picker of colours. */
import "./colorButton.css";
import "./colorPicker.css";

export { ColorPicker } from "./ColorPicker";
