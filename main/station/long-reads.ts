// The reads that may take longer than a key press. They are kept apart from all other use cases, because the reading thread
// loads exactly this at every unlock: no paper, no package and no passphrase estimate belongs into it.
import { listCases } from './cases/case-list.ts';
import { readCase } from './cases/read-case.ts';
import { listUnreconciled } from './intake/unreconciled.ts';
import { readsLong, type ReadHandler } from './handler.ts';
import { listExhibits, pageOfExhibits } from './intake/exhibit-list.ts';
import { findSimilarSerials } from './intake/similar-serials.ts';
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
      | 'references.unreconciled'
      | 'search.find'
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
  'references.unreconciled': readsLong(({ db }) => listUnreconciled(db)),
};

export function isLongRead(name: string): name is keyof LongReads {
  return Object.hasOwn(longReads, name);
}
