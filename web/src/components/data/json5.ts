/** JSON as people write it: comments, other quotes, numbers such as NaN. Loaded for texts that are no JSON. */
import JSON5 from "json5";

export const parseJson5 = (text: string): unknown => JSON5.parse(text);
