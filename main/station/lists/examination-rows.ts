// What the lists of requests and of tasks both need: the words of examinations, and how urgent a request is now.
import { effectivePriority, type Priority } from '../../../shared/domain/examination/request.ts';
import { OwnWords, wordsIn } from '../../../shared/domain/examination/words.ts';
import { languages } from '../../../shared/domain/roles.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { ListRow } from './list-source.ts';

export interface ShownWords {
  /** `OwnWords` as JSON, for the cell. */
  readonly stored: string;
  /** In every language that was written, so that it is found in each: `Test fire · Shtënia provë · Пробно пуцање`. */
  readonly everywhere: string;
}

/** Definition → its words, of those that are named. */
export function wordsOfDefinitions(db: ReadableDatabase, ids: ReadonlySet<string>): ReadonlyMap<string, ShownWords> {
  const rows = db.all<{ id: string; words: string }>(
    statement`select id, json_extract(body, '$.words') as words from examination_definition
      where id in (select value from json_each(${JSON.stringify([...ids])}))`,
  );
  return new Map(
    rows.map(({ id, words }) => {
      const own = OwnWords.parse(JSON.parse(words));
      const all = languages.filter((language) => language !== 'sr-Latn').map((language) => wordsIn(own, language));
      return [id, { stored: words, everywhere: [...new Set(all)].join(' · ') }];
    }),
  );
}

export interface Urgency {
  readonly priority: Priority;
  /** The clock that runs; empty where none does. */
  readonly detention: string;
}

/** @param now  an instant: a clock that has run out holds nobody. */
export function urgencyOf(stated: Priority, detentionUntil: string | null, now: string): Urgency {
  // Both were written as instants by the clock of the station.
  const until = (detentionUntil ?? undefined) as Instant | undefined;
  const priority = effectivePriority(stated, until, now as Instant);
  return { priority, detention: priority === 'detention' ? (until ?? '') : '' };
}

/** Detention before urgent before routine, the clock that ends first before the others, and within one by what is due first. */
export function orderOfUrgency(cells: ListRow['cells']): string {
  const due = String(cells['due'] ?? '') || '9';
  switch (cells['priority']) {
    case 'detention':
      return `0 ${String(cells['detention'])} ${due}`;
    case 'urgent':
      return `1 ${due}`;
    default:
      return `2 ${due}`;
  }
}

/** The first clock that runs out: until then the priorities are what they are. */
export function nextClock(rows: Iterable<ListRow>): string | undefined {
  let next: string | undefined;
  for (const { cells } of rows) {
    const until = String(cells['detention'] ?? '');
    if (until !== '' && (next === undefined || until < next)) next = until;
  }
  return next;
}
