// What the station has under a number that others ask about. The one place where tracing searches serials: a better search takes its place here.
import type { ReadableDatabase } from '../../database/index.ts';
import { findSimilarSerials } from '../intake/similar-serials.ts';

export interface OwnHolding {
  readonly exhibitId: string;
  readonly number: string;
  readonly mark: string;
  readonly caseTitle: string;
  readonly serial: string;
  readonly isExact: boolean;
}

/** Exact ones first, then those that look alike. A lead, never a finding. */
export function findOwnHoldings(db: ReadableDatabase, serial: string): OwnHolding[] {
  return findSimilarSerials(db, { serial }).similar.map(
    ({ exhibitId, number, mark, caseTitle, serial: found, isExact }) => ({
      exhibitId,
      number,
      mark,
      caseTitle,
      serial: found,
      isExact,
    }),
  );
}
