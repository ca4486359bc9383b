/** Diagrams. What draws them is loaded with the first one, into a frame of its own. */
import "./toolbar.css";
import "./mermaidChart.css";

export { MermaidChart } from "./MermaidChart";
