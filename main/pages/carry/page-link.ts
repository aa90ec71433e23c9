// A place of the bundle that leads somewhere when it is clicked.
/** A link over a page of the stamps, in points from its upper left. */
export interface PageLink {
  /** A destination of the frame, by its name. */
  readonly to: string;
  readonly says: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
