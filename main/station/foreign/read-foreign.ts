// What other stations sent, as it is shown: always with whose word it is, never beside records of this station as if it were one of them.
import type { ForeignExhibitLine, ForeignFile, ForeignPackageLine } from '../../../shared/contract/foreign.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { ForeignPackageId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, statementOf, type ReadableDatabase } from '../../database/index.ts';
import { shownFingerprint } from '../../ledger/index.ts';
import type { CaseFile, CustodyFileEvent, ExhibitsFile, SealedHead } from '../../packages/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { stationKeys } from '../station-keys.ts';
import { readStoredJson } from '../stored-json.ts';
import {
  cautionsOf,
  findForeignPackage,
  foreignFilesOf,
  isIncomplete,
  supersedesOf,
  type ForeignExhibitRow,
  type ForeignFileRow,
  type ForeignPackageRow,
} from './foreign-rows.ts';

type Content = ExhibitsFile['exhibits'][number];
type Read = OutputOf<'foreign.read'>;

interface LineRow extends ForeignPackageRow {
  readonly exhibits: number;
  readonly newer: number;
  readonly incomplete: number;
  readonly own_title: string | null;
}

export const listForeign: ReadHandler<'foreign.list'> = readsLong(({ db }, { caseId }) => ({
  packages: packageLines(db, caseId === undefined ? '' : 'where p.case_id = ?', caseId === undefined ? [] : [caseId]),
}));

function packageLines(db: ReadableDatabase, where: string, values: readonly string[]): ForeignPackageLine[] {
  const confirmed = new Set(
    stationKeys(db)
      .filter(({ state }) => state === 'compared')
      .map(({ stationId, keyFingerprint }) => `${stationId} ${keyFingerprint}`),
  );
  return db
    .all<LineRow>(
      statementOf(
        `select p.*, (select count(*) from foreign_exhibit x where x.package_id = p.id) as exhibits,
           exists (select 1 from foreign_package n where n.station_id = p.station_id and n.foreign_case_id = p.foreign_case_id
              and n.created > p.created
              or n.station_id = p.station_id and n.supersedes ->> '$.packageId' = p.package_id) as newer,
            p.id in (select package_id from incomplete_package) as incomplete,
           (select c.title from case_record c where c.id = p.case_id) as own_title
         from foreign_package p ${where} order by p.recorded_at desc, p.id desc limit 500`,
        [...values],
      ),
    )
    .map((row) => packageLine(row, confirmed.has(`${row.station_id} ${row.key_fingerprint}`)));
}

function packageLine(row: LineRow, isKeyConfirmed: boolean): ForeignPackageLine {
  return {
    id: row.id,
    packageId: row.package_id,
    kind: row.kind,
    station: { name: row.station_name, agency: row.agency },
    caseTitle: row.case_title,
    caseNumbers: readStoredJson<{ kind: string; number: string }[]>(row.case_numbers),
    created: row.created,
    recordedAt: row.recorded_at,
    recorder: row.recorder,
    exhibits: row.exhibits,
    files: row.files,
    fingerprint: shownFingerprint(row.key_fingerprint),
    isKeyConfirmed,
    cautions: cautionsOf(row),
    ...(row.case_id === null ? {} : { ownCase: { id: row.case_id, title: row.own_title ?? '' } }),
    isSuperseded: row.newer === 1,
    isIncomplete: row.incomplete === 1,
  };
}

export const readForeign: ReadHandler<'foreign.read'> = readsLong(({ db }, { id }): Read => {
  const row = findForeignPackage(db, id);
  // Nothing of it is shown before it is complete.
  const exhibits = isIncomplete(db, id) ? [] : exhibitsOf(db, id);
  const caseFile = row.case_record === null ? undefined : readStoredJson<CaseFile>(row.case_record);
  const head = row.ledger_head === null ? undefined : readStoredJson<SealedHead>(row.ledger_head).head;
  return {
    line: lineOf(db, id),
    recipient: row.recipient,
    classification: row.classification,
    bytes: row.bytes,
    manifestSha256: row.manifest_sha256,
    sealSha256: row.seal_sha256,
    keyFingerprint: row.key_fingerprint,
    broughtName: row.brought_name,
    broughtSha256: row.brought_sha256,
    keyBasis: row.key_basis,
    reason: row.reason,
    ...(head === undefined ? {} : { ledgerHead: { size: head.size, root: head.root, time: head.time } }),
    ...takenPlaceOf(db, row),
    checks: readStoredJson<Read['checks']>(row.checks),
    incidents: (caseFile?.incidents ?? []).map(({ id: _, ...incident }) => incident),
    parties: (caseFile?.parties ?? []).map(({ role, name }) => ({ role, name })),
    exhibits: exhibits.map(exhibitLine),
    files: filesOf(foreignFilesOf(db, id), exhibits),
    versions: versionsOf(db, row),
    events: eventsOf(db, id),
  };
});

