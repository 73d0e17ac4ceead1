/** What the page hands to the script that brings it to life. */
export interface Sign {
  /** The mark a reader clicked while the script was on its way. */
  chosen: string | null;
  /** The record the page around the frame asks to light up. */
  highlight: string | null;
  /** Tells the page around the frame what was opened or closed. */
  onselect: (id: string | null) => void;
}

/** A page come to life. */
export interface Live {
  highlight(id: string | null): void;
}

/** What each live entry exports. */
export interface LiveEntry {
  start(box: HTMLElement, sign: Sign): Promise<Live>;
}
