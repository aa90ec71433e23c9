// Whether anything was written since one last looked, by this connection or by another. Costs microseconds.
import { statement, type ReadableDatabase } from '../../database/index.ts';

export function versionOf(db: ReadableDatabase): string {
  // `data_version` moves when another connection commits, `total_changes` when this one writes.
  const row = db.first<{ version: string }>(
    statement`select data_version || ' ' || total_changes() as version from pragma_data_version`,
  );
  return row?.version ?? '';
}
