// The exhibits and files of a package go on record block by block, so that the station answers in between. What was cut off goes on from the kept package: blocks
// that are in stay, the rest follows, and nothing of it is shown before it is complete.
import { foldText } from '../../../shared/domain/fold-text.ts';
import { ForeignExhibitId, ForeignFileId, type ForeignPackageId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { BroughtPackage, CustodyFile, ExhibitsFile } from '../../packages/index.ts';
import { afterOthers } from '../../threads/index.ts';
import type { Act } from '../act.ts';
import type { Inside } from '../inside.ts';
import type { JobControl } from '../jobs.ts';
import { storedJson } from '../stored-json.ts';
import type { Unlocked } from '../unlocked.ts';
import { findForeignPackage, isIncomplete, type ForeignPackageRow } from './foreign-rows.ts';
import { withKeptPackage } from './kept-package.ts';

const exhibitsInBlock = 100;
const filesInBlock = 2000;
/** A file of intelligence is read on its own sheet, by who may see it; as a file of the package nobody opens it or files it. */
const readElsewhere = new Set(['data/records/intelligence.json']);

export interface Content {
  readonly records: NonNullable<BroughtPackage['records']>;
  readonly files: NonNullable<BroughtPackage['files']>;
}
type Named = Pick<ForeignPackageRow, 'id' | 'station_name' | 'case_title'>;

/** Whether one act takes it in. */
export function isSmall({ records, files }: Content): boolean {
  return exhibitsIn(records).length <= exhibitsInBlock && files.length <= filesInBlock;
}

export function fillAtOnce(act: Act, row: Named, content: Content): void {
  recordExhibits(act, row, toRecord(content.records), 0);
  placeFiles(act, row.id, contentFiles(content));
}

export function recordTakeInStep(act: Act, row: Named, kind: 'begun' | 'completed', exhibits: number): void {
  act.record(
    'foreign_take_in',
    {
      id: act.nextId(),
      package_id: row.id,
      kind,
      exhibits,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: `foreign-package.${kind}`, label: `${row.station_name} / ${row.case_title}` },
  );
}

/** Packages that a job of this session takes in. */
const filling = new WeakMap<Unlocked, Set<string>>();

export function isFilling(unlocked: Unlocked, id: ForeignPackageId): boolean {
  return filling.get(unlocked)?.has(id) ?? false;
}

/** Goes on from wherever it stands; does nothing where it is complete. Cancelled between two blocks, it stays to be gone on with. */
export async function fillInBlocks(
  unlocked: Unlocked,
  id: ForeignPackageId,
  content: Content,
  control: JobControl,
): Promise<void> {
  if (!isIncomplete(unlocked.db, id)) return;
  const active = filling.get(unlocked) ?? new Set<string>();
  filling.set(unlocked, active.add(id));
  try {
    const row = findForeignPackage(unlocked.db, id);
    const exhibits = toRecord(content.records);
    const total = exhibits.length;
    for (let from = countOf(unlocked.db, id); from < total; from += exhibitsInBlock) {
      await afterOthers(control.signal);
      unlocked.perform((act) => recordExhibits(act, row, exhibits.slice(from, from + exhibitsInBlock), from));
      control.progress(Math.min(from + exhibitsInBlock, total), total);
    }
    const files = contentFiles(content);
    for (let from = 0; from < files.length; from += filesInBlock) {
      await afterOthers(control.signal);
      unlocked.perform((act) => placeFiles(act, id, files.slice(from, from + filesInBlock)));
    }
    unlocked.perform((act) => recordTakeInStep(act, row, 'completed', total));
  } finally {
    active.delete(id);
  }
}

function countOf(db: ReadableDatabase, id: ForeignPackageId): number {
  return (
    db.first<{ count: number }>(statement`select count(*) as count from foreign_exhibit where package_id = ${id}`)
      ?.count ?? 0
  );
}

/**
 * What the kept package holds, verified once more.
 * @throws FocalPointError `foreign.kept-differs`
 */
export function keptContent({ unlocked }: Inside, row: ForeignPackageRow, control: JobControl): Promise<Content> {
  const kept = { fileId: row.file_id, wrappedKey: row.wrapped_key };
  return withKeptPackage(unlocked, kept, { signal: control.signal }, (brought) => {
    const { records, files, sealSha256 } = brought;
    if (records === undefined || files === undefined || sealSha256 !== row.seal_sha256)
      throw new FocalPointError('foreign.kept-differs');
    return Promise.resolve({ records, files });
  });
}

interface ToRecord {
  readonly exhibit: ExhibitsFile['exhibits'][number];
  readonly events: CustodyFile['exhibits'][number]['events'];
  readonly caseTitle: string;
}

function toRecord(records: Content['records']): ToRecord[] {
  const events = new Map(records.custody?.exhibits.map((exhibit) => [exhibit.id, exhibit.events]));
  const caseTitle = records.case?.title ?? '';
  return exhibitsIn(records).map((exhibit) => ({ exhibit, events: events.get(exhibit.id) ?? [], caseTitle }));
}

/** @param from  the place of the first among all of the package. */
function recordExhibits(act: Act, row: Named, exhibits: readonly ToRecord[], from: number): void {
  for (const [index, { exhibit, events, caseTitle }] of exhibits.entries()) {
    act.record(
      'foreign_exhibit',
      {
        id: ForeignExhibitId.parse(act.nextId()),
        package_id: row.id,
        foreign_id: exhibit.id,
        position: from + index,
        number: exhibit.number,
        kind: exhibit.kind,
        description: exhibit.description,
        content: storedJson(exhibit),
        custody: storedJson(events),
        folded: foldText([exhibit.number, exhibit.description, ...exhibit.serials.map(({ text }) => text)].join(' ')),
      },
      {
        action: 'foreign-exhibit.taken-in',
        label: `${row.station_name} / ${caseTitle} / ${exhibit.number}`,
      },
    );
  }
}

/** Also those of which the package holds nothing but their custody. */
export function exhibitsIn({ exhibits, custody }: Content['records']): ExhibitsFile['exhibits'] {
  const described = exhibits?.exhibits ?? [];
  const known = new Set(described.map(({ id }) => id));
  const others = (custody?.exhibits ?? []).filter(({ id }) => !known.has(id));
  const nothing = { kind: '', quantity: 0, unit: '', serials: [], facts: {}, files: [] };
  return [...described, ...others.map(({ id, number, description }) => ({ ...nothing, id, number, description }))];
}

/** Only the content: the package's own files stay in the kept ZIP. */
function contentFiles({ files }: Content): Content['files'] {
  return files.filter(({ path }) => path.startsWith('data/') && !readElsewhere.has(path));
}

function placeFiles(act: Act, packageId: ForeignPackageId, files: Content['files']): void {
  for (const { path, bytes, sha256, start } of files) {
    act.db.run(
      statement`insert into foreign_file (id, package_id, path, bytes, sha256, start)
        values (${ForeignFileId.parse(act.nextId())}, ${packageId}, ${path}, ${bytes}, ${sha256}, ${start})
        on conflict (package_id, path) do nothing`,
    );
  }
}
