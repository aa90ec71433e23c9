// The points that ISO/IEC 17025:2017 §7.8.2.1 a–p asks of a report, with §7.8.7 (opinions), §7.8.8 (amendments) and the integrity of items of
// ISO 21043-5, each judged over a plain model: fulfilled, missing, or not applicable, with the place where it is mended. And what else keeps
// a report from being issued. Source: firearms-domain.md §4.7.

export const reportPoints = [
  'a-title',
  'b-laboratory',
  'c-location',
  'd-identification',
  'e-customer',
  'f-methods',
  'g-items',
  'h-receipt',
  'i-performance',
  'j-issue',
  'k-sampling',
  'l-only-items',
  'm-results',
  'n-deviations',
  'o-authorised',
  'p-external',
  'questions',
  'opinions',
  'scales',
  'amendment',
  'integrity',
] as const;
export type ReportPoint = (typeof reportPoints)[number];

/** Where a point is mended: a section of the draft, or a place outside it. */
export const mendingPlaces = [
  'title',
  'letterhead',
  'location',
  'request',
  'exhibits',
  'answers',
  'results',
  'tasks',
  'sampling',
  'interpretation',
  'deviations',
  'conclusions',
  'photographs',
  'review',
  'instruments',
] as const;
export type MendingPlace = (typeof mendingPlaces)[number];

export interface JudgedPoint {
  readonly point: ReportPoint;
  readonly state: 'fulfilled' | 'missing' | 'not-applicable';
  readonly place: MendingPlace;
  /** What is missing by name: labels of exhibits, numbers of questions. */
  readonly names: string[];
}

/** What the points are judged over; plain, so that the rule can be tried without a station. */
export interface JudgedReport {
  readonly title: string;
  readonly letterhead: { readonly laboratory: string; readonly address: string };
  readonly number: string;
  readonly customer: { readonly authority: string; readonly contact: string };
  readonly exhibits: readonly {
    readonly label: string;
    readonly description: string;
    readonly condition: string;
    readonly receivedAt?: string | undefined;
    /** The seal on the paper and on the package; they differ where nobody explained it. */
    readonly hasOpenDiscrepancy: boolean;
  }[];
  readonly questions: readonly { readonly answer: string }[];
  readonly results: readonly {
    readonly label: string;
    readonly hasMethod: boolean;
    readonly performedFrom?: string | undefined;
    readonly values: number;
  }[];
  readonly isSampled: boolean;
  readonly samplingPlan: string;
  readonly interpretation: string;
  readonly basis: string;
  readonly deviations: string;
  /** Tasks done out of order, left out, or cancelled: something has to be said of them. */
  readonly departures: readonly string[];
  readonly external: readonly { readonly label: string; readonly laboratory: string; readonly number: string }[];
  readonly conclusions: readonly { readonly label: string; readonly scale: string; readonly propositions: boolean }[];
  readonly isApproved: boolean;
  readonly amends?: { readonly number: string; readonly reason: string } | undefined;
}

/** Every point in the order of the standard. */
export function judgePoints(report: JudgedReport): JudgedPoint[] {
  const named = <Row extends { readonly label: string }>(rows: readonly Row[], isWrong: (row: Row) => boolean) =>
    rows.filter(isWrong).map(({ label }) => label);
  const { exhibits, results, external, conclusions, amends, letterhead, customer } = report;
  const unanswered = report.questions.flatMap(({ answer }, index) => (answer === '' ? [String(index + 1)] : []));
  const nothingFound = results.length === 0 && external.length === 0;
  return [
    demanded('a-title', 'title', report.title !== ''),
    demanded('b-laboratory', 'letterhead', letterhead.laboratory !== '' && letterhead.address !== ''),
    // The laboratory itself, where nothing else is said: its address is printed as the place of the work.
    demanded('c-location', 'location', letterhead.address !== ''),
    demanded('d-identification', 'title', report.number !== ''),
    demanded('e-customer', 'request', customer.authority !== '' && customer.contact !== ''),
    results.length === 0 && external.length > 0
      ? notApplicable('f-methods', 'results')
      : byName(
          'f-methods',
          'results',
          named(results, ({ hasMethod }) => !hasMethod),
          results.length > 0,
        ),
    byName(
      'g-items',
      'exhibits',
      named(exhibits, ({ description, condition }) => description === '' || condition === ''),
      exhibits.length > 0,
    ),
    byName(
      'h-receipt',
      'exhibits',
      named(exhibits, ({ receivedAt }) => receivedAt === undefined),
      exhibits.length > 0,
    ),
    byName(
      'i-performance',
      'results',
      named(results, ({ performedFrom }) => performedFrom === undefined),
      !nothingFound,
    ),
    // The day of issue is set by the issue itself, and the closing sentences are part of the paper.
    demanded('j-issue', 'review', true),
    report.isSampled
      ? demanded('k-sampling', 'sampling', report.samplingPlan !== '')
      : notApplicable('k-sampling', 'sampling'),
    demanded('l-only-items', 'title', true),
    byName(
      'm-results',
      'results',
      named(results, ({ values }) => values === 0),
      !nothingFound,
    ),
    report.departures.length === 0
      ? notApplicable('n-deviations', 'deviations')
      : byName('n-deviations', 'deviations', report.deviations === '' ? [...report.departures] : [], true),
    demanded('o-authorised', 'review', report.isApproved),
    external.length === 0
      ? notApplicable('p-external', 'tasks')
      : byName(
          'p-external',
          'tasks',
          named(external, ({ laboratory, number }) => laboratory === '' || number === ''),
          true,
        ),
    byName('questions', 'answers', unanswered, report.questions.length > 0),
    report.interpretation === ''
      ? notApplicable('opinions', 'interpretation')
      : demanded('opinions', 'interpretation', report.basis !== ''),
    conclusions.length === 0
      ? notApplicable('scales', 'conclusions')
      : byName(
          'scales',
          'conclusions',
          named(conclusions, ({ scale, propositions }) => scale === '' || !propositions),
          true,
        ),
    amends === undefined
      ? notApplicable('amendment', 'title')
      : demanded('amendment', 'title', amends.number !== '' && amends.reason !== ''),
    byName(
      'integrity',
      'exhibits',
      named(exhibits, ({ hasOpenDiscrepancy }) => hasOpenDiscrepancy),
      exhibits.length > 0,
    ),
  ];
}

function demanded(point: ReportPoint, place: MendingPlace, isFulfilled: boolean): JudgedPoint {
  return { point, place, state: isFulfilled ? 'fulfilled' : 'missing', names: [] };
}

/** @param names  what is missing; none and `isThere` means that it is fulfilled. */
function byName(point: ReportPoint, place: MendingPlace, names: string[], isThere: boolean): JudgedPoint {
  return { point, place, state: isThere && names.length === 0 ? 'fulfilled' : 'missing', names };
}

function notApplicable(point: ReportPoint, place: MendingPlace): JudgedPoint {
  return { point, place, state: 'not-applicable', names: [] };
}

export const obstacles = [
  'point-missing',
  'task-open',
  'conclusion-unverified',
  'conclusion-disagreed',
  'instrument-overdue',
  'comparison-held',
  'photograph-unsound',
  'author-retired',
  'reviewer-retired',
  'not-approved',
  'records-changed',
] as const;
/** What keeps a report from being issued. */
export type Obstacle = (typeof obstacles)[number];
