// The reads that may take longer than a key press. They are kept apart from all other use cases, because the reading thread
// loads exactly this at every unlock: no paper, no package and no passphrase estimate belongs into it.
import { countNow, readRecordsBehind } from './numbers/count-now.ts';
import { checkSnapshot, listNumberReports, readSnapshot } from './numbers/read-snapshots.ts';
import { listCases } from './cases/case-list.ts';
import { readCase } from './cases/read-case.ts';
import { packagePreflight } from './cases/unexplained-gaps.ts';
import { listFile } from './conclusions/file-list.ts';
import { listSamples } from './conclusions/known-samples.ts';
import { readMonth } from './conclusions/quality-month.ts';
import { listConclusions, readOneConclusion } from './conclusions/read-conclusions.ts';
import { listVerifications, possibleVerifiers, readVerification } from './conclusions/read-verifications.ts';
import { readCourtFile } from './court-file/read-file.ts';
import { listBundles } from './court-file/bundle/read-bundles.ts';
import { listProposals } from './court-file/proposals.ts';
import { gapPage } from './custody/gap-page.ts';
import { loans } from './custody/loans.ts';
import { movements } from './custody/movements.ts';
import { openOffers } from './custody/open-offers.ts';
import { chosenItems, listItems, readDisclosure, readItem } from './disclosure/read-disclosure.ts';
import { listDisposals, readDecision } from './disposal/read-disposals.ts';
import { retentionDue } from './disposal/retention.ts';
import { listRequests, readWholeRequest } from './examination/read-requests.ts';
import { listReports, readWholeReport } from './reports/read-reports.ts';
import { turnaround } from './examination/read-turnaround.ts';
import { readContents } from './custody/place-contents.ts';
import { placeMap } from './custody/place-map.ts';
import { listUnreconciled } from './intake/unreconciled.ts';
import { listForeign, readForeign, readForeignExhibit } from './foreign/read-foreign.ts';
import { readsLong, type ReadHandler } from './handler.ts';
import { findTargets, listEntities, listLinks, readEntity } from './intelligence/read-entities.ts';
import { listReports as listIntelligence, readReport as readIntelligence } from './intelligence/read-reports.ts';
import { listExhibits, namedExhibits, pageOfExhibits } from './intake/exhibit-list.ts';
import { readIndicators } from './indicators/read-indicators.ts';
import { lifeOfFirearm } from './links/life.ts';
import { listProducts, readDossier, readProduct } from './products/read-products.ts';
import { expandNode, findNodes, findPath, readLinks } from './links/read-links.ts';
import { readEventMap } from './links/events/event-map.ts';
import { readTimeline } from './links/timeline.ts';
import { openChart } from './links/saved-charts.ts';
import { findSimilarSerials } from './intake/similar-serials.ts';
import { readProsecution } from './prosecution/prosecution-file.ts';
import { readClocks } from './prosecution/read-clocks.ts';
import { lookAlikesIn } from './photographs/look-alikes.ts';
import { listLines, readWholeSession, toCount } from './inventory/read-session.ts';
import {
  choicesOfList,
  openList,
  pageOfList,
  selectedExhibits,
  selectionOfExhibits,
  stretchOfList,
} from './lists/answer-lists.ts';
import { selectedTasks, selectionOfTasks } from './lists/chosen-tasks.ts';
import { listCandidates } from './registers/candidates/read-candidates.ts';
import { listEntries, readEntry } from './registers/read-entries.ts';
import { readReview } from './registers/read-review.ts';
import { readNeighbours } from './serials/read-neighbours.ts';
import { searchSerials } from './serials/search-serials.ts';
import { ledgerPage } from './work/ledger-page.ts';
import { listIncoming, readIncoming } from './tracing/incoming.ts';
import { readCommonGrounds, readFirearm, readFirearms } from './tracing/read-firearms.ts';
import { listTraces, readMessage, readTrace } from './tracing/read-requests.ts';
import { find } from './work/search.ts';

type LongReads = {
  readonly [
    Name in
      | 'cases.list'
      | 'cases.read'
      | 'clocks.read'
      | 'conclusions.list'
      | 'conclusions.read'
      | 'court-file.read'
      | 'court-file.proposals'
      | 'court-file.bundles'
      | 'custody.gaps'
      | 'custody.loans'
      | 'custody.movements'
      | 'custody.offers'
      | 'disclosure.read'
      | 'disclosure.items'
      | 'disclosure.chosen'
      | 'disclosure.item'
      | 'disposals.list'
      | 'disposals.read'
      | 'exhibits.list'
      | 'exhibits.page'
      | 'exhibits.named'
      | 'exhibits.similar-serials'
      | 'exhibits.selection'
      | 'exhibits.selected'
      | 'file.list'
      | 'indicators.read'
      | 'links.find'
      | 'links.read'
      | 'links.expand'
      | 'links.path'
      | 'links.open'
      | 'links.life'
      | 'links.event-map'
      | 'links.timeline'
      | 'lists.open'
      | 'lists.page'
      | 'lists.stretch'
      | 'lists.choices'
      | 'foreign.list'
      | 'foreign.read'
      | 'foreign.exhibit'
      | 'ledger.page'
      | 'packages.preflight'
      | 'prosecution.read'
      | 'quality.month'
      | 'quality.samples'
      | 'retention.due'
      | 'registers.candidates'
      | 'registers.entries'
      | 'registers.entry'
      | 'registers.review'
      | 'requests.list'
      | 'requests.read'
      | 'reports.list'
      | 'reports.read'
      | 'requests.turnaround'
      | 'tasks.selection'
      | 'tasks.selected'
      | 'places.contents'
      | 'places.map'
      | 'references.unreconciled'
      | 'search.find'
      | 'serials.search'
      | 'serials.neighbours'
      | 'numbers.reports'
      | 'numbers.count'
      | 'numbers.records'
      | 'numbers.snapshot'
      | 'numbers.check-snapshot'
      | 'tracing.firearms'
      | 'tracing.firearm'
      | 'tracing.common-grounds'
      | 'traces.list'
      | 'traces.read'
      | 'traces.message'
      | 'incoming-traces.list'
      | 'incoming-traces.read'
      | 'verifications.list'
      | 'verifications.people'
      | 'verifications.read'
      | 'photographs.look-alikes'
      | 'inventory.read'
      | 'inventory.to-count'
      | 'inventory.lines'
      | 'intelligence.reports'
      | 'intelligence.report'
      | 'intelligence.entities'
      | 'intelligence.entity'
      | 'intelligence.targets'
      | 'intelligence.links'
      | 'products.list'
      | 'products.product'
      | 'products.dossier'
  ]: ReadHandler<Name>;
};

