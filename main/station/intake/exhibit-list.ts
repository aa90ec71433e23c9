// The list of exhibits: one question orders everything, pages then read parts of that order, whatever others write meanwhile.
// Runs on the reader thread, where the orders live; they hold identifiers only and end with the thread, that is with the lock.
import { randomUUID } from 'node:crypto';
import type { exhibitSorts } from '../../../shared/contract/intake.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { ExhibitKind, QuantityUnit } from '../../../shared/domain/exhibit.ts';
import { foldedWords, foldForSearch } from '../../../shared/domain/fold-text.ts';
import type { AttachmentId, CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, statementOf, type ReadableDatabase, type SqlValue } from '../../database/index.ts';

type ExhibitSummary = OutputOf<'exhibits.page'>['exhibits'][number];

/** Identifiers of 36 characters, one after the other: 100,000 of them are one text of 3.6 MB and no objects. */
const snapshots = new Map<string, string>();
const snapshotsKept = 8;
const identifierLength = 36;

const orders: Readonly<Record<(typeof exhibitSorts)[number], readonly string[]>> = {
  number: ['number'],
  mark: ['mark_order', 'number'],
  kind: ['kind', 'number'],
  make: ['make', 'model', 'number'],
  calibre: ['calibre', 'number'],
  serial: ['serial', 'number'],
  holder: ['holder', 'number'],
  recordedAt: ['recorded_at', 'number'],
};

export function listExhibits(db: ReadableDatabase, input: ParsedInputOf<'exhibits.list'>): OutputOf<'exhibits.list'> {
  const { text, parameters } = condition(db, input);
  const order = orders[input.sort].map((column) => `${column} ${input.descending ? 'desc' : 'asc'}`).join(', ');
  const row = db.first<{ ids: string | null; total: number }>(
    statementOf(
      // `limit -1` keeps the order of the inner question.
      `select group_concat(exhibit_id, '') as ids, count(*) as total
       from (select exhibit_id from exhibit_line ${text} order by ${order} limit -1)`,
      parameters,
    ),
  );
  const snapshot = randomUUID();
  remember(snapshot, row?.ids ?? '');
  return { snapshot, total: row?.total ?? 0 };
}

/** @throws FocalPointError `exhibits.snapshot-gone` when the order was not asked here or was crowded out by newer ones. */
export function pageOfExhibits(db: ReadableDatabase, input: ParsedInputOf<'exhibits.page'>): OutputOf<'exhibits.page'> {
  const ids = snapshots.get(input.snapshot);
  if (ids === undefined) throw new FocalPointError('exhibits.snapshot-gone');
  remember(input.snapshot, ids);
  const wanted: string[] = [];
  const end = Math.min(ids.length, (input.from + input.count) * identifierLength);
  for (let at = input.from * identifierLength; at < end; at += identifierLength) {
    wanted.push(ids.slice(at, at + identifierLength));
  }
  const lines = new Map(
    db
      .all<ExhibitLine>(
        statement`select * from exhibit_line where exhibit_id in (select value from json_each(${JSON.stringify(wanted)}))`,
      )
      .map((line) => [line.exhibit_id, line]),
  );
  return { exhibits: wanted.flatMap((id) => summaryOf(lines.get(id as ExhibitId))) }; // an id out of that same table
}

function condition(
  db: ReadableDatabase,
  input: ParsedInputOf<'exhibits.list'>,
): { text: string; parameters: SqlValue[] } {
  const conditions: string[] = [];
  const parameters: SqlValue[] = [];
  if (input.caseId !== undefined) {
    conditions.push('case_id = ?');
    parameters.push(input.caseId);
  }
  if (input.kinds.length > 0) {
    conditions.push(`kind in (${input.kinds.map(() => '?').join(', ')})`);
    parameters.push(...input.kinds);
  }
  const cases = input.caseId === undefined ? foldedCases(db) : [];
  for (const forms of foldedWords(input.text)) {
    const ofCases = cases.filter(({ folded }) => forms.some((form) => folded.includes(form))).map(({ id }) => id);
    const ways = forms.map(() => 'instr(folded, ?) > 0');
    parameters.push(...forms);
    if (ofCases.length > 0) {
      ways.push('case_id in (select value from json_each(?))');
      parameters.push(JSON.stringify(ofCases));
    }
    conditions.push(`(${ways.join(' or ')})`);
  }
  return { text: conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`, parameters };
}

function foldedCases(db: ReadableDatabase): { id: string; folded: string }[] {
  return db
    .all<{ id: string; words: string }>(
      statement`select c.id, c.title || ' ' || coalesce((select group_concat(n.number, ' ') from case_number n where n.case_id = c.id), '') as words
                from case_record c`,
    )
    .map(({ id, words }) => ({ id, folded: foldForSearch([words]) }));
}

function remember(snapshot: string, ids: string): void {
  snapshots.delete(snapshot);
  snapshots.set(snapshot, ids);
  const [oldest] = snapshots.keys();
  if (snapshots.size > snapshotsKept && oldest !== undefined) snapshots.delete(oldest);
}

interface ExhibitLine {
  readonly exhibit_id: ExhibitId;
  readonly case_id: CaseId;
  readonly case_title: string;
  readonly number: string;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly description: string;
  readonly make: string;
  readonly model: string;
  readonly calibre: string;
  readonly serial: string;
  readonly quantity: number;
  readonly unit: QuantityUnit;
  readonly seal: string;
  readonly seal_is_open: number;
  readonly holder: string;
  readonly home: string;
  readonly open_offer_id: string | null;
  readonly thumbnail_id: AttachmentId | null;
  readonly recorded_at: Instant;
}

function summaryOf(line: ExhibitLine | undefined): ExhibitSummary[] {
  if (line === undefined) return [];
  return [
    {
      id: line.exhibit_id,
      caseId: line.case_id,
      caseTitle: line.case_title,
      number: line.number,
      mark: line.mark,
      kind: line.kind,
      description: line.description,
      make: line.make,
      model: line.model,
      calibre: line.calibre,
      serial: line.serial,
      quantity: line.quantity,
      unit: line.unit,
      seal: line.seal,
      sealIsOpen: line.seal_is_open === 1,
      holder: line.holder,
      home: line.home,
      hasOpenOffer: line.open_offer_id !== null,
      thumbnail: line.thumbnail_id ?? undefined,
      recordedAt: line.recorded_at,
    },
  ];
}
