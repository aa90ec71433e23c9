// What is derived from intelligence carries the strictest handling of what it rests on, and the grading that came with it.
import type { HandlingCode } from '../disclosure/handling.ts';
import { weaknessOf, type Grading } from './grading.ts';

/** From the most open to the strictest. H3 says in words what to mind; H1 and H2 hold back. */
const strictness: readonly HandlingCode[] = ['H0', 'H3', 'H1', 'H2'];

export interface GradedSource {
  readonly reportId: string;
  readonly grading: Grading;
  readonly handling: HandlingCode;
}

/** H0 where there is nothing to inherit from: evidence of the station itself. */
export function strictestHandling(codes: readonly HandlingCode[]): HandlingCode {
  return codes.reduce<HandlingCode>((before, code) => (isStricter(code, before) ? code : before), 'H0');
}

export function isStricter(code: HandlingCode, than: HandlingCode): boolean {
  return strictness.indexOf(code) > strictness.indexOf(than);
}

/** The source whose handling and grading count: the strictest, and of those the weakest. undefined without sources. */
export function governingSource<Source extends GradedSource>(sources: readonly Source[]): Source | undefined {
  return sources.toSorted(
    (one, other) =>
      strictness.indexOf(other.handling) - strictness.indexOf(one.handling) ||
      weaknessOf(other.grading) - weaknessOf(one.grading) ||
      one.reportId.localeCompare(other.reportId, 'en'),
  )[0];
}
