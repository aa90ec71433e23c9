// The result leaves the station: as a paper for people, as CSV for a spreadsheet, as JSON for machines. All three from the same rows.
import { totalsOf } from '../../../shared/domain/inventory.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { loadCatalogue } from '../../../shared/text/index.ts';
import type { InventoryResultModel, PrintedInventoryLine } from '../../documents/index.ts';
import { shownFingerprint } from '../../ledger/index.ts';
import { documentHead } from '../document-head.ts';
import { does, type Handler } from '../handler.ts';
import { issueDocument, issueFile } from '../issue-document.ts';
import { readStoredJson } from '../stored-json.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { resultOf, type OpenPoint, type ResultLine, type SessionResult } from './judge-session.ts';
import { resultAsCsv, resultAsJson } from './result-file.ts';
import {
  checksOf,
  countersOf,
  readSession,
  standingCounts,
  storedFault,
  type EndRow,
  type SessionRow,
} from './session-records.ts';

export const orderResult: Handler<'inventory.result-document'> = does((inside, { id, language, format }) => {
  const { unlocked } = inside;
  const session = readSession(unlocked.db, id);
  const result = resultOf(unlocked.db, session);
  const { end } = result;
  if (end?.how !== 'closed') throw new FocalPointError('inventory.not-closed', { number: session.number });
  const title = `${session.number} · ${session.place}`;
  const order = {
    kind: 'inventory-result',
    label: `${session.number}.${format}`,
    unit: 'pages',
    canCancel: true,
    startedBy: unlocked.actor.name,
  } as const;
  return Promise.resolve(
    inside.jobs.start(order, async (control) => {
      if (format === 'pdf') {
        const { vocabulary } = await loadCatalogue(language);
        const model = {
          head: documentHead(inside, { kind: 'inventory-result' }),
          ...modelOf(unlocked.db, result, end, vocabulary.inventoryFound),
        };
        const paper = { kind: 'inventory-result', model } as const;
        const issued = await issueDocument(
          inside,
          { paper, language, title, fileName: `${session.number}.pdf` },
          control,
        );
        return { documentId: issued.id };
      }
      const model = modelOf(unlocked.db, result, end, undefined);
      const { head } = unlocked.makeHead();
      const text = format === 'csv' ? resultAsCsv(model) : resultAsJson(model, publicKeysOf(unlocked.db, end));
      const documentId = await issueFile(
        inside,
        {
          kind: 'inventory-result',
          bytes: Buffer.from(text, 'utf8'),
          head,
          language,
          title,
          fileName: `${session.number}.${format}`,
        },
        control,
      );
      return { documentId };
    }),
  );
});

export type ResultContent = Omit<InventoryResultModel, 'head'>;

/** Words for what was found, for the paper; machines get the columns. */
type FoundWords =
  Readonly<Record<'seen' | 'notSeen' | 'seal' | 'noSeal' | 'quantity' | 'onRecord', string>> | undefined;

function modelOf(
  db: ReadableDatabase,
  { session, expected, lines, points }: SessionResult,
  end: EndRow,
  words: FoundWords,
): ResultContent {
  const corrects = session.corrects === null ? undefined : readSession(db, session.corrects).number;
  const correction = db.first<SessionRow>(statement`select * from inventory_session where corrects = ${session.id}`);
  return {
    number: session.number,
    kind: session.kind,
    place: session.place,
    occasion: session.occasion,
    startedAt: session.started_at,
    startedBy: session.starter,
    endedAt: end.ended_at,
    isBlind: session.is_blind === 1,
    counters: countersOf(db, session.id).map(({ person_id, name, is_custodian, ended_at }) => ({
      name,
      isCustodian: is_custodian === 1,
      ...standingCounts(db, session.id, person_id),
      ...(ended_at === null ? {} : { closedAt: ended_at }),
    })),
    ...(session.percent === null
      ? {}
      : {
          sample: {
            seed: session.seed,
            percent: session.percent,
            highRiskKinds: readStoredJson<string[]>(session.high_risk_kinds),
          },
        }),
    expected: {
      inAll: expected.length,
      asked: expected.filter(({ is_asked, standing }) => is_asked === 1 && standing === 'present').length,
      checkedOut: expected.filter(({ standing }) => standing === 'checked-out').length,
    },
    totals: totalsOf(lines.map(({ line }) => line)),
    lines: lines.map(printedLine),
    checklist: [...checksOf(db, session.id).values()].map(({ item, answer, note, checker }) => ({
      item,
      answer,
      note,
      by: checker,
    })),
    discrepancies: points.flatMap((point) => printedDecision(point, words)),
    note: end.note,
    signatures: [
      { name: end.first_name, keyFingerprint: shownFingerprint(end.first_key), signature: end.first_signature },
      ...(end.second_name === null || end.second_key === null || end.second_signature === null
        ? []
        : [
            {
              name: end.second_name,
              keyFingerprint: shownFingerprint(end.second_key),
              signature: end.second_signature,
            },
          ]),
    ],
    statement: end.statement,
    headAtStart: { size: session.head_size, root: session.head_root, time: session.head_time },
    headAtEnd: { size: end.head_size, root: end.head_root, time: end.head_time },
    ...(corrects === undefined ? {} : { corrects }),
    ...(correction === undefined ? {} : { correctedBy: correction.number }),
  };
}

