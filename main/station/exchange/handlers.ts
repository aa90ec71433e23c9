// The answers about exchange with other stations, command by command.
import type { exchangeContract } from '../../../shared/contract/exchange.ts';
import type { joinedRecordsContract } from '../../../shared/contract/joined-records.ts';
import type { stationCardsContract } from '../../../shared/contract/station-cards.ts';
import type { transfersOutContract } from '../../../shared/contract/transfers-out.ts';
import { does, reads, writes, type Handlers } from '../handler.ts';
import { recordArrivals } from './arrivals.ts';
import { decideDivergence, readDivergences } from './divergences.ts';
import { isJoining, lookAtTransfer, resumeJoining, takeInTransfer } from './join.ts';
import { dispatchExhibits, makeTransfer, previewTransfer, reportsFor } from './make-transfer.ts';
import { ofExhibit } from './of-exhibit.ts';
import { readIntelligence } from './read-intelligence.ts';
import { listExchange, readJoined } from './read-exchange.ts';
import { makeReceipt, settleReceipt } from './receipts.ts';
import {
  addStation,
  compareStation,
  listStations,
  lookAtCard,
  makeCard,
  readOwnCard,
  revokeStation,
  saveCard,
} from './station-cards.ts';

export const exchangeHandlers: Handlers<
  | keyof typeof exchangeContract
  | keyof typeof transfersOutContract
  | keyof typeof joinedRecordsContract
  | keyof typeof stationCardsContract
> = {
  'exchange.own-card': readOwnCard,
  'exchange.make-card': makeCard,
  'exchange.save-card': saveCard,
  'exchange.stations': listStations,
  'exchange.read-card': lookAtCard,
  'exchange.add-station': addStation,
  'exchange.compare': writes(['exchange', 'foreign'], compareStation),
  'exchange.revoke': writes(['exchange', 'foreign'], revokeStation),
  'exchange.preview': previewTransfer,
  'exchange.reports-for': reportsFor,
  'exchange.dispatch': dispatchExhibits,
  'exchange.make': makeTransfer,
  'exchange.look': lookAtTransfer,
  'exchange.take-in': takeInTransfer,
  'exchange.resume': resumeJoining,
  'exchange.list': does(({ unlocked }) =>
    Promise.resolve(listExchange(unlocked.view().db, (id) => isJoining(unlocked, id))),
  ),
  'exchange.joined': does(({ unlocked }, { id }) =>
    Promise.resolve(readJoined(unlocked.view().db, id, isJoining(unlocked, id))),
  ),
  'exchange.arrive': recordArrivals,
  'exchange.receipt': makeReceipt,
  'exchange.settle': settleReceipt,
  'exchange.divergences': reads((view) => readDivergences(view)),
  'exchange.intelligence': reads(readIntelligence),
  'exchange.decide': writes(['exchange', 'exhibits'], decideDivergence),
  'exchange.of-exhibit': reads(({ db }, { exhibitId }) => ofExhibit(db, exhibitId)),
};
