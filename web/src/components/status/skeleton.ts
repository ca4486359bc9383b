/** What stands in the place of what is still being made. */
import "./skeleton.css";

export { Skeleton } from "./Skeleton";
