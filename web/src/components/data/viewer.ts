/** What lets a person browse data. */
import "./json.css";

export { Json } from "./Json";
