// The reads that may take longer than a key press. They are kept apart from all other use cases, because the reading thread
// loads exactly this at every unlock: no paper, no package and no passphrase estimate belongs into it.
import { listCases } from './cases/case-list.ts';
import { readCase } from './cases/read-case.ts';
import { readsLong, type ReadHandler } from './handler.ts';
import { listExhibits, pageOfExhibits } from './intake/exhibit-list.ts';
import { findSimilarSerials } from './intake/similar-serials.ts';
import {
  choicesOfList,
  openList,
  pageOfList,
  selectedExhibits,
  selectionOfExhibits,
  stretchOfList,
} from './lists/answer-lists.ts';
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
      | 'exhibits.selection'
      | 'exhibits.selected'
      | 'lists.open'
      | 'lists.page'
      | 'lists.stretch'
      | 'lists.choices'
      | 'ledger.page'
      | 'search.find'
  ]: ReadHandler<Name>;
};

export const longReads: LongReads = {
  'cases.list': readsLong(({ db }) => listCases(db)),
  'cases.read': readsLong(({ db }, { id }) => readCase(db, id)),
  'exhibits.list': readsLong(listExhibits),
  'exhibits.page': readsLong(({ db }, input) => pageOfExhibits(db, input)),
  'exhibits.similar-serials': readsLong(({ db }, input) => findSimilarSerials(db, input)),
  'exhibits.selection': selectionOfExhibits,
  'exhibits.selected': selectedExhibits,
  'lists.open': openList,
  'lists.page': pageOfList,
  'lists.stretch': stretchOfList,
  'lists.choices': choicesOfList,
  'ledger.page': ledgerPage,
  'search.find': find,
};

export function isLongRead(name: string): name is keyof LongReads {
  return Object.hasOwn(longReads, name);
}
