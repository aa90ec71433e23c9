// The gap detector over everything, as a job. Each batch is judged on the reading thread and put into the list in a short transaction
// of its own, so that people go on working, and a search that is stopped leaves a list that is right as far as it went.
import type { CustodyGapKind } from '../../../shared/domain/custody-gaps.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { sql, statement, type WritableDatabase } from '../../database/index.ts';
import { throwIfCancelled } from '../../threads/index.ts';
import { does, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import type { JobControl } from '../jobs.ts';
import type { GapBatch } from './gap-batch.ts';
import { keepGapsAgain } from './gap-list.ts';
import { countGaps } from './gap-page.ts';

const exhibitsInBatch = 1000;

/** What the job gives as its report. */
export interface GapSearchReport {
  readonly finishedAt: string;
  readonly exhibits: number;
  readonly events: number;
  readonly open: number;
  readonly explained: number;
  readonly kinds: readonly { readonly kind: CustodyGapKind; readonly count: number }[];
}

export const findGaps: Handler<'custody.find-gaps'> = does((inside) =>
  Promise.resolve(
    inside.jobs.start(
      { kind: 'custody-gaps', label: '', unit: 'entries', canCancel: true, startedBy: inside.unlocked.actor.name },
      async (control) => ({ report: await search(inside, control) }),
    ),
  ),
);

async function search(inside: Inside, { signal, progress }: JobControl): Promise<GapSearchReport> {
  const { unlocked } = inside;
  const total = unlocked.db.first<{ count: number }>(statement`select count(*) as count from exhibit`)?.count ?? 0;
  let exhibits = 0;
  let events = 0;
  for (let after = ''; ;) {
    const batch = await unlocked.reader.gapBatch(after, exhibitsInBatch);
    throwIfCancelled(signal);
    if (batch.last === undefined) break;
    const { last } = batch;
    if (unlocked.readOnlyReason === undefined) unlocked.perform((act) => putIntoList(act.db, after, batch, act.now));
    exhibits += batch.exhibits;
    events += batch.events;
    progress(exhibits, total);
    after = last;
  }
  const report = { exhibits, events, ...countGaps(unlocked.db), kinds: openKinds(unlocked.db) };
  const finishedAt = inside.clock.now();
  if (unlocked.readOnlyReason === undefined) {
    unlocked.perform((act) => {
      const { open, explained } = report;
      act.db
        .run(statement`insert or replace into custody_gap_search (id, finished_at, exhibits, events, open, explained)
        values ('newest', ${finishedAt}, ${exhibits}, ${events}, ${open}, ${explained})`);
      const { id, name } = unlocked.vault.station;
      act.note('ledger', id, { exhibits, events, open, explained }, { action: 'custody.gaps-searched', label: name });
    });
  }
  inside.emit({ type: 'changed', areas: ['custody'] });
  return { finishedAt, ...report };
}

/** Replaces what the list said of these exhibits. Those that got an event since the batch was read are looked at again. */
function putIntoList(
  db: WritableDatabase,
  after: string,
  { gaps, last = after, ledgerSize }: Omit<GapBatch, 'last'> & { readonly last?: string | undefined },
  now: Instant,
): void {
  db.run(statement`delete from custody_gap where exhibit_id > ${after} and exhibit_id <= ${last}`);
  for (const row of gaps) db.run(sql('custody_gap').insert(row));
  const changed = db.all<{ exhibit_id: ExhibitId }>(
    statement`select distinct event.exhibit_id from ledger_entry entry join custody_event event on event.id = entry.subject_id
      where entry.seq > ${ledgerSize} and event.exhibit_id > ${after} and event.exhibit_id <= ${last}`,
  );
  for (const { exhibit_id } of changed) keepGapsAgain(db, exhibit_id, now);
}

function openKinds(db: WritableDatabase): { kind: CustodyGapKind; count: number }[] {
  return db.all<{ kind: CustodyGapKind; count: number }>(
    statement`select kind, count(*) as count from custody_gap where explained_by is null group by kind order by count desc, kind`,
  );
}
