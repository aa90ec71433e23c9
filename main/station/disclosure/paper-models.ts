// What the papers of disclosure print, gathered from the records as they are at this moment.
import { missingCase } from '../../../shared/language/habits.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { isSensitive } from '../../../shared/domain/disclosure/decision.ts';
import type { DisclosurePaper } from '../../../shared/domain/disclosure/item.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type {
  DisclosureLogModel,
  DisclosureScheduleModel,
  DocumentHead,
  ExclusionListModel,
  ScheduledItem,
} from '../../documents/index.ts';
import { shownFingerprint } from '../../ledger/index.ts';
import { leadingNumber } from '../cases/case-file-model.ts';
import { enteredCase, findCase } from '../cases/case-row.ts';
import { documentHead } from '../document-head.ts';
import type { Inside } from '../inside.ts';
import type { Signer } from '../signing.ts';
import { readStoredJson } from '../stored-json.ts';
import { loadDisclosure, type Disclosure, type DisclosureItem } from './disclosure-records.ts';
import { unnumberedItems } from './number-items.ts';
import type { DraftLine, DraftSchedule } from './schedule-lines.ts';

function headOf(inside: Inside, kind: DisclosurePaper, caseId: CaseId): DocumentHead {
  const entered = enteredCase(findCase(inside.unlocked.db, caseId));
  return documentHead(inside, {
    kind,
    caseNumber: leadingNumber(entered),
    classification: entered.classification,
  });
}

export function scheduleModel(
  inside: Inside,
  { caseId, schedule, recipient, after }: ParsedInputOf<'disclosure.issue'>,
  draft: DraftSchedule,
  signer: Signer,
): DisclosureScheduleModel {
  const answered = draft.disclosure.statements.find(({ event }) => event.id === after)?.content;
  const here = new Set(draft.lines.map(({ item }) => item.id));
  return {
    head: headOf(inside, 'disclosure-schedule', caseId),
    title: findCase(inside.unlocked.db, caseId).title,
    schedule,
    recipient: recipient.kind,
    recipientName: draft.recipientName,
    number: draft.number,
    ...(answered === undefined ? {} : { supplementTo: { party: answered.party, dated: answered.dated } }),
    ...(draft.before === undefined ? {} : { before: draft.before.documentNumber }),
    known: draft.known,
    items: draft.lines.map((line) => scheduledItem(line, recipient.kind === 'defence')),
    notHere: notHere(
      draft.disclosure.items.filter(({ id }) => !here.has(id)),
      schedule,
    ),
    excluded: excludedOf(draft.disclosure),
    signedBy: { name: signer.name, key: shownFingerprint(signer.key.fingerprint), at: inside.clock.now() },
  };
}

/** The defence reads what was decided; why, and what would be harmed, is for court and prosecution. */
function scheduledItem(line: DraftLine, isForDefence: boolean): ScheduledItem {
  const { item, decision, text, isNew, isChanged, lacksStatement } = line;
  const about = { number: item.number, text, isNew, isChanged, lacksStatement };
  if (decision.relevance === 'not-relevant')
    return { ...about, use: 'unused-non-sensitive', test: 'no', outcome: 'withhold' };
  const { use, test, outcome, sensitivity, harm = '' } = decision;
  if (isForDefence)
    // Of something sensitive that is disclosed edited, the defence reads that it is edited.
    return { ...about, use: use === 'unused-sensitive' ? 'unused-non-sensitive' : use, test, outcome };
  return {
    ...about,
    use,
    test,
    outcome,
    reason: item.decided?.reason ?? '',
    ...(sensitivity === undefined ? {} : { sensitivity }),
    ...(harm === '' ? {} : { harm }),
  };
}

function notHere(
  others: readonly DisclosureItem[],
  schedule: DisclosureScheduleModel['schedule'],
): DisclosureScheduleModel['notHere'] {
  const groups = Map.groupBy(others, ({ decision }) => {
    if (decision === undefined || decision.relevance === 'not-relevant') return 'not-relevant' as const;
    switch (schedule) {
      case 'non-sensitive':
        return 'sensitive' as const;
      case 'sensitive':
        return isSensitive(decision) ? ('sensitive' as const) : ('not-sensitive' as const);
      case 'officers-report':
        return 'test' as const;
      default:
        return missingCase(schedule);
    }
  });
  return [...groups].map(([because, items]) => ({ because, numbers: items.map(({ number }) => number) }));
}

export function excludedOf({ items }: Disclosure): DisclosureScheduleModel['excluded'] {
  return items.flatMap(({ number, kind, barrier }) =>
    barrier === undefined ? [] : [{ number, kind, because: barrier }],
  );
}

export function exclusionListModel(inside: Inside, caseId: CaseId): ExclusionListModel {
  const { db } = inside.unlocked.view();
  const disclosure = loadDisclosure(db, caseId);
  return {
    head: headOf(inside, 'exclusion-list', caseId),
    title: findCase(db, caseId).title,
    known: unnumberedItems(db, caseId).known,
    excluded: excludedOf(disclosure),
    released: releasedOf(db, caseId, disclosure),
  };
}

interface ReleaseRow {
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly content: string;
  readonly recorded_at: string;
  readonly person: string;
  readonly second: string | null;
}

function releasedOf(db: ReadableDatabase, caseId: CaseId, { items }: Disclosure): ExclusionListModel['released'] {
  const known = new Map(items.map((item) => [`${item.kind} ${item.subjectId}`, item]));
  return db
    .all<ReleaseRow>(
      statement`select * from handling_event where case_id = ${caseId} and kind = 'released' order by recorded_at, id`,
    )
    .flatMap((row) => {
      const item = known.get(`${row.subject_kind} ${row.subject_id}`);
      if (item === undefined || item.barrier !== undefined) return [];
      const { barrier, permission = '' } = readStoredJson<{ barrier: string; permission?: string }>(row.content);
      return [
        {
          number: item.number,
          kind: item.kind,
          because: barrier,
          at: row.recorded_at,
          by: row.person,
          second: row.second ?? '',
          permission,
        },
      ];
    });
}

export function disclosureLogModel(inside: Inside, caseId: CaseId): DisclosureLogModel {
  const { db } = inside.unlocked.view();
  const { schedules, handed, statements, byId } = loadDisclosure(db, caseId);
  return {
    head: headOf(inside, 'disclosure-log', caseId),
    title: findCase(db, caseId).title,
    schedules: schedules.map(({ event, content }) => ({
      documentNumber: content.documentNumber,
      schedule: content.schedule,
      recipient: content.recipient.kind,
      recipientName: content.recipientName,
      number: content.number,
      items: content.lines.length,
      at: event.occurred_at,
      by: event.person,
    })),
    handed: handed.map(({ event, content }) => ({
      what: content.what,
      recipient: content.recipient.kind,
      recipientName: content.recipientName,
      means: content.means,
      receivedBy: content.receivedBy,
      receipt: receiptOf(db, content.receiptId),
      occurredAt: event.occurred_at,
      recordedAt: event.recorded_at,
      by: event.person,
    })),
    statements: statements.map(({ content }) => ({
      party: content.party,
      dated: content.dated,
      words: content.words,
      numbers: content.items.map((id) => byId.get(id)?.number ?? 0),
    })),
  };
}

function receiptOf(db: ReadableDatabase, id: string | undefined): string {
  if (id === undefined) return '';
  return db.first<{ file_name: string }>(statement`select file_name from attachment where id = ${id}`)?.file_name ?? '';
}