function printedLine({ line, number, kind, description, counts, movements }: ResultLine): PrintedInventoryLine {
  const record = line.counts[0]?.record;
  const left = line.expected?.left ?? record?.left;
  return {
    label: line.label,
    number,
    kind,
    description,
    classes: line.classes,
    where: line.expected?.where ?? record?.where ?? '',
    seal: line.expected?.seal ?? record?.seal ?? '',
    ...(left === undefined ? {} : { left }),
    counts: counts.map((row) => ({
      ...(row.fault === null ? {} : { fault: storedFault(row)?.reason ?? '' }),
      counter: row.counter,
      seenAt: row.place,
      ...(row.seal_read === null ? {} : { seal: row.seal_read }),
      ...(row.quantity === null ? {} : { quantity: row.quantity }),
      condition: row.condition,
      countedAt: row.counted_at,
      ...(row.entry_reason === null ? {} : { manualReason: row.entry_reason }),
    })),
    movements: movements.map((movement) => ({ ...movement })),
  };
}

function printedDecision(point: OpenPoint, words: FoundWords): InventoryResultModel['discrepancies'] {
  const { settled } = point;
  if (settled === undefined) return [];
  return [
    {
      ...(point.class === undefined ? {} : { class: point.class }),
      ...(point.item === undefined ? {} : { item: point.item }),
      label: point.line?.line.label ?? '',
      found: point.line === undefined ? point.note : foundText(point.line, words),
      disposition: settled.disposition,
      words: settled.words,
      records: settled.records,
      by: settled.settler,
      at: settled.settled_at,
    },
  ];
}

/** `On record: R1 / S4, seal 0048215. Seen: R1 / S5, seal 0048251.` — nothing but what was recorded and what was read. */
function foundText(result: ResultLine, words: FoundWords): string {
  if (words === undefined) return '';
  const { line, counts } = result;
  const expected = line.expected ?? line.counts[0]?.record;
  const described = (where: string, seal: string | null | undefined, quantity: number | null | undefined): string =>
    [
      where,
      seal === null || seal === undefined ? '' : seal === '' ? words.noSeal : `${words.seal} ${seal}`,
      quantity === null || quantity === undefined ? '' : `${words.quantity} ${quantity}`,
    ]
      .filter((part) => part !== '')
      .join(', ');
  const onRecord =
    expected === undefined
      ? ''
      : `${words.onRecord}: ${described(expected.where || '–', expected.seal, expected.left)}`;
  const seen =
    counts.length === 0
      ? words.notSeen
      : `${words.seen}: ${counts.map((row) => described(row.place, row.seal_read, row.quantity)).join(' | ')}`;
  return onRecord === '' ? seen : `${onRecord}\n${seen}`;
}

/** Of the keys that signed, where the person still has it: enough to check the signatures without this station. */
function publicKeysOf(db: ReadableDatabase, end: EndRow): Record<string, string> {
  const keys: Record<string, string> = {};
  for (const fingerprint of [end.first_key, end.second_key]) {
    if (fingerprint === null) continue;
    const person = db.first<{ public_key: string }>(
      statement`select public_key from person where key_fingerprint = ${fingerprint}`,
    );
    if (person !== undefined) keys[shownFingerprint(fingerprint)] = person.public_key;
  }
  return keys;
}
