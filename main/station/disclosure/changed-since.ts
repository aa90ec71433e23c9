// Items that a schedule disclosed and whose source is not any more what it was then.
import type { ReadableDatabase } from '../../database/index.ts';
import type { Disclosure } from './disclosure-records.ts';
import { sourceState } from './source-state.ts';

/** Ids of items; each is compared with the last schedule that disclosed it. */
export function changedSince(db: ReadableDatabase, { schedules, byId }: Disclosure): Set<string> {
  const disclosed = new Map<string, string>();
  for (const { content } of schedules)
    for (const line of content.lines) if (line.isDisclosed) disclosed.set(line.itemId, line.source);
  const changed = new Set<string>();
  for (const [id, source] of disclosed) {
    const item = byId.get(id);
    if (item !== undefined && source !== 'fixed' && sourceState(db, item.kind, item.subjectId) !== source)
      changed.add(id);
  }
  return changed;
}
