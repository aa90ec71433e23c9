// What the prosecutor's case file prints, gathered from the records as they are at this moment.
import type { CaseId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import {
  loadDocumentText,
  type CaseFileModel,
  type DocumentText,
  type PrintedAttachment,
} from '../../documents/index.ts';
import { heldByOrders, isDetentionByOrders } from '../detention-orders.ts';
import { documentHead } from '../document-head.ts';
import { gateOf, leftOutFiles } from '../firewall.ts';
import type { Inside } from '../inside.ts';
import { withoutRedactedNames } from '../redactions-in-force.ts';
import { printedPhotograph, type PrintableRow } from '../photographs/printed-photograph.ts';
import { lateEntryAfterHours } from '../printed-custody.ts';
import { issuedReportsOf } from '../reports/reports-of-case.ts';
import { enteredCase, findCase, type CaseNumber, type EnteredCase } from './case-row.ts';
import { printedExhibitsOf } from './printed-exhibit.ts';
import { incidentsOf } from './record-incident.ts';
import { partiesOf } from './record-party.ts';

interface PrintableAttachment extends PrintableRow {
  readonly kind: 'photograph' | 'file';
  readonly media_type: string;
  readonly recorded_at: string;
}

/** The number a court looks for first. */
const numberOrder: readonly CaseNumber['kind'][] = ['prosecution', 'court', 'police', 'focal-point', 'laboratory'];

interface CaseFileOrder {
  readonly caseId: CaseId;
  readonly language: Language;
  readonly includeParties: boolean;
  readonly withMarkings: boolean;
}

/** @throws FocalPointError `cases.unknown` */
export async function caseFileModel(
  inside: Inside,
  { caseId, language, includeParties, withMarkings }: CaseFileOrder,
): Promise<CaseFileModel> {
  const text = await loadDocumentText(language);
  const { db, now } = inside.unlocked.view();
  const entered = enteredCase(findCase(db, caseId));
  const { held: kept, inForce, withheld } = gateOf(db, caseId);
  const parties = includeParties ? withoutRedactedNames(partiesOf(db, caseId), inForce) : [];
  // The defence reads it.
  const held = [...kept, ...withheld];
  const heldIds = new Set<string>(held.map(({ id }) => id));
  const attachments = printableAttachmentsOf(db, caseId).filter(({ id }) => !heldIds.has(id));
  return {
    head: documentHead(inside, {
      kind: 'case-file',
      caseNumber: leadingNumber(entered),
      classification: entered.classification,
    }),
    title: entered.title,
    ...summaryOf(entered),
    numbers: entered.numbers,
    parties: parties.map(({ name, role, born, note }) => ({
      name,
      role,
      ...(name === '–' ? {} : detailOf([born, note])),
    })),
    detention: detentionOf(db, { id: caseId, detentionUntil: entered.detentionUntil }, { parties, text }),
    incidents: incidentsOf(db, caseId).map(printedIncident),
    exhibits: printedExhibitsOf(db, caseId, text, now),
    photographs: attachments
      .filter(({ kind }) => kind === 'photograph')
      .map((row, index) => printedPhotograph(db, row, index + 1, withMarkings)),
    reports: issuedReportsOf(db, caseId),
    attachments: filesOf(attachments),
    leftOut: leftOutFiles(held),
    lateEntryAfterHours,
  };
}

/** The number printed on every page; a case that has none yet is named by its working name. */
export function leadingNumber({ numbers, title }: Pick<EnteredCase, 'numbers' | 'title'>): string {
  for (const kind of numberOrder) {
    const found = numbers.find((number) => number.kind === kind);
    if (found !== undefined) return found.number;
  }
  return title;
}

function summaryOf({ offence, note }: EnteredCase): { summary?: string } {
  const summary = [offence, note].filter((part) => part !== '').join('\n\n');
  return summary === '' ? {} : { summary };
}

function detailOf(parts: readonly (string | undefined)[]): { detail?: string } {
  const detail = parts.filter((part) => part !== undefined && part !== '').join(' · ');
  return detail === '' ? {} : { detail };
}

function printedIncident(incident: ReturnType<typeof incidentsOf>[number]): CaseFileModel['incidents'][number] {
  const { kind, occurredFrom, occurredTo, place, legalBasis, seizedBy, description, seizure } = incident;
  return {
    kind,
    occurredAt: occurredFrom,
    place,
    legalBasis,
    seizedBy,
    ...(occurredTo === undefined ? {} : { until: occurredTo }),
    ...(description === '' ? {} : { circumstances: description }),
    ...(seizure === undefined ? {} : { seizure }),
  };
}

/** As the orders hold each person; before there are any only the end is on record, and its beginning is in the court's order. */
function detentionOf(
  db: ReadableDatabase,
  { id, detentionUntil }: { readonly id: CaseId; readonly detentionUntil?: Instant | undefined },
  { parties, text }: { readonly parties: ReturnType<typeof partiesOf>; readonly text: DocumentText },
): CaseFileModel['detention'] {
  if (isDetentionByOrders(db, id))
    return heldByOrders(db, id).map(({ partyId, from, until }) => ({
      person: parties.find((party) => party.id === partyId)?.name ?? '–',
      from,
      until,
    }));
  if (detentionUntil === undefined) return [];
  const suspects = parties.filter(({ role }) => role === 'suspect').map(({ name }) => name);
  return [{ person: suspects.join(', ') || '–', from: text.text('common.notRecorded'), until: detentionUntil }];
}

/** Those of the exhibits in the order of the marks, then those of the case; within each as they were arranged. */
function printableAttachmentsOf(db: ReadableDatabase, caseId: CaseId): PrintableAttachment[] {
  return db.all<PrintableAttachment>(
    statement`select a.*, l.mark from attachment a left join exhibit_line l on l.exhibit_id = a.exhibit_id
              where a.case_id = ${caseId} order by l.mark_order is null, l.mark_order, a.print_order is null, a.print_order, a.number`,
  );
}

function filesOf(attachments: readonly PrintableAttachment[]): PrintedAttachment[] {
  return attachments
    .filter(({ kind }) => kind === 'file')
    .map((row) => ({
      title: row.caption === '' ? row.file_name : row.caption,
      ...(row.mark === null ? {} : { exhibit: row.mark }),
      fileName: row.file_name,
      mediaType: row.media_type,
      bytes: row.bytes,
      sha256: row.sha256,
      addedAt: row.recorded_at,
    }));
}
