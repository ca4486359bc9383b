/** What crosses the page to celebrate. */
import "./celebrations.css";

export { Balloons, Snow } from "./Celebration";
