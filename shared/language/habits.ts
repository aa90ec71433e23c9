// Small words for habits (after Signal Desktop): each makes an intention visible where it matters.

/** States what must hold; a breach is a defect in the program, not bad input. */
export function strictAssert(condition: unknown, claim: string): asserts condition {
  if (!condition) throw new Error(`Broken assumption: ${claim}`);
}

/** Ends a switch over a union: a new member that nobody handled does not compile. */
export function missingCase(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}

/** Says that a promise is not awaited, on purpose; its failure still surfaces as an unhandled rejection. */
export function drop(promise: Promise<unknown>): void {
  void promise;
}
