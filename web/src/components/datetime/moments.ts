/** Fields for dates and times. */
import "./fields.css";
import "./calendar.css";

export { DateInput } from "./DateInput";
export { DateTimeInput } from "./DateTimeInput";
export { TimeInput } from "./TimeInput";
