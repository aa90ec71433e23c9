// A worksheet that a journey does not write itself: the least that may be signed, behind the screen.
import type { TaskId } from '../../shared/language/identity.ts';
import { at } from '../station/a-case.ts';
import { toSign } from '../station/worksheets/a-worksheet.ts';
import { answered } from './behind-the-screen.ts';
import { goodPassphrase, type Workstation } from './workstation.ts';

/** Signed by the person at the screen, as performed in the last minute. */
export async function signedWorksheet(work: Workstation, taskId: TaskId): Promise<void> {
  const now = at(new Date().toISOString());
  const signing = toSign(await answered(work, 'worksheets.read', { taskId }), {
    performedFrom: now,
    performedTo: now,
    signature: { passphrase: goodPassphrase },
  });
  await answered(work, 'worksheets.sign', signing);
}
