// The list of exhibits: what one may see of each, and by what one may ask.
import { closingCustodyEvents } from '../custody.ts';
import { exhibitKinds } from '../exhibit.ts';
import type { ListDescription } from './list-description.ts';

export const exhibitList = {
  name: 'exhibits',
  columns: [
    { name: 'picture', kind: 'picture', width: 56, grow: 0, sorts: false, isShownFirst: true },
    { name: 'number', kind: 'identifier', width: 132, grow: 0, sorts: true, isShownFirst: true },
    { name: 'case', kind: 'text', width: 92, grow: 1, sorts: true, isShownFirst: true, isOneWhereFiltered: true },
    { name: 'mark', kind: 'identifier', width: 48, grow: 0, sorts: true, isShownFirst: true },
    {
      name: 'kind',
      kind: 'code',
      width: 92,
      grow: 1,
      sorts: true,
      isShownFirst: true,
      words: 'vocabulary:exhibitKind',
    },
    { name: 'make', kind: 'text', width: 72, grow: 1, sorts: true, isShownFirst: true },
    { name: 'model', kind: 'text', width: 72, grow: 1, sorts: true, isShownFirst: true },
    { name: 'calibre', kind: 'text', width: 80, grow: 1, sorts: true, isShownFirst: true },
    { name: 'serial', kind: 'identifier', width: 108, grow: 1, sorts: true, isShownFirst: true },
    { name: 'description', kind: 'text', width: 200, grow: 2, sorts: false, isShownFirst: false },
    { name: 'quantity', kind: 'number', width: 76, grow: 0, sorts: true, isShownFirst: true },
    {
      name: 'unit',
      kind: 'code',
      width: 90,
      grow: 0,
      sorts: true,
      isShownFirst: false,
      words: 'vocabulary:quantityUnitName',
    },
    { name: 'holder', kind: 'holder', width: 116, grow: 1, sorts: true, isShownFirst: true },
    { name: 'home', kind: 'text', width: 150, grow: 1, sorts: true, isShownFirst: false },
    { name: 'seal', kind: 'seal', width: 100, grow: 1, sorts: true, isShownFirst: true },
    { name: 'loan', kind: 'loan', width: 130, grow: 0, sorts: true, isShownFirst: false },
    {
      name: 'closed',
      kind: 'code',
      width: 110,
      grow: 0,
      sorts: true,
      isShownFirst: false,
      words: 'lists:value.closed',
    },
    { name: 'recordedAt', kind: 'moment', width: 130, grow: 0, sorts: true, isShownFirst: false },
  ],
  filters: [
    { name: 'kind', kind: 'choice', options: exhibitKinds, words: 'vocabulary:exhibitKind' },
    { name: 'case', kind: 'reference' },
    { name: 'holder', kind: 'reference' },
    { name: 'place', kind: 'within' },
    { name: 'make', kind: 'reference' },
    { name: 'calibre', kind: 'reference' },
    { name: 'seal', kind: 'choice', options: ['open', 'closed', 'none'] },
    { name: 'offer', kind: 'choice', options: ['open', 'none'] },
    { name: 'loan', kind: 'choice', options: ['out', 'overdue'] },
    { name: 'picture', kind: 'choice', options: ['without', 'with'] },
    { name: 'closed', kind: 'choice', options: ['no', ...closingCustodyEvents] },
    { name: 'recorded', kind: 'between' },
  ],
  firstSort: { column: 'number', descending: false },
  firstFilters: [{ name: 'closed', values: ['no'] }],
} as const satisfies ListDescription;

/** As many exhibits go to another hand in one act: to a person of this station or, as records and as things, to another station. */
export const mostHandedOver = 10_000;

/** What can be done with several exhibits at once, and how many at most in one go. */
export const exhibitActs = {
  custody: 500,
  offer: mostHandedOver,
  send: mostHandedOver,
  dispatch: mostHandedOver,
  labels: 500,
  request: 500,
} as const;
export type ExhibitAct = keyof typeof exhibitActs;
export const exhibitActNames = [
  'custody',
  'offer',
  'send',
  'dispatch',
  'labels',
  'request',
] as const satisfies readonly ExhibitAct[];

/** Why an act does not apply to an exhibit. */
export const actObstacles = ['closed', 'offer-open', 'held-by-another'] as const;
export type ActObstacle = (typeof actObstacles)[number];

export interface JudgedExhibit {
  readonly isClosed: boolean;
  readonly hasOpenOffer: boolean;
  /** As whoever asks sees it. */
  readonly heldBy: 'nobody' | 'place' | 'oneself' | 'another' | 'outside';
}

/** Mirrors what custody refuses, so that a person learns it before the form and not behind it; custody itself decides. */
export function obstacleTo(
  act: ExhibitAct,
  { isClosed, hasOpenOffer, heldBy }: JudgedExhibit,
): ActObstacle | undefined {
  // A record may go wherever the thing is.
  if (act === 'labels' || act === 'send') return undefined;
  if (isClosed) return 'closed';
  // What is on its way to another hand can be asked about all the same.
  if (act === 'request') return undefined;
  if (hasOpenOffer) return 'offer-open';
  // What a person holds goes on by that person alone; what is outside cannot be sent from here.
  if (act === 'offer' && heldBy === 'another') return 'held-by-another';
  if (act === 'dispatch' && (heldBy === 'another' || heldBy === 'outside')) return 'held-by-another';
  return undefined;
}
