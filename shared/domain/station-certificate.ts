// The certificate a station signs its papers with: how it stands at a moment, and which papers it signs.

/** What an administrator chooses. */
export const signedPapers = ['none', 'laboratory-reports', 'all'] as const;
export type SignedPapers = (typeof signedPapers)[number];

/** Why a paper that was to be signed is not. */
export const unsignedReasons = ['expired', 'not-yet-valid', 'key-damaged'] as const;
export type UnsignedReason = (typeof unsignedReasons)[number];

export const certificateStandings = ['valid', 'expires-soon', 'expired', 'not-yet-valid'] as const;
export type CertificateStanding = (typeof certificateStandings)[number];

/** So long before its end a certificate is said to expire soon: a new one takes an authority some weeks. */
const soonDays = 45;

/** Both ends belong to the time in which it is valid (RFC 5280, 4.1.2.5). Instants as ISO 8601. */
export function certificateStanding(
  { validFrom, validTo }: { readonly validFrom: string; readonly validTo: string },
  now: string,
): CertificateStanding {
  const moment = Date.parse(now);
  if (moment < Date.parse(validFrom)) return 'not-yet-valid';
  if (moment > Date.parse(validTo)) return 'expired';
  return Date.parse(validTo) - moment < soonDays * 86_400_000 ? 'expires-soon' : 'valid';
}

/**
 * Papers that the narrower choice signs. Kinds as the documents name them; a kind that no document has yet is simply not met.
 */
const laboratoryReports: readonly string[] = ['examination-report'];
/** Stuck on a thing or hung beside a scanner: they state nothing. */
const neverSigned: readonly string[] = ['exhibit-label', 'code-sheet'];

/** Whether papers of `kind` are signed under `choice`. */
export function signsKind(choice: SignedPapers, kind: string): boolean {
  switch (choice) {
    case 'none':
      return false;
    case 'laboratory-reports':
      return laboratoryReports.includes(kind);
    case 'all':
      return !neverSigned.includes(kind);
  }
}
