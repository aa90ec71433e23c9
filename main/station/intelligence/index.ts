// The door of intelligence for what draws, lists, writes up or sends it: already filtered by what the viewer may see, unless its name says otherwise.
export { datedIntelligence } from './dated.ts';
export { intelligenceGraph, type GraphLink, type GraphNode, type IntelligenceGraph } from './graph.ts';
export { findEntity, loadEntities, sameRows, type EntityRecord } from './entity-records.ts';
export { loadLinks, type LinkRecord } from './link-records.ts';
export { loadMentions } from './mention-records.ts';
export { findReport, loadReports, type ReportRecord } from './report-records.ts';
export {
  demandAllGo,
  sendableReports,
  sendingIntelligence,
  type SendingIntelligence,
  type SendingOrder,
  type WeighedReport,
} from './sending.ts';
export { isDue, namedReport, shownGrading, shownNode } from './shown.ts';
export { maySee, viewerOf, type IntelligenceViewer } from './viewer.ts';
export { demandInForce, refused } from './write-reports.ts';
export { recordedBy, signedBy, signedByOneOrTwo, signTogether, writesSigned, type Signers } from './by-two.ts';
