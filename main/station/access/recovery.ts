// The recovery sheet: a code on paper that opens the vault when everyone is gone; typed back once to prove it was printed right.
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { renderTransient } from '../issue-document.ts';
import { does, type Handler } from '../handler.ts';
import { recoverySheetModel } from './recovery-sheet-model.ts';

export const makeRecovery: Handler<'recovery.make'> = does(async (inside, { language }) => {
  const { unlocked } = inside;
  const code = await unlocked.vault.makeRecovery();
  unlocked.perform((act) => {
    act.note('recovery', act.station, {}, { action: 'recovery.made', label: unlocked.vault.station.name });
    act.note(
      'vault',
      act.station,
      { header: unlocked.vault.headerDigest },
      { action: 'vault.header-changed', label: unlocked.vault.station.name },
    );
  });
  const order = {
    kind: 'recovery-sheet',
    label: '',
    unit: 'pages',
    canCancel: false,
    startedBy: unlocked.actor.name,
  } as const;
  const { jobId } = inside.jobs.start(order, async (control) => {
    const paper = { kind: 'recovery-sheet', model: recoverySheetModel(inside, code) } as const;
    const title = paper.model.head.documentNumber;
    // Never stored: whoever may read documents must not find the code among them.
    return {
      transientId: await renderTransient(inside, { paper, language, title, fileName: `${title}.pdf` }, control),
    };
  });
  return { code, jobId };
});

export const confirmRecovery: Handler<'recovery.confirm'> = does(async (inside, { code }) => {
  const { unlocked } = inside;
  await unlocked.vault.checkRecovery(code);
  unlocked.perform((act) =>
    act.note('recovery', act.station, {}, { action: 'recovery.confirmed', label: unlocked.vault.station.name }),
  );
  inside.emit({ type: 'changed', areas: ['station', 'desk'] });
  return {};
});

/** Whether the newest sheet was typed back. */
export function wasRecoveryConfirmed(db: ReadableDatabase): boolean {
  const newest = db.first<{ action: string }>(
    statement`select action from ledger_entry where action in ('recovery.made', 'recovery.confirmed') order by seq desc limit 1`,
  );
  return newest?.action === 'recovery.confirmed';
}
