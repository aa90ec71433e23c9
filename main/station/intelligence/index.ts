// The door of intelligence for what draws, lists or sends it: already filtered by what the viewer may see.
export { datedIntelligence } from './dated.ts';
export { intelligenceGraph, type GraphLink, type GraphNode, type IntelligenceGraph } from './graph.ts';
export {
  demandAllGo,
  sendableReports,
  sendingIntelligence,
  type SendingIntelligence,
  type SendingOrder,
  type WeighedReport,
} from './sending.ts';
export { shownGrading } from './shown.ts';
export { maySee, viewerOf, type IntelligenceViewer } from './viewer.ts';
