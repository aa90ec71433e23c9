// A failure that was foreseen is a value with a code, never a thrown string. Codes map to sentences in `shared/text`.

/** A foreseen failure. `code` is `area.reason`; `details` holds only what may be shown to the person. */
export interface Failure<Code extends string = string> {
  readonly code: Code;
  /** Values the sentence needs, such as a file name or a count. Never a path, SQL or a stack. */
  readonly details?: Readonly<Record<string, string | number>>;
  /** Field paths for a form, such as `markings.2.text`, with a code of their own. */
  readonly fields?: readonly FieldFailure[];
}

export interface FieldFailure {
  readonly path: string;
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/**
 * A foreseen failure that has to cross several frames: thrown inside a room, turned into a `Failure` at its door.
 * Anything else that is thrown is a defect and reaches people only as `station.unexpected` with a reference.
 */
export class FocalPointError extends Error {
  readonly failure: Failure;

  constructor(code: string, details?: Readonly<Record<string, string | number>>, fields?: readonly FieldFailure[]) {
    super(code);
    this.name = 'FocalPointError';
    this.failure = {
      code,
      ...(details === undefined ? {} : { details }),
      ...(fields === undefined ? {} : { fields }),
    };
  }
}
