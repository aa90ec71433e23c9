// Compares what came in since the last time with everything, as a job: found on a thread of its own, written in short acts.
import { FocalPointError } from '../../../../shared/language/result.ts';
import { statement, statementOf } from '../../../database/index.ts';
import { siblingModule, startThread } from '../../../threads/index.ts';
import type { Act } from '../../act.ts';
import type { Inside } from '../../inside.ts';
import type { JobControl, JobResult } from '../../jobs.ts';
import type { Unlocked } from '../../unlocked.ts';
import type { CompareCalls } from './compare-thread.ts';
import type { ComparedTo, ComparingStep, Comparison, FoundPair } from './find-candidates.ts';

const comparing = new WeakSet<Unlocked>();
const youngMebibytes = 16;

/** @throws FocalPointError `registers.compare-running` */
export function startComparing({ unlocked, jobs, emit }: Inside): { jobId: string } {
  if (comparing.has(unlocked)) throw new FocalPointError('registers.compare-running');
  comparing.add(unlocked);
  const order = { kind: 'register-compare', label: '', unit: 'entries', canCancel: true } as const;
  return jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
    try {
      return await compareAll(unlocked, control);
    } finally {
      comparing.delete(unlocked);
      emit({ type: 'changed', areas: ['registers'] });
    }
  });
}

/** After an import: what is compared already goes on and is told of again by whoever asks. */
export function compareWhenIdle(inside: Inside): void {
  if (!comparing.has(inside.unlocked)) startComparing(inside);
}

/** Again, as long as something came in meanwhile. */
async function compareAll(unlocked: Unlocked, control: JobControl): Promise<JobResult> {
  let found = 0;
  for (;;) {
    const before = comparedBefore(unlocked);
    const comparison = await compareOnce(unlocked, before, control, (step) => {
      if (step.kind === 'gone') unlocked.perform((act) => forgetPairs(act, step.ids));
      else if (step.pairs.length > 0) found += unlocked.perform((act) => writePairs(act, step.pairs));
    });
    unlocked.perform((act) =>
      act.db.run(
        statement`insert into register_comparison (entries_to, readings_to, entries, found, left_out, finished_at)
          values (${comparison.to.entries}, ${comparison.to.readings}, ${comparison.entries}, ${found}, ${comparison.leftOut}, ${act.now})`,
      ),
    );
    const newest = unlocked.db.first<{ last: number | null }>(statement`select max(id) as last from register_row`);
    const isBehind = (newest?.last ?? 0) > comparison.to.entries && comparison.to.entries > before.entries;
    if (!isBehind) return { report: { found, entries: comparison.entries } };
  }
}

function comparedBefore(unlocked: Unlocked): ComparedTo {
  return (
    unlocked.db.first<ComparedTo>(
      statement`select entries_to as entries, readings_to as readings from register_comparison order by number desc limit 1`,
    ) ?? { entries: 0, readings: 0 }
  );
}

async function compareOnce(
  { vault }: Unlocked,
  before: ComparedTo,
  { signal, progress }: JobControl,
  write: (step: Exclude<ComparingStep, { kind: 'end' }>) => void,
): Promise<Comparison> {
  const thread = startThread<CompareCalls>(siblingModule(import.meta.url, './compare-thread'), { youngMebibytes });
  try {
    const key = vault.databaseKey();
    const moved = new Uint8Array(key);
    key.fill(0);
    await thread.call('begin', { file: vault.databaseFile, key: moved, before }, { transfer: [moved.buffer] });
    let coming = thread.call('next', undefined);
    for (;;) {
      const step = await coming;
      if (step.kind === 'end') return step.comparison;
      if (signal.aborted) throw new FocalPointError('threads.cancelled');
      coming = thread.call('next', undefined);
      // Whoever stops in between does not wait for it.
      coming.catch(() => undefined);
      write(step);
      if (step.kind === 'pairs') progress(step.done, step.of);
    }
  } finally {
    await thread.close();
  }
}

/** What somebody decided of an entry and an exhibit before the machine found them holds. @returns how many were not known yet. */
function writePairs({ db }: Act, pairs: readonly FoundPair[]): number {
  let written = 0;
  for (const { kind, left, right, exhibitId, leftKey, rightKey, isAcross, score } of pairs)
    written += db.run(
      statementOf(
        `insert or ignore into register_candidate (kind, left_entry, right_entry, exhibit_id, left_key, right_key, is_across, score, state)
          values (?, ?, ?, ?, ?, ?, ?, ?, coalesce((select decision from register_decision where entry_id = ? and exhibit_id = ?
            order by recorded_at desc, id desc limit 1), 'open'))`,
        [kind, left, right, exhibitId, leftKey, rightKey, isAcross ? 1 : 0, score, left, exhibitId],
      ),
    ).changes;
  return written;
}

/** Nobody decided them, and one side says something else by now: what it says was compared anew. */
function forgetPairs({ db }: Act, ids: readonly number[]): void {
  db.run(
    statement`delete from register_candidate where state = 'open' and id in (select value from json_each(${JSON.stringify(ids)}))`,
  );
}