export const longReads: LongReads = {
  'cases.list': readsLong(({ db }) => listCases(db)),
  'cases.read': readsLong(({ db, now }, { id }) => readCase(db, id, now)),
  'conclusions.list': listConclusions,
  'conclusions.read': readOneConclusion,
  'file.list': listFile,
  'quality.month': readMonth,
  'quality.samples': listSamples,
  'verifications.list': listVerifications,
  'verifications.people': possibleVerifiers,
  'verifications.read': readVerification,
  'court-file.read': readCourtFile,
  'court-file.proposals': listProposals,
  'court-file.bundles': listBundles,
  'disclosure.read': readDisclosure,
  'disclosure.items': listItems,
  'disclosure.chosen': chosenItems,
  'disclosure.item': readItem,
  'custody.gaps': gapPage,
  'custody.loans': loans,
  'custody.movements': movements,
  'custody.offers': openOffers,
  'disposals.list': listDisposals,
  'disposals.read': readDecision,
  'exhibits.list': readsLong(listExhibits),
  'exhibits.page': readsLong(({ db }, input) => pageOfExhibits(db, input)),
  'exhibits.named': readsLong(({ db }, { exhibitIds }) => namedExhibits(db, exhibitIds)),
  'exhibits.similar-serials': readsLong(({ db }, input) => findSimilarSerials(db, input)),
  'exhibits.selection': selectionOfExhibits,
  'exhibits.selected': selectedExhibits,
  'indicators.read': readIndicators,
  'links.find': findNodes,
  'links.read': readLinks,
  'links.expand': expandNode,
  'links.path': findPath,
  'links.open': openChart,
  'links.life': lifeOfFirearm,
  'links.event-map': readEventMap,
  'links.timeline': readTimeline,
  'lists.open': openList,
  'lists.page': pageOfList,
  'lists.stretch': stretchOfList,
  'lists.choices': choicesOfList,
  'foreign.list': listForeign,
  'foreign.read': readForeign,
  'foreign.exhibit': readForeignExhibit,
  'ledger.page': ledgerPage,
  'packages.preflight': packagePreflight,
  'prosecution.read': readProsecution,
  'clocks.read': readClocks,
  'retention.due': retentionDue,
  'requests.list': listRequests,
  'requests.read': readWholeRequest,
  'reports.list': listReports,
  'reports.read': readWholeReport,
  'requests.turnaround': turnaround,
  'tasks.selection': selectionOfTasks,
  'tasks.selected': selectedTasks,
  'places.contents': readContents,
  'places.map': readsLong(({ db, now }) => placeMap(db, now)),
  'search.find': find,
  'serials.search': searchSerials,
  'serials.neighbours': readNeighbours,
  'numbers.reports': listNumberReports,
  'numbers.count': countNow,
  'numbers.records': readRecordsBehind,
  'numbers.snapshot': readSnapshot,
  'numbers.check-snapshot': checkSnapshot,
  'tracing.firearms': readFirearms,
  'tracing.firearm': readFirearm,
  'tracing.common-grounds': readCommonGrounds,
  'traces.list': listTraces,
  'traces.read': readTrace,
  'traces.message': readMessage,
  'incoming-traces.list': listIncoming,
  'incoming-traces.read': readIncoming,
  'photographs.look-alikes': readsLong(({ db }, input) => lookAlikesIn(db, input)),
  'registers.candidates': listCandidates,
  'registers.entries': listEntries,
  'registers.entry': readEntry,
  'registers.review': readReview,
  'references.unreconciled': readsLong(({ db }) => listUnreconciled(db)),
  'inventory.read': readWholeSession,
  'inventory.to-count': toCount,
  'inventory.lines': listLines,
  'intelligence.reports': listIntelligence,
  'intelligence.report': readIntelligence,
  'intelligence.entities': listEntities,
  'intelligence.entity': readEntity,
  'intelligence.targets': findTargets,
  'intelligence.links': listLinks,
  'products.list': listProducts,
  'products.product': readProduct,
  'products.dossier': readDossier,
};

export function isLongRead(name: string): name is keyof LongReads {
  return Object.hasOwn(longReads, name);
}
