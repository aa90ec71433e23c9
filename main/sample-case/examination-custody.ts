// Where the exhibits were while they were examined: handed over person to person, seals opened and closed with new numbers, and back in
// their places. K5 is with the examiner since 19 March (firearms-domain.md §9.6).
import { utc } from './examination-data.ts';
import type { SampleStep } from './custody-steps.ts';
import { homes, type SamplePlace } from './storage-room.ts';
import { written, type Written } from './written.ts';

/** Offered by the custodian, accepted by who examines; each seal read as it was. */
export interface SampleHandOver {
  readonly marks: readonly string[];
  readonly by: 'custodian' | 'registrar';
  readonly to: 'examiner' | 'biology';
  readonly offeredAt: string;
  readonly acceptedAt: string;
  readonly purpose: Written;
  readonly authority: string;
}

const traces = ['K12', 'K17', 'K18'];
const forBallistics = ['K1', 'K2', 'K3', 'K4', 'K6', 'K7', 'K8', 'K9', 'K10', 'K11', 'K13', 'K16'];
export const olderItems = ['C1', 'C2', 'B1'];

/** Cases and bullets of the test fire, as the worksheets name them. */
export const testShots: readonly string[] =
  'K1.1 K2.1 K3.1 K4.1 K5.1 K5.2 K5.3 K5.4 K5.5 K5.6 K6.1 K7.1 K8.1 K9.1'.split(' ');

export const handOvers: readonly SampleHandOver[] = [
  {
    marks: traces,
    by: 'custodian',
    to: 'biology',
    offeredAt: utc('03-18', '08:05'),
    acceptedAt: utc('03-18', '08:15'),
    purpose: written(
      'Prints, DNA and residue, before anything is fired',
      'Gjurmë, ADN dhe mbetje, para çdo shtënieje',
      'Отисци, ДНК и честице, пре сваког пуцања',
    ),
    authority: 'KFA-F-2025-0187, KFA-D-2025-0122',
  },
  {
    marks: ['K5'],
    by: 'custodian',
    to: 'examiner',
    offeredAt: utc('03-19', '08:41'),
    acceptedAt: utc('03-19', '08:50'),
    purpose: written(
      'Latent prints, then ballistics',
      'Gjurmë latente, pastaj balistikë',
      'Латентни трагови, затим балистика',
    ),
    authority: 'KFA-B-2025-0311',
  },
  {
    marks: forBallistics,
    by: 'custodian',
    to: 'examiner',
    offeredAt: utc('03-24', '07:10'),
    acceptedAt: utc('03-24', '07:20'),
    purpose: written('Ballistics', 'Balistikë', 'Балистика'),
    authority: 'KFA-B-2025-0311',
  },
  {
    marks: olderItems,
    by: 'registrar',
    to: 'examiner',
    offeredAt: utc('03-31', '06:55'),
    acceptedAt: utc('03-31', '07:05'),
    purpose: written('Comparison with K5 and K6', 'Krahasim me K5 dhe K6', 'Упоређивање са К5 и К6'),
    authority: 'KFA-B-2025-0311',
  },
];

const opened = (marks: readonly string[], by: SampleStep['by'], occurredAt: string): SampleStep => ({
  occurredAt,
  by,
  type: 'seal-opened',
  marks,
});

/** A new seal each, counted on from the first. */
function closed(marks: readonly string[], by: SampleStep['by'], occurredAt: string, first: number): SampleStep[] {
  return marks.map((mark, index) => ({
    occurredAt,
    by,
    type: 'seal-closed',
    marks: [mark],
    sealIn: `KFA-${first + index}`,
  }));
}

/** Each to the place where it belongs. */
function backHome(marks: readonly string[], by: SampleStep['by'], occurredAt: string): SampleStep[] {
  return homes.flatMap(({ place, marks: kept }) => {
    const returned = marks.filter((mark) => kept.includes(mark));
    return returned.length === 0 ? [] : [{ occurredAt, by, type: 'returned', marks: returned, to: { place } }];
  });
}

const shotsTo: SamplePlace = 'test-shots';

export const examinationSteps: readonly SampleStep[] = [
  opened(traces, 'biology', utc('03-18', '08:30')),
  ...closed(traces, 'biology', utc('03-21', '10:00'), 90_421),
  ...backHome(traces, 'biology', utc('03-21', '10:30')),
  opened(forBallistics, 'examiner', utc('03-24', '07:42')),
  // The test shots come out of the firearms by the worksheets; they are in one envelope until the comparison.
  ...closed(forBallistics, 'examiner', utc('03-28', '15:20'), 90_512),
  opened(olderItems, 'examiner', utc('03-31', '07:10')),
  {
    occurredAt: utc('04-01', '12:30'),
    by: 'examiner',
    type: 'seal-closed',
    marks: testShots,
    sealIn: 'KFA-90530',
    note: written('One envelope.', 'Në një zarf.', 'У једној коверти.'),
  },
  ...closed(olderItems, 'examiner', utc('04-01', '12:35'), 90_531),
  ...backHome(forBallistics, 'examiner', utc('04-07', '07:45')),
  { occurredAt: utc('04-07', '07:50'), by: 'examiner', type: 'stored', marks: testShots, to: { place: shotsTo } },
];
