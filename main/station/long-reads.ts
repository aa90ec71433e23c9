// The reads that may take longer than a key press. They are kept apart from all other use cases, because the reading thread
// loads exactly this at every unlock: no paper, no package and no passphrase estimate belongs into it.
import { listCases } from './cases/case-list.ts';
import { readCase } from './cases/read-case.ts';
import { readsLong, type ReadHandler } from './handler.ts';
import { listExhibits, pageOfExhibits } from './intake/exhibit-list.ts';
import { findSimilarSerials } from './intake/similar-serials.ts';
import { listLines, readWholeSession, toCount } from './inventory/read-session.ts';
import { ledgerPage } from './work/ledger-page.ts';
import { find } from './work/search.ts';

type LongReads = {
  readonly [
    Name in
      | 'cases.list'
      | 'cases.read'
      | 'exhibits.list'
      | 'exhibits.page'
      | 'exhibits.similar-serials'
      | 'ledger.page'
      | 'search.find'
      | 'inventory.read'
      | 'inventory.to-count'
      | 'inventory.lines'
  ]: ReadHandler<Name>;
};

export const longReads: LongReads = {
  'cases.list': readsLong(({ db }) => listCases(db)),
  'cases.read': readsLong(({ db }, { id }) => readCase(db, id)),
  'exhibits.list': readsLong(({ db }, input) => listExhibits(db, input)),
  'exhibits.page': readsLong(({ db }, input) => pageOfExhibits(db, input)),
  'exhibits.similar-serials': readsLong(({ db }, input) => findSimilarSerials(db, input)),
  'ledger.page': ledgerPage,
  'search.find': find,
  'inventory.read': readWholeSession,
  'inventory.to-count': toCount,
  'inventory.lines': listLines,
};

export function isLongRead(name: string): name is keyof LongReads {
  return Object.hasOwn(longReads, name);
}
