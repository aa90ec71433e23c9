// What a crash left among the files is set aside at unlock, and the ledger says so. Nothing is deleted.
import { statement } from '../database/index.ts';
import { setLeftoversAside } from '../vault/index.ts';
import type { Unlocked } from './unlocked.ts';

const namesKept = 50;

export function setAsideAtUnlock(unlocked: Unlocked): void {
  const recorded = new Set(
    unlocked.db
      .all<{ file_id: string }>(
        statement`select file_id from attachment union all select file_id from issued_document
          union all select file_id from exported_list union all select file_id from redacted_version
          union all select file_id from foreign_package union all select file_id from register_import
          union all select file_id from register_import_file
          union all select file_id from machine_reading`,
      )
      .map(({ file_id }) => file_id),
  );
  const found = setLeftoversAside(unlocked.folder, (fileId) => recorded.has(fileId));
  if (found.length === 0) return;
  unlocked.perform((act) =>
    act.note(
      'vault',
      act.station,
      {
        unfinished: found.filter(({ kind }) => kind === 'part').length,
        unrecorded: found.filter(({ kind }) => kind === 'unrecorded').length,
        bytes: found.reduce((sum, { size }) => sum + size, 0),
        names: found.slice(0, namesKept).map(({ name }) => name),
      },
      { action: 'vault.leftovers-set-aside', label: unlocked.vault.station.name },
    ),
  );
}
