// What traced firearms have in common: the same depot, dealer, importer, country of diversion, year. A lead, with the records behind it.
import type { AnsweredFirearm } from './answer.ts';

export const commonKinds = ['holder', 'diversion-country', 'diversion-place', 'route', 'year', 'import-mark'] as const;
export type CommonKind = (typeof commonKinds)[number];

export interface KnownTrace {
  readonly exhibitId: string;
  readonly answers: readonly AnsweredFirearm[];
  readonly importMark: string;
}

export interface CommonGround {
  readonly kind: CommonKind;
  readonly what: string;
  readonly exhibitIds: readonly string[];
}

/** What at least two share; what most share first. */
export function commonGrounds(traces: readonly KnownTrace[]): CommonGround[] {
  const found = new Map<string, { kind: CommonKind; what: string; exhibitIds: Set<string> }>();
  const note = (kind: CommonKind, what: string, exhibitId: string) => {
    if (what === '') return;
    const key = `${kind} ${what.toLocaleLowerCase('en')}`;
    const entry = found.get(key) ?? { kind, what, exhibitIds: new Set<string>() };
    entry.exhibitIds.add(exhibitId);
    found.set(key, entry);
  };
  for (const { exhibitId, answers, importMark } of traces) {
    note('import-mark', importMark, exhibitId);
    for (const { legs, diversion } of answers) {
      for (const { holder, kind } of legs) if (kind !== 'manufacturer') note('holder', holder, exhibitId);
      const route = legs.map(({ country }) => country).filter((code, at, all) => code !== '' && code !== all[at - 1]);
      if (route.length > 1) note('route', route.join(' → '), exhibitId);
      if (diversion === undefined) continue;
      note('diversion-country', diversion.country, exhibitId);
      note('diversion-place', diversion.where, exhibitId);
      note('year', diversion.day.slice(0, 4), exhibitId);
    }
  }
  return [...found.values()]
    .filter(({ exhibitIds }) => exhibitIds.size > 1)
    .map((entry) => ({ ...entry, exhibitIds: [...entry.exhibitIds] }))
    .toSorted((one, other) => other.exhibitIds.length - one.exhibitIds.length);
}
