// The door of surfaces: files of measured surfaces (X3P, ISO 25178-72) drawn as a relief. The files are only read.
export { reliefOf, type Relief } from './relief-of.ts';
export { surfaceProblems, type SurfaceProblem } from './surface-problem.ts';
