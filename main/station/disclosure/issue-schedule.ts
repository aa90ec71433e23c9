// A schedule is checked, issued as a paper and signed by whoever answers for it; paper and event come into being together. One without a line is
// issued and signed as well: that there is nothing is a statement too.
import { strictAssert } from '../../../shared/language/habits.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { isDisclosed } from '../../../shared/domain/disclosure/decision.ts';
import { demandPast } from '../../../shared/domain/entered-time.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import { loadDocumentText } from '../../documents/index.ts';
import type { Act } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import { does, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import { issueDocument } from '../issue-document.ts';
import type { JobControl } from '../jobs.ts';
import { startSigning, type Signer } from '../signing.ts';
import { recordDisclosureEvent, type ScheduleContent } from './disclosure-records.ts';
import { numberItems } from './number-items.ts';
import { scheduleModel } from './paper-models.ts';
import { demandMayReceive, nameOfRecipient } from './recipients.ts';
import { draftSchedule, type DraftSchedule } from './schedule-lines.ts';
import { sourceState } from './source-state.ts';

type Input = ParsedInputOf<'disclosure.issue'>;

export const checkSchedule: Handler<'disclosure.check'> = does(async ({ unlocked }, input) => {
  findCase(unlocked.db, input.caseId);
  const draft = draftSchedule(unlocked.db, input, await loadDocumentText(input.language));
  const numbers = (items: readonly { readonly number: number }[]): number[] => items.map(({ number }) => number);
  return {
    lines: draft.lines.length,
    known: draft.known,
    isNew: draft.lines.filter(({ isNew }) => isNew).length,
    undecided: numbers(draft.undecided),
    held: numbers(draft.held),
    changed: draft.lines.filter(({ isChanged }) => isChanged).map(({ item }) => item.number),
    descriptions: draft.lines
      .filter(({ faults }) => faults.length > 0)
      .map(({ item, text, faults }) => ({ id: item.id, number: item.number, text, faults: [...faults] })),
  };
});

export const issueSchedule: Handler<'disclosure.issue'> = does(async (inside, input) => {
  const { unlocked } = inside;
  const { title } = findCase(unlocked.db, input.caseId);
  demandMayReceive(input.recipient, input.schedule);
  nameOfRecipient(unlocked.db, input.caseId, input.recipient);
  if (input.occurredAt !== undefined) demandPast(input.occurredAt, inside.clock.now(), 'disclosure.in-the-future');
  const text = await loadDocumentText(input.language);
  return startSigning(inside, input.signature.passphrase, (signer) => {
    // What came since somebody looked gets its number now, and stands in the way until somebody decides about it.
    unlocked.perform((act) => numberItems(act, input));
    demandReady(draftSchedule(unlocked.db, input, text));
    return {
      kind: 'disclosure-schedule',
      label: title,
      work: async (control) => ({ documentId: await issue(inside, input, signer, control) }),
    };
  });
});

/** @throws FocalPointError `disclosure.not-listed`, `disclosure.undecided`, `disclosure.held-back`, `disclosure.descriptions` */
function demandReady({ disclosure, known, undecided, held, lines }: DraftSchedule): void {
  const { length: listed } = disclosure.items;
  if (listed !== known) throw new FocalPointError('disclosure.not-listed', { known, listed });
  if (undecided.length > 0)
    throw new FocalPointError('disclosure.undecided', { count: undecided.length, number: undecided[0]?.number ?? 0 });
  if (held.length > 0)
    throw new FocalPointError('disclosure.held-back', { count: held.length, number: held[0]?.number ?? 0 });
  const poor = lines.filter(({ faults }) => faults.length > 0);
  if (poor.length > 0)
    throw new FocalPointError('disclosure.descriptions', { count: poor.length, number: poor[0]?.item.number ?? 0 });
}

async function issue(inside: Inside, input: Input, signer: Signer, control: JobControl): Promise<string> {
  const { caseId, language } = input;
  const { unlocked } = inside;
  const { title } = findCase(unlocked.db, caseId);
  const text = await loadDocumentText(language);
  const drawn = draftSchedule(unlocked.db, input, text);
  demandReady(drawn);
  const model = scheduleModel(inside, input, drawn, signer);
  const number = model.head.documentNumber;
  const issued = await issueDocument(
    inside,
    {
      paper: { kind: 'disclosure-schedule', model },
      language,
      caseId,
      title: `${title} · ${number}`,
      fileName: `disclosure-schedule-${number}.pdf`,
      alsoRecord: (act, documentId) => {
        const now = draftSchedule(act.db, input, text);
        demandReady(now);
        // Somebody decided, described or issued while this one was drawn: what was signed would not be what is on record.
        if (now.disclosure.step !== drawn.disclosure.step)
          throw new FocalPointError('disclosure.changed-meanwhile', { number: 0, person: '' });
        recordSchedule(act, input, { drawn: now, documentId, documentNumber: number, signer });
      },
    },
    control,
  );
  inside.emit({ type: 'changed', areas: ['disclosure'] });
  return issued.id;
}

interface IssuedSchedule {
  readonly drawn: DraftSchedule;
  readonly documentId: ScheduleContent['documentId'];
  readonly documentNumber: string;
  readonly signer: Signer;
}

function recordSchedule(act: Act, input: Input, { drawn, documentId, documentNumber, signer }: IssuedSchedule): void {
  const { caseId, schedule, recipient, after, occurredAt } = input;
  const paper = act.db.first<{ sha256: string }>(
    statement`select sha256 from issued_document where id = ${documentId}`,
  );
  strictAssert(paper !== undefined, 'the paper is recorded in the same act');
  const content: ScheduleContent = {
    documentId,
    sha256: paper.sha256,
    documentNumber,
    number: drawn.number,
    schedule,
    recipient,
    recipientName: drawn.recipientName,
    known: drawn.known,
    lines: drawn.lines.map(({ item, decision, decided }) => ({
      itemId: item.id,
      number: item.number,
      decided,
      isDisclosed: isDisclosed(decision),
      source: sourceState(act.db, item.kind, item.subjectId),
    })),
    ...(after === undefined ? {} : { supplementTo: after }),
  };
  recordDisclosureEvent(act, {
    caseId,
    kind: 'scheduled',
    content,
    occurredAt,
    signers: { first: signer },
    said: { action: 'disclosure.scheduled', label: `${findCase(act.db, caseId).title} · ${documentNumber}` },
  });
}
