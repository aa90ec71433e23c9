// The door of links for what is written up from them.
export { readLife, saidOfLink } from './life.ts';
export { handlingOfFile, LinkQuestion } from './link-source.ts';
export { graphAround } from './read-graph.ts';
