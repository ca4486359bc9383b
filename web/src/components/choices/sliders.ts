/** Sliders. */
import "./slider.css";

export { SelectSlider } from "./SelectSlider";
export { Slider } from "./Slider";
