// What a case is called by: its title and the numbers of every authority, folded, so that an exhibit is found by its case's number.
import { foldForSearch } from '../../../shared/domain/fold-text.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { versionOf } from './version.ts';

interface CaseWords {
  readonly version: string;
  readonly folded: ReadonlyMap<string, string>;
}

const kept = new WeakMap<ReadableDatabase, CaseWords>();
/** Folding costs more than reading, and titles rarely change. */
const foldedOf = new Map<string, string>();

/** Case identifier → folded words. */
export function caseWords(db: ReadableDatabase): ReadonlyMap<string, string> {
  const version = versionOf(db);
  const known = kept.get(db);
  if (known?.version === version) return known.folded;
  const rows = db.all<{ id: string; words: string }>(
    statement`select c.id, c.title || ' ' || coalesce((select group_concat(n.number, ' ') from case_number n where n.case_id = c.id), '') as words
              from case_record c`,
  );
  const folded = new Map(rows.map(({ id, words }) => [id, fold(words)]));
  kept.set(db, { version, folded });
  return folded;
}

function fold(words: string): string {
  const known = foldedOf.get(words);
  if (known !== undefined) return known;
  const folded = foldForSearch([words]);
  foldedOf.set(words, folded);
  return folded;
}
