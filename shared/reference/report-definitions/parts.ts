// Pieces that definitions share: conditions on firearms, columns by the way of recovery, and the sources they name.
import type { Condition, Line, TableDescription } from '../../domain/numbers/definition.ts';

export type Words = { readonly en: string; readonly sq: string; readonly sr: string };
export const words = (en: string, sq: string, sr: string): Words => ({ en, sq, sr });

export const is = (field: string, ...codes: string[]): Condition => ({ field, is: codes });

export const firearms: Condition[] = [is('kind', 'firearm'), is('arm', 'arm')];
export const recovered: Condition = is('recovery', 'seized', 'found', 'surrendered');

export const line = (name: string, said: Words, ...where: Condition[]): Line => ({ name, words: said, where });

export const all = (said = words('All', 'Gjithsej', 'Укупно')): Line => line('all', said);
export const seized = line('seized', words('Seized', 'Sekuestruar', 'Одузето'), is('recovery', 'seized'));
export const found = line('found', words('Found', 'Gjetur', 'Пронађено'), is('recovery', 'found'));
export const surrendered = line(
  'surrendered',
  words('Surrendered', 'Dorëzuar', 'Предато'),
  is('recovery', 'surrendered'),
);
/** Columns of every table by the way of recovery. */
export const byRecovery = { lines: [seized, found, surrendered, all()] };

export const lastYear: Line = {
  name: 'before',
  words: words('A year earlier', 'Një vit më parë', 'Годину раније'),
  where: [],
  before: true,
};
/** This period, the one a year earlier, and the change between them. */
export const comparedWithBefore: TableDescription['columns'] = {
  lines: [
    line('now', words('This period', 'Kjo periudhë', 'Овај период')),
    lastYear,
    { name: 'change', words: words('Change, %', 'Ndryshimi, %', 'Промена, %'), change: { of: 'now', from: 'before' } },
  ],
};

export const flowsSource =
  'UNODC illicit-arms-flows questionnaire (2018), variables as they are remembered; to be compared with the current form';
export const roadmapSource =
  'SALW Control Roadmap for the Western Balkans (2018), indicators as they are remembered; numbers and titles to be loaded from the official text';
