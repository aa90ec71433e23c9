// Why something is blacked out: the codes that a mark names and the log of redactions prints. Composed from what the procedure of the region
// protects (witnesses, injured parties, minors, personal data, sources, work that goes on); no official list was found, so no row is verified.

/** Named with each mark: a later list does not change what was said under this one. */
export const redactionReasonsVersion = 1;

export const redactionReasons = [
  'witness-identity',
  'witness-address',
  'injured-party',
  'minor',
  'third-person',
  'contact-data',
  'personal-number',
  'health',
  'source',
  'method',
  'other-investigation',
  'counsel-privilege',
  'protected-place',
  'court-order',
] as const;
export type RedactionReason = (typeof redactionReasons)[number];
