// The door of intelligence for what draws or lists it: already filtered by what the viewer may see.
export { intelligenceGraph, type GraphLink, type GraphNode, type IntelligenceGraph } from './graph.ts';
export { viewerOf, type IntelligenceViewer } from './viewer.ts';
