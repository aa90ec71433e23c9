// What a schedule would hold at this moment, with each description in the language of the paper, and what stands in its way.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { isDisclosed, isSensitive, type Decision } from '../../../shared/domain/disclosure/decision.ts';
import {
  faultsOfDescription,
  proposedDescription,
  tellsRedacted,
  type DescriptionFault,
} from '../../../shared/domain/disclosure/description.ts';
import { recipientKey, standsOn } from '../../../shared/domain/disclosure/schedule.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { formatDay } from '../../../shared/text/format.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import type { DocumentText } from '../../documents/index.ts';
import { redactionsInForce } from '../redactions-in-force.ts';
import { changedSince } from './changed-since.ts';
import {
  loadDisclosure,
  type Disclosure,
  type DisclosureItem,
  type ScheduleContent,
  type WrittenLanguage,
} from './disclosure-records.ts';
import { unnumberedItems } from './number-items.ts';
import { documentKindOf, lacksStatement, recorderOf } from './read-disclosure.ts';
import { demandMayReceive, nameOfRecipient } from './recipients.ts';

type Asked = Pick<ParsedInputOf<'disclosure.issue'>, 'caseId' | 'schedule' | 'recipient' | 'language' | 'after'>;

export interface DraftLine {
  readonly item: DisclosureItem;
  readonly decision: Decision;
  /** The step of that decision. */
  readonly decided: number;
  readonly text: string;
  readonly faults: readonly DescriptionFault[];
  /** It was not on the last schedule of this kind to this recipient, or was decided anew since. */
  readonly isNew: boolean;
  readonly isChanged: boolean;
  readonly lacksStatement: boolean;
}

export interface DraftSchedule {
  readonly disclosure: Disclosure;
  readonly recipientName: string;
  /** 1, 2, 3 … of this kind to this recipient. */
  readonly number: number;
  readonly before: ScheduleContent | undefined;
  readonly known: number;
  readonly lines: readonly DraftLine[];
  readonly undecided: readonly DisclosureItem[];
  /** Decided to be disclosed, and behind the firewall. */
  readonly held: readonly DisclosureItem[];
}

/** @throws FocalPointError `disclosure.not-for-defence`, `disclosure.recipient-unknown`, `disclosure.statement-unknown` */
export function draftSchedule(db: ReadableDatabase, asked: Asked, text: DocumentText): DraftSchedule {
  const { caseId, schedule, recipient, after } = asked;
  demandMayReceive(recipient, schedule);
  const recipientName = nameOfRecipient(db, caseId, recipient);
  const disclosure = loadDisclosure(db, caseId);
  if (after !== undefined && !disclosure.statements.some(({ event }) => event.id === after))
    throw new FocalPointError('disclosure.statement-unknown');
  const earlier = disclosure.schedules.filter(
    ({ content }) => content.schedule === schedule && recipientKey(content.recipient) === recipientKey(recipient),
  );
  const before = earlier.at(-1)?.content;
  const known = new Map(before?.lines.map(({ itemId, decided }) => [itemId, decided]));
  const changed = changedSince(db, disclosure);
  const redacted = new Map<string, readonly string[]>(
    redactionsInForce(db, caseId).map(({ attachmentId, originalId, texts }) => [
      attachmentId ?? originalId ?? '',
      texts,
    ]),
  );
  const lines = disclosure.items.flatMap((item): DraftLine[] => {
    const { decision, decided } = item;
    if (decision === undefined || decided === undefined || !standsOn(schedule, decision)) return [];
    const words = describedAs(db, item, text, redacted.has(item.subjectId));
    return [
      {
        item,
        decision,
        decided: decided.step,
        text: words,
        faults: [
          ...faultsOfDescription(words),
          ...(tellsRedacted(words, redacted.get(item.subjectId) ?? []) ? (['tells'] as const) : []),
        ],
        isNew: known.get(item.id) !== decided.step,
        isChanged: changed.has(item.id),
        lacksStatement: lacksStatement(db, item),
      },
    ];
  });
  return {
    disclosure,
    recipientName,
    number: earlier.length + 1,
    before,
    known: unnumberedItems(db, caseId).known,
    lines,
    undecided: disclosure.items.filter(({ standing }) => standing !== 'decided'),
    held: disclosure.items.filter(
      ({ decision, barrier }) => barrier !== undefined && decision !== undefined && isDisclosed(decision),
    ),
  };
}

/** A person's own words in the language of the paper, or what the record proposes. */
function describedAs(db: ReadableDatabase, item: DisclosureItem, text: DocumentText, isRedacted: boolean): string {
  const own = item.words[writtenLanguage(text.language)];
  if (own !== undefined) return own;
  return proposedDescription(
    {
      kind: item.kind,
      label: item.label,
      day: formatDay(item.knownSince),
      by: recorderOf(db, item),
      documentKind: documentKindOf(db, item),
    },
    // What may not leave is described without its label too, whatever was decided about it; so is what leaves only redacted.
    isRedacted || item.barrier !== undefined || (item.decision !== undefined && isSensitive(item.decision)),
    (key, values) => text.vocabulary(key, values),
  );
}

export function writtenLanguage(language: Language): WrittenLanguage {
  return language === 'sr-Cyrl' || language === 'sr-Latn' ? 'sr' : language;
}
