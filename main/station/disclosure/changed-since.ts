// Items that a schedule disclosed and whose source is not any more what it was then.
import type { ReadableDatabase } from '../../database/index.ts';
import type { Disclosure } from './disclosure-records.ts';
import { sourceState } from './source-state.ts';

/** Ids of items; each is compared with the last schedule that disclosed it. Each costs a question: `among` asks only about those. */
export function changedSince(
  db: ReadableDatabase,
  { schedules, byId }: Disclosure,
  among?: readonly { readonly id: string }[],
): Set<string> {
  const asked = among && new Set(among.map(({ id }) => id));
  const disclosed = new Map<string, string>();
  for (const { content } of schedules)
    for (const line of content.lines)
      if (line.isDisclosed && asked?.has(line.itemId) !== false) disclosed.set(line.itemId, line.source);
  const changed = new Set<string>();
  for (const [id, source] of disclosed) {
    const item = byId.get(id);
    if (item !== undefined && source !== 'fixed' && sourceState(db, item.kind, item.subjectId) !== source)
      changed.add(id);
  }
  return changed;
}
