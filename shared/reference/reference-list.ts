// What every reference list has: a version, where it comes from, and per row whether anyone has verified it. Lists help to type;
// they never decide what a record may say.
export interface ReferenceList<Row> {
  /** Raised with every change of a row: a record may be compared with the list of its day. */
  readonly version: string;
  readonly origin: string;
  readonly rows: readonly Row[];
}
