// Letters at the selector by which the origin of an automatic arm is often recognised: a clue, no proof. Editable, unverified seed.
import type { ReferenceList } from './reference-list.ts';

export interface SelectorMarking {
  readonly text: string;
  /** Codes of `countries.ts`. */
  readonly countries: readonly string[];
  readonly verified: boolean;
}

const row = (text: string, ...countries: string[]): SelectorMarking => ({ text, countries, verified: false });

export const selectorMarkings: ReferenceList<SelectorMarking> = {
  version: '2026-11-25',
  origin: 'General knowledge, not verified.',
  rows: [
    row('U-R-J', 'YU'),
    row('У-Р-Ј', 'YU'),
    row('АВ-ОД', 'SU', 'BG'),
    row('S-FA-FF', 'RO'),
    row('S-A-R', 'RO'),
    row('C-P', 'PL'),
    row('∞-1', 'HU'),
    row('D-E', 'DD'),
    row('连-单', 'CN'),
    row('L-D', 'CN'),
    row('A-1', 'AL'),
  ],
};
