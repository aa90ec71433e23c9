// Why a surface is kept and not drawn: each is a key under `attachment.problem`.
export const surfaceProblems = [
  'surface-damaged',
  'surface-checksum',
  'surface-unsupported',
  'too-large-to-show',
] as const;
export type SurfaceProblem = (typeof surfaceProblems)[number];

/** Ends the reading of a file; never leaves this room. */
export class UnreadableSurface extends Error {
  readonly problem: SurfaceProblem;

  constructor(problem: SurfaceProblem) {
    super(problem);
    this.problem = problem;
  }
}
