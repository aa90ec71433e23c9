// The rows of the law a charge may stand on: each in its newest version, and beside it the version that the charge stands on already.
import type { LegalBasis } from './legal-basis.ts';

export interface OfferedBasis {
  readonly value: string;
  readonly basis: LegalBasis;
  /** There is another version of the same row beside it. */
  readonly isOneOfTwo: boolean;
}

/**
 * Under its bare code a charge keeps its own version: nobody changes the words of the law with the facts, unseen.
 * @param own  what the charge stands on that is changed
 */
export function offeredBases(newest: readonly LegalBasis[], own: LegalBasis | undefined): OfferedBasis[] {
  const later = newest.find(({ code, version }) => code === own?.code && version !== own.version);
  const kept = own === undefined ? [] : [{ value: own.code, basis: own, isOneOfTwo: later !== undefined }];
  return [
    ...kept,
    ...newest
      .filter(({ code, version }) => code !== own?.code || version !== own.version)
      .map((basis) => ({
        // A code has no space in it.
        value: basis === later ? `${basis.code} ${basis.version}` : basis.code,
        basis,
        isOneOfTwo: basis === later,
      })),
  ];
}
