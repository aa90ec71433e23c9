// What happens here to a package that is in: its key confirmed later, a check once more, a document filed. Each is an event; the package stays as it is.
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import { compareFingerprint, type BroughtPackage } from '../../packages/index.ts';
import type { Act } from '../act.ts';
import { does, writes, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import type { JobControl } from '../jobs.ts';
import { keyState } from '../station-keys.ts';
import { storedJson } from '../stored-json.ts';
import { shortened } from './examine.ts';
import { confirmedKeys, findForeignPackage, foreignFilesOf, type ForeignPackageRow } from './foreign-rows.ts';
import { withKeptPackage } from './kept-package.ts';

export const foreignChanges = ['foreign'] as const;

/** @param words  what is shown of it, in the words of whoever did it, or a name. */
export function recordPackageEvent(
  act: Act,
  row: Pick<ForeignPackageRow, 'id' | 'station_name' | 'case_title' | 'brought_name'>,
  kind: 'key-confirmed' | 'filed' | 'checked',
  content: { readonly words: string } & Readonly<Record<string, unknown>>,
): void {
  const last = act.db.first<{ number: number | null }>(
    statement`select max(number) as number from foreign_package_event where package_id = ${row.id}`,
  );
  act.record(
    'foreign_package_event',
    {
      id: act.nextId(),
      package_id: row.id,
      number: (last?.number ?? 0) + 1,
      kind,
      content: storedJson(content),
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: `foreign-package.${kind}`, label: `${row.station_name} / ${row.case_title || row.brought_name}` },
  );
}

export const confirmKey: Handler<'foreign.confirm-key'> = writes(
  foreignChanges,
  (act, { id, paperFingerprint, note }) => {
    const row = findForeignPackage(act.db, id);
    if (keyState(act.db, row.station_id, row.key_fingerprint) === 'compared')
      throw new FocalPointError('foreign.confirmed-already');
    if (compareFingerprint(paperFingerprint, row.key_fingerprint) !== 'same')
      throw new FocalPointError('foreign.fingerprint-differs', {}, [{ path: 'paperFingerprint', code: 'invalid' }]);
    recordPackageEvent(act, row, 'key-confirmed', { words: note, fingerprint: row.key_fingerprint });
    return {};
  },
);

export const checkAgain: Handler<'foreign.check-again'> = does((inside, { id }) => {
  const { unlocked, jobs } = inside;
  const row = findForeignPackage(unlocked.db, id);
  const order = { kind: 'verify-package', label: row.brought_name, unit: 'bytes', canCancel: true } as const;
  return Promise.resolve(
    jobs.start({ ...order, startedBy: unlocked.actor.name }, (control) => checkKept(inside, row, control)),
  );
});

async function checkKept({ unlocked, emit }: Inside, row: ForeignPackageRow, control: JobControl) {
  const kept = { fileId: row.file_id, wrappedKey: row.wrapped_key };
  const options = {
    knownFingerprints: confirmedKeys(unlocked.db),
    signal: control.signal,
    onProgress: control.progress,
  };
  const report = await withKeptPackage(unlocked, kept, options, (brought) => {
    demandAsTakenIn(unlocked.db, row, brought);
    return Promise.resolve(brought.report);
  });
  if (unlocked.readOnlyReason === undefined)
    unlocked.perform((act) => recordPackageEvent(act, row, 'checked', { words: '', verdict: report.verdict }));
  emit({ type: 'changed', areas: [...foreignChanges] });
  return { report: shortened(report) };
}

/**
 * What is kept is what was taken in, and what is shown of it stands in it.
 * @throws FocalPointError `foreign.kept-differs`
 */
function demandAsTakenIn(
  db: Act['db'],
  row: ForeignPackageRow,
  { report, sealSha256, files = [], records }: BroughtPackage,
): void {
  if (report.verdict === 'refused' || sealSha256 !== row.seal_sha256) throw new FocalPointError('foreign.kept-differs');
  const kept = new Map(files.map((file) => [file.path, file]));
  const isPlaced = foreignFilesOf(db, row.id).every(({ path, bytes, sha256, start }) => {
    const file = kept.get(path);
    return file?.bytes === bytes && file.sha256 === sha256 && file.start === start;
  });
  const described = new Map(records?.exhibits?.exhibits.map((exhibit) => [exhibit.id, storedJson(exhibit)]));
  const custody = new Map(records?.custody?.exhibits.map(({ id, events }) => [id, storedJson(events)]));
  const isSaid = db
    .all<{ foreign_id: string; content: string; custody: string }>(
      statement`select foreign_id, content, custody from foreign_exhibit where package_id = ${row.id}`,
    )
    .every(
      (exhibit) =>
        exhibit.content === (described.get(exhibit.foreign_id) ?? exhibit.content) &&
        exhibit.custody === (custody.get(exhibit.foreign_id) ?? '[]'),
    );
  if (!isPlaced || !isSaid) throw new FocalPointError('foreign.kept-differs');
}
