// Rules of a delivery at the counter that need no storage: what is outstanding, what a package may still become.

/** How a package looked on arrival; several may hold at once. */
export const packageStates = [
  'intact',
  'damaged',
  'opened',
  'torn',
  'wet',
  'soiled',
  'leaking',
  'unsealed',
  'unsuitable-container',
] as const;
export type PackageState = (typeof packageStates)[number];

/** Why a delivery or one of its packages is not taken; the words of the person stand beside the code. */
export const refusalReasons = [
  'no-legal-basis',
  'papers-missing',
  'identity-not-shown',
  'seal-broken',
  'no-seal',
  'contents-differ',
  'packaging-unsafe',
  'not-made-safe',
  'suspected-explosive',
  'biological-hazard',
  'not-competent',
  'already-examined',
  'other',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export const submissionEventTypes = ['blocked', 'cleared', 'package-refused', 'added'] as const;
export type SubmissionEventType = (typeof submissionEventTypes)[number];

export interface PackageAtCounter {
  readonly label: string;
  readonly refusal?: { readonly code: RefusalReason; readonly reason: string } | undefined;
}

export type PackageStanding = 'received' | 'blocked' | 'refused';

/** What a package is now, from how it was recorded and what happened to it since, in the order of recording. */
export function packageStanding(
  { refusal }: PackageAtCounter,
  events: readonly { readonly type: SubmissionEventType }[],
): PackageStanding {
  if (refusal !== undefined) return 'refused';
  let standing: PackageStanding = 'received';
  for (const { type } of events) {
    if (type === 'package-refused') return 'refused';
    if (type === 'blocked') standing = 'blocked';
    if (type === 'cleared') standing = 'received';
  }
  return standing;
}

export interface Delivery {
  readonly packagesAnnounced: number;
  readonly packages: readonly PackageAtCounter[];
  /** Labels of announced packages that did not come, as far as the papers name them. */
  readonly outstanding: readonly string[];
}

export interface Outstanding {
  readonly count: number;
  readonly labels: readonly string[];
}

/** What is still to come of a delivery, after everything that was brought later under its name. */
export function outstandingOf(first: Delivery, later: readonly Delivery[]): Outstanding {
  const arrived = [first, ...later].flatMap(({ packages }) => packages.map(({ label }) => label));
  const brought = new Set(arrived.map(folded));
  return {
    count: Math.max(0, first.packagesAnnounced - arrived.length),
    labels: first.outstanding.filter((label) => !brought.has(folded(label))),
  };
}

function folded(label: string): string {
  return label.trim().toLowerCase();
}

/** A label such as `K4, K4.1` names each mark that stands in it. */
export function labelNames(label: string, mark: string): boolean {
  return label.split(/[\s,;/]+/).includes(mark);
}
