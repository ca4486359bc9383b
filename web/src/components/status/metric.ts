/** Metrics and their charts. */
import "./metric.css";

export { Metric } from "./Metric";
