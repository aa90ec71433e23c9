// Currencies met at seizures and the notes and coins in use, in hundredths: so that cash is counted by note and the sum checks itself.
import type { ReferenceList } from './reference-list.ts';

export interface Currency {
  readonly code: string;
  readonly notes: readonly number[];
  readonly verified: boolean;
}

const row = (code: string, ...notes: number[]): Currency => ({
  code,
  notes: notes.map((note) => note * 100),
  verified: false,
});

export const currencies: ReferenceList<Currency> = {
  version: '2026-11-25',
  origin: 'Notes in circulation, from general knowledge; not verified with the issuing banks.',
  rows: [
    row('EUR', 500, 200, 100, 50, 20, 10, 5),
    row('USD', 100, 50, 20, 10, 5, 2, 1),
    row('CHF', 1000, 200, 100, 50, 20, 10),
    row('GBP', 50, 20, 10, 5),
    row('ALL', 10_000, 5000, 2000, 1000, 500, 200),
    row('RSD', 5000, 2000, 1000, 500, 200, 100, 50, 20, 10),
    row('MKD', 2000, 1000, 500, 200, 100, 50, 10),
    row('BAM', 200, 100, 50, 20, 10),
    row('TRY', 200, 100, 50, 20, 10, 5),
  ],
};
