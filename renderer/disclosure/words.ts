// What the screens of disclosure share: their answers, their addresses, and how a decision and an item are said in words.
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import type { Decision } from '../../shared/domain/disclosure/decision.ts';
import { proposedDescription } from '../../shared/domain/disclosure/description.ts';
import { isSensitive } from '../../shared/domain/disclosure/decision.ts';
import { formatDay } from '../../shared/text/format.ts';
import type { Translate } from '../text.tsx';

export type Disclosure = OutputOf<'disclosure.read'>;
export type DisclosedItem = OutputOf<'disclosure.items'>['items'][number];
export type Recipient = InputOf<'disclosure.issue'>['recipient'];
export type ShownStanding = NonNullable<InputOf<'disclosure.items'>['standing']>;

export const disclosureParts = ['items', 'schedules', 'log', 'excluded'] as const;
export type DisclosurePart = (typeof disclosureParts)[number];

export const shownStandings = [
  'open',
  'all',
  'undecided',
  'reopened',
  'decided',
  'held',
  'changed',
] as const satisfies readonly ShownStanding[];

/** The address of a part; `about` names an item. */
export function addressOf(caseId: string, part: DisclosurePart = 'items', about?: string): string {
  return `/cases/${caseId}/disclosure/${part}${about === undefined ? '' : `/${about}`}`;
}

/** `Used as evidence · Disclosed`. */
export function decisionWords(decision: Decision, t: Translate): string {
  if (decision.relevance === 'not-relevant') return t('vocabulary:disclosureRelevance.not-relevant');
  return [
    t(`vocabulary:disclosureUse.${decision.use}`),
    t(`vocabulary:disclosureTest.${decision.test}`),
    t(`vocabulary:disclosureOutcome.${decision.outcome}`),
  ].join(' · ');
}

/** In the list, where the column is narrow. */
export function shortDecision(decision: Decision, t: Translate): string {
  return decision.relevance === 'not-relevant'
    ? t('disclosure:mark.notRelevant')
    : `${t(`vocabulary:disclosureUse.${decision.use}`)} · ${t(`vocabulary:disclosureOutcome.${decision.outcome}`)}`;
}

/** What the record proposes, in the language of the screen. */
export function proposedFor(item: DisclosedItem, t: Translate): string {
  return proposedDescription(
    {
      kind: item.kind,
      label: item.label,
      day: formatDay(item.knownSince),
      by: item.by,
      documentKind: item.documentKind,
    },
    item.barrier !== undefined || (item.decision !== undefined && isSensitive(item.decision)),
    // Keys are made of codes; the vocabulary has a word for each.
    (key, values) => t(`vocabulary:${key}` as 'vocabulary:disclosureProposal.plain', values),
  );
}

export function recipientWords(
  { kind, name }: { readonly kind: Recipient['kind']; readonly name: string },
  t: Translate,
): string {
  const words = t(`vocabulary:disclosureRecipient.${kind}`);
  return name === '' ? words : `${words}: ${name}`;
}

/** `court`, `prosecution`, or the id of a suspect. */
export function recipientOf(chosen: string, { suspects }: Pick<Disclosure, 'suspects'>): Recipient | undefined {
  if (chosen === 'court' || chosen === 'prosecution') return { kind: chosen };
  const suspect = suspects.find(({ id }) => id === chosen);
  return suspect === undefined ? undefined : { kind: 'defence', partyId: suspect.id };
}

export function recipientChoices({ suspects }: Pick<Disclosure, 'suspects'>, t: Translate) {
  return [
    ...suspects.map(({ id, name }) => ({ value: id as string, label: recipientWords({ kind: 'defence', name }, t) })),
    { value: 'court', label: recipientWords({ kind: 'court', name: '' }, t) },
    { value: 'prosecution', label: recipientWords({ kind: 'prosecution', name: '' }, t) },
  ];
}

/** `4, 7, 12–15` as numbers; undefined when it is something else. */
export function readNumbers(typed: string): number[] | undefined {
  const numbers: number[] = [];
  for (const part of typed.split(/[,;]/u).map((one) => one.trim())) {
    if (part === '') continue;
    const found = /^(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?$/u.exec(part);
    if (found === null) return undefined;
    const from = Number(found[1]);
    const to = found[2] === undefined ? from : Number(found[2]);
    if (from < 1 || to < from || to - from > 5000) return undefined;
    for (let number = from; number <= to; number += 1) numbers.push(number);
  }
  return numbers;
}
