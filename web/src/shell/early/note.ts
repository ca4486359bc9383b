/** What a person did on a page before its scripts were there. */
export interface EarlyNote {
  /** As events are called; "slide" is a pointer on the track of a slider, from where it went down to where it was let go. */
  readonly type: "click" | "input" | "keydown" | "focusin" | "focusout" | "slide";
  /** In the HTML that the build left. */
  readonly target: Element;
  /** Of "input": the whole text. */
  readonly value?: string;
  /** Of "keydown". */
  readonly key?: KeyboardEventInit;
  /** Of "slide": shares of the track's width. */
  readonly from?: number;
  readonly to?: number;
}

export interface EarlyNotes {
  readonly notes: readonly EarlyNote[];
  /** Whether a button or a key is down, or a word half composed: what it will do is not known yet. */
  readonly busy: () => boolean;
  /** The page's own components take over. */
  readonly stop: () => void;
}

declare global {
  interface Window {
    /** Missing where the page's policy forbids scripts in it. */
    siteletEarly?: EarlyNotes;
  }
}
