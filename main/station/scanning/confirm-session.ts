// The end of a session that was worth it: one signature, and where the act needs it a second person's, for everything on the list.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { ExhibitId } from '../../../shared/language/identity.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Act } from '../act.ts';
import { signTogether, writesWitnessed } from '../custody/index.ts';
import type { Handler } from '../handler.ts';
import type { Signer } from '../signing.ts';
import { actOf, recordScanned, type ScannedExhibit } from './scanned-custody.ts';
import { demandOwnOpen, endSession, readSession, type StoredScan } from './session-records.ts';

export const confirmSession: Handler<'scanning.confirm'> = writesWitnessed(
  ['scanning', 'custody', 'exhibits', 'desk'],
  signTogether,
  (act, input, { signer, witness }) => confirm(act, input, signer, witness),
);

function confirm(
  act: Act,
  { sessionId, signature: _, witness: __, ...said }: ParsedInputOf<'scanning.confirm'>,
  signer: Signer,
  witness: Signer | undefined,
): OutputOf<'scanning.confirm'> {
  const session = readSession(act.db, sessionId);
  demandOwnOpen(session, act.actor.id);
  const scanned = actOf(session.work);
  if (scanned === undefined || session.work.taken.length === 0) {
    throw new FocalPointError('scanning.nothing-to-confirm');
  }
  if (scanned.command === 'offer' && said.purpose === '') throw new FocalPointError('scanning.purpose-needed');
  const rows = new Map(session.scans.map((row) => [row.id as string, row]));
  const confirmation = { ...said, occasionId: sessionId, signer, witness };
  const eventIds = session.work.taken.map(({ scanId, exhibitId }) => {
    const row = rows.get(scanId);
    strictAssert(row !== undefined, 'what is on the list was scanned');
    const exhibit = { exhibitId: ExhibitId.parse(exhibitId), at: row.scanned_at, entry: entryOf(row) };
    return recordScanned(act, scanned, exhibit, confirmation);
  });
  endSession(act, session, { ending: 'confirmed', note: said.note, events: eventIds.length });
  return { eventIds };
}

/** A code that was typed or an exhibit that was picked was not read by a machine, and the record says so. */
function entryOf({ source, reason }: StoredScan): ScannedExhibit['entry'] {
  const isRead = source === 'scanner' || source === 'camera';
  return isRead ? { mode: 'scan' } : { mode: 'manual', reason: reason ?? '' };
}
