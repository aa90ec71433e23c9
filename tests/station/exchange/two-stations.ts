// Two stations without a network: a focal point that sends, a laboratory that takes, and files that are carried between them.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { DryRun } from '../../../shared/contract/exchange.ts';
import type { Job } from '../../../shared/contract/work.ts';
import { aCase, aPistol } from '../intake/entered.ts';
import { uploaded } from '../foreign/a-laboratory.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

export interface Pair {
  readonly desk: TestStation;
  readonly lab: TestStation;
  /** The card of the laboratory in the address book of the desk, and the other way round. */
  readonly labCard: string;
  readonly deskCard: string;
  readonly caseId: string;
  readonly exhibitId: string;
  close(): Promise<void>;
}

/** Both know each other by paper; the desk has a case with a pistol that its registrar holds. */
export async function twoStations(): Promise<Pair> {
  const desk = await openTestStation({ as: 'registrar', named: 'Focal point Drenova' });
  const lab = await openTestStation({ as: 'registrar', named: 'Ballistics laboratory Lugina' });
  const labCard = await acquainted(desk, lab);
  const deskCard = await acquainted(lab, desk);
  const caseId = (await desk.answer('cases.open', aCase())).id;
  const exhibitId = await aHeldPistol(desk, caseId, 'K5');
  return {
    desk,
    lab,
    labCard,
    deskCard,
    caseId,
    exhibitId,
    async close() {
      await desk.close();
      await lab.close();
    },
  };
}

/** The card of `other` is brought to `station` and compared with paper. */
export async function acquainted(station: TestStation, other: TestStation): Promise<string> {
  const id = await known(station, other);
  const { fingerprint } = await other.answer('exchange.own-card', {});
  await station.answer('exchange.compare', { id, seen: { way: 'paper', fingerprint }, words: '' });
  return id;
}

export async function known(station: TestStation, other: TestStation): Promise<string> {
  await other.answer('exchange.make-card', { contact: 'Duty officer, 010 000' });
  const { card = '' } = await other.answer('exchange.own-card', {});
  return (await station.answer('exchange.add-station', { card })).id;
}

export async function aHeldPistol(
  station: TestStation,
  caseId: string,
  mark: string,
  more: object = {},
): Promise<string> {
  const { id } = await station.answer('exhibits.record', aPistol(caseId, { mark, ...more }));
  await station.answer('custody.record', {
    exhibitIds: [id],
    type: 'received',
    occurredAt: station.clock.now(),
    from: { kind: 'outside', label: 'courier' },
    to: { kind: 'person', id: station.people.registrar },
    sealIn: `SEAL-${mark}`,
    purpose: '',
    authority: '',
    note: '',
    signature: { passphrase: passphraseOf('registrar') },
  });
  return id;
}

export const signed = { signature: { passphrase: passphraseOf('registrar') } };
export const witnessed = { witness: { login: 'custodian', passphrase: passphraseOf('custodian') } };

export async function dispatched(
  station: TestStation,
  cardId: string,
  exhibitIds: readonly string[],
): Promise<string[]> {
  const { offerIds } = await station.answer('exchange.dispatch', {
    cardId,
    exhibitIds: [...exhibitIds],
    occurredAt: station.clock.now(),
    purpose: 'Comparison',
    authority: 'Order 12/25',
    carrier: 'Courier Kovač',
    ...signed,
    ...witnessed,
  });
  return offerIds;
}

/** The file as it is carried. */
export async function made(station: TestStation, cardId: string, more: object = {}): Promise<Buffer> {
  return readFileSync(await madeAt(station, cardId, more));
}

/** Where it lies: one of gigabytes is never read whole. */
export async function madeAt(station: TestStation, cardId: string, more: object = {}): Promise<string> {
  const { jobId } = await station.answer('exchange.make', {
    cardId,
    caseIds: [],
    exhibitIds: [],
    includeFiles: true,
    includeParties: false,
    note: 'As agreed',
    ...more,
  });
  return placeOf(await station.jobEnded(jobId));
}

function placeOf(job: Job): string {
  if (job.error !== undefined) throw new Error(JSON.stringify(job.error));
  return job.result?.location ?? '';
}

const Report = z.object({ dryRun: DryRun.optional(), verdict: z.string() });

export async function looked(
  station: TestStation,
  bytes: Buffer | string,
): Promise<{ job: Job; dryRun: DryRun | undefined }> {
  const fileName = 'transfer.zip.age';
  const upload =
    typeof bytes === 'string'
      ? (await station.station.receive({ fileName, source: { path: bytes } })).uploadId
      : await uploaded(station, fileName, bytes);
  const { jobId } = await station.answer('exchange.look', { upload });
  const job = await station.jobEnded(jobId);
  return { job, dryRun: job.result === undefined ? undefined : Report.parse(job.result.report).dryRun };
}

/** @returns the id of the joined transfer. */
export async function takenIn(station: TestStation, bytes: Buffer | string, more: object = {}): Promise<string> {
  const { dryRun, job } = await looked(station, bytes);
  if (dryRun?.upload === undefined) throw new Error(JSON.stringify(dryRun ?? job));
  const { jobId } = await station.answer('exchange.take-in', { upload: dryRun.upload, reason: '', ...more });
  const ended = await station.jobEnded(jobId);
  if (ended.error !== undefined) throw new Error(JSON.stringify(ended.error));
  return z.object({ joinedId: z.string() }).parse(ended.result?.report).joinedId;
}

export async function receiptOf(station: TestStation, id: string): Promise<Buffer> {
  const { jobId } = await station.answer('exchange.receipt', { id });
  return readFileSync(placeOf(await station.jobEnded(jobId)));
}
