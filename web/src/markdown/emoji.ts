/** Emoji by shortcode: the names that Streamlit has. */
import byName from "emojilib/simplemap.json";

export const EMOJI: ReadonlyMap<string, string> = new Map(Object.entries(byName));
