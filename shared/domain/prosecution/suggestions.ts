// What the evidence suggests and nobody laid. A suggestion is a lead (law 3): it names its records and says nothing about guilt; it is on no paper.
import type { IncidentKind } from '../case.ts';
import { isConverted, type CountedExhibit } from './counting.ts';
import type { Concern } from './legal-basis.ts';
import type { ThresholdState } from './thresholds.ts';

export const suggestionKinds = ['threshold', 'possession', 'serial-removed', 'converted', 'use', 'crossing'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

export interface ConsideredExhibit extends CountedExhibit {
  readonly hasSerialRemoved: boolean;
  /** Numbers of hits that a second person verified. */
  readonly hits: readonly string[];
}

/** One suspect and one event, with what was said of them. */
export interface Considered {
  readonly partyId: string;
  readonly incidentId: string;
  readonly incidentKind: IncidentKind;
  /** Attributed to the person. */
  readonly exhibits: readonly ConsideredExhibit[];
  /** Rules in force on that day, and whether the counts reach them. */
  readonly rules: readonly { readonly code: string; readonly state: ThresholdState }[];
  /** Charges that stand against this person for this event. */
  readonly charged: readonly { readonly code: string; readonly concerns: readonly Concern[] }[];
}

export interface SuggestedCharge {
  readonly kind: SuggestionKind;
  /** The same for the same person, event and kind. */
  readonly key: string;
  readonly partyId: string;
  readonly incidentId: string;
  /** The legal basis it points to, where there is one. */
  readonly code?: string | undefined;
  readonly exhibits: readonly { readonly id: string; readonly mark: string }[];
  readonly hits: readonly string[];
  readonly isDoubtful: boolean;
}

const crossings: readonly IncidentKind[] = ['border-check', 'parcel'];

export function suggestCharges(considered: Considered): SuggestedCharge[] {
  const { partyId, incidentId, exhibits, charged } = considered;
  const arms = exhibits.filter(({ kind }) => kind === 'firearm' || kind === 'ammunition');
  const firearms = exhibits.filter(({ kind }) => kind === 'firearm');
  const isCharged = (...about: readonly Concern[]) =>
    charged.some((charge) => charge.concerns.some((one) => about.includes(one)));
  const suggest = (
    kind: SuggestionKind,
    on: readonly ConsideredExhibit[],
    more: Partial<SuggestedCharge> = {},
  ): SuggestedCharge => ({
    kind,
    key: [kind, partyId, incidentId, ...(more.code === undefined ? [] : [more.code])].join(' '),
    partyId,
    incidentId,
    exhibits: on.map(({ id, mark }) => ({ id, mark })),
    hits: [],
    isDoubtful: false,
    ...more,
  });
  const found: SuggestedCharge[] = [];
  for (const { code, state } of considered.rules) {
    if ((state !== 'met' && state !== 'depends') || charged.some((charge) => charge.code === code)) continue;
    found.push(suggest('threshold', arms, { code, isDoubtful: state === 'depends' }));
  }
  if (arms.length > 0 && !isCharged('possession') && found.length === 0) found.push(suggest('possession', arms));
  const removed = firearms.filter(({ hasSerialRemoved }) => hasSerialRemoved);
  if (removed.length > 0 && !isCharged('marking')) found.push(suggest('serial-removed', removed));
  const converted = firearms.filter(({ facts }) => isConverted(facts));
  if (converted.length > 0 && !isCharged('production')) found.push(suggest('converted', converted));
  const used = exhibits.filter(({ hits }) => hits.length > 0);
  if (used.length > 0 && !isCharged('use'))
    found.push(suggest('use', used, { hits: used.flatMap(({ hits }) => hits) }));
  if (crossings.includes(considered.incidentKind) && arms.length > 0 && !isCharged('trafficking'))
    found.push(suggest('crossing', arms));
  return found;
}