/** The package it says it takes the place of, whether that is in or not. */
function takenPlaceOf(db: ReadableDatabase, row: ForeignPackageRow): Pick<Read, 'supersedes'> {
  const said = supersedesOf(row);
  if (said === undefined) return {};
  const before = db.first<{ id: ForeignPackageId }>(
    statement`select id from foreign_package where station_id = ${row.station_id} and package_id = ${said.packageId}`,
  );
  return {
    supersedes: { created: said.created, reason: said.reason, ...(before === undefined ? {} : { id: before.id }) },
  };
}

export const readForeignExhibit: ReadHandler<'foreign.exhibit'> = readsLong(({ db }, { id }) => {
  const row = db.first<ForeignExhibitRow>(statement`select * from foreign_exhibit where id = ${id}`);
  if (row === undefined || isIncomplete(db, row.package_id)) throw new FocalPointError('foreign.unknown');
  const content = readStoredJson<Content>(row.content);
  const own = new Set(content.files.map(({ path }) => `data/${path}`));
  return {
    line: exhibitLine(row),
    package: lineOf(db, row.package_id),
    ...(content.parent === undefined ? {} : { parent: content.parent }),
    facts: Object.entries(content.facts).flatMap(shownFact),
    serials: content.serials.map(({ text, place }) => ({ text, ...(place === undefined ? {} : { place }) })),
    custody: readStoredJson<CustodyFileEvent[]>(row.custody).map(shownEvent),
    files: filesOf(
      foreignFilesOf(db, row.package_id).filter(({ path }) => own.has(path)),
      [row],
    ),
  };
});

/** As marked and as concluded stay apart (law 2). What is neither text, number nor list of these is read in the file of the package. */
function shownFact([name, value]: readonly [string, unknown]) {
  const isMarked = typeof value === 'object' && value !== null && !Array.isArray(value);
  const { asMarked, asConcluded } = isMarked ? (value as Readonly<Record<string, unknown>>) : { asMarked: value };
  const [marked, concluded] = [plainWords(asMarked), plainWords(asConcluded)];
  if (marked === '' && concluded === '') return [];
  return [{ name, value: marked, ...(concluded === '' ? {} : { concluded }) }];
}

function plainWords(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(plainWords)
      .filter((words) => words !== '')
      .join(', ');
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}

function lineOf(db: ReadableDatabase, id: ForeignPackageId): ForeignPackageLine {
  const [line] = packageLines(db, 'where p.id = ?', [id]);
  if (line === undefined) throw new FocalPointError('foreign.unknown');
  return line;
}

function exhibitsOf(db: ReadableDatabase, id: ForeignPackageId): ForeignExhibitRow[] {
  return db.all<ForeignExhibitRow>(statement`select * from foreign_exhibit where package_id = ${id} order by position`);
}

function exhibitLine(row: ForeignExhibitRow): ForeignExhibitLine {
  const { quantity, unit, seal, serials } = readStoredJson<Content>(row.content);
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    description: row.description,
    quantity,
    unit,
    ...(seal === undefined ? {} : { seal }),
    serials: serials.map(({ text }) => text),
    events: readStoredJson<unknown[]>(row.custody).length,
  };
}

/** Each with the exhibit that names it, and how. */
function filesOf(rows: readonly ForeignFileRow[], exhibits: readonly ForeignExhibitRow[]): ForeignFile[] {
  const named = new Map(
    exhibits.flatMap(({ number, content }) =>
      readStoredJson<Content>(content).files.map(({ path, title }) => [`data/${path}`, { exhibit: number, title }]),
    ),
  );
  return rows.map(({ id, path, bytes, sha256 }) => ({ id, path, bytes, sha256, ...named.get(path) }));
}

function versionsOf(db: ReadableDatabase, row: ForeignPackageRow): Read['versions'] {
  return db.all<Read['versions'][number]>(
    statement`select id, created from foreign_package where station_id = ${row.station_id} and foreign_case_id = ${row.foreign_case_id}
      and id <> ${row.id} order by created desc`,
  );
}

function eventsOf(db: ReadableDatabase, id: ForeignPackageId): Read['events'] {
  return db
    .all<{ kind: Read['events'][number]['kind']; content: string; recorded_at: Instant; recorder: string }>(
      statement`select kind, content, recorded_at, recorder from foreign_package_event where package_id = ${id} order by number`,
    )
    .map(({ kind, content, recorded_at: at, recorder: by }) => ({
      kind,
      at,
      by,
      words: readStoredJson<{ words: string }>(content).words,
    }));
}

function shownEvent(event: CustodyFileEvent): OutputOf<'foreign.exhibit'>['custody'][number] {
  const { number, type, occurredAt, recordedAt, actor, from, to, corrects } = event;
  const said = Object.fromEntries(
    saidTexts.flatMap((name) => {
      const text = event[name];
      return text === undefined || text === '' ? [] : [[name, text]];
    }),
  ) as Partial<Record<(typeof saidTexts)[number], string>>;
  return {
    number,
    type,
    occurredAt,
    recordedAt,
    actor,
    ...(from === undefined ? {} : { from: from.label }),
    ...(to === undefined ? {} : { to: to.label }),
    ...said,
    corrects: corrects !== undefined,
  };
}

const saidTexts = [
  'occurredOffset',
  'sealOut',
  'sealIn',
  'condition',
  'conditionWords',
  'document',
  'purpose',
  'note',
  'signedBy',
] as const;
