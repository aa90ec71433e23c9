// Seals a transfer or a receipt for one station: encrypted to its key, whole or not at all, under the newest ledger head.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { TransferId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { SignedHead } from '../../ledger/index.ts';
import { sealPackage, type CustodyFile } from '../../packages/index.ts';
import { turnsOf } from '../../threads/index.ts';
import { ledgerProofs } from '../cases/record-files.ts';
import type { Inside } from '../inside.ts';
import type { JobControl } from '../jobs.ts';
import { fileEntry, recordEntry } from '../package-entries.ts';
import { storedJson } from '../stored-json.ts';
import { unrecordedPath } from '../unfinished-packages.ts';
import { demandComparedCard, type CardRow } from './station-cards.ts';
import type { TransferLeaving } from './transfer-files.ts';

export interface RecordOfTransfer {
  readonly path: string;
  readonly record: object;
}

export interface SealingOrder {
  readonly kind: 'transfer' | 'receipt';
  readonly card: CardRow;
  /** Chosen by a person; among the exports where nobody did. */
  readonly path: string | undefined;
  readonly answers: string | undefined;
  readonly caseIds: readonly string[];
  readonly caseNumbers: readonly { readonly kind: string; readonly number: string }[];
  readonly classification: string;
  readonly custody: CustodyFile;
  /** Record files beside custody and proofs. @param number  of the transfer. */
  readonly records: (number: string, head: SignedHead) => readonly RecordOfTransfer[];
  readonly files: readonly TransferLeaving[];
  /** What is kept of it in the record. */
  readonly content: (number: string) => object;
}

/** @throws FocalPointError `documents.no-save-handle` */
export function chosenPath({ caller }: Inside, saveHandle: string | undefined): string | undefined {
  if (saveHandle === undefined) return undefined;
  const path = caller.savePath(saveHandle);
  if (path === undefined) throw new FocalPointError('documents.no-save-handle');
  return path;
}

export async function sealFor(inside: Inside, order: SealingOrder, control: JobControl) {
  const { unlocked } = inside;
  const created = inside.clock.now();
  const prefix = order.kind === 'transfer' ? 'TF' : 'RT';
  const series = order.kind === 'transfer' ? 'transfer' : 'transfer-receipt';
  const number = unlocked.perform((act) => act.nextOfYear(prefix, series, 4));
  const path = order.path ?? freePath(inside.dataFolder.exports, `${order.kind}-${number}`);
  if (existsSync(path)) throw new FocalPointError('package.target-exists');
  // The key may have been revoked since the job was ordered.
  demandComparedCard(unlocked.db, order.card.id);
  const unrecorded = unrecordedPath(path);
  const head = unlocked.makeHead();
  const nextTurn = turnsOf(control.signal);
  const records = [
    ...order.records(number, head),
    { path: 'records/custody.json', record: order.custody },
    {
      path: 'records/ledger-proofs.json',
      record: await ledgerProofs(unlocked.ledger, head, order.custody, nextTurn),
    },
  ];
  const entries = order.files.map((file) => fileEntry(unlocked, file.path, file, file.sha256));
  for (const { path: place, record } of records) entries.push(await recordEntry(place, record, nextTurn));
  const { id: stationId, name, agency } = unlocked.vault.station;
  const id = TransferId.parse(inside.nextId());
  const sealed = await sealPackage({
    target: { kind: 'age', path: unrecorded, recipients: [order.card.receiving_key] },
    name: `${order.kind}-${number}`,
    entries,
    expectedFiles: entries.length,
    seal: {
      packageId: id,
      kind: order.kind,
      station: { id: stationId, name, agency },
      recipient: `${order.card.station_name}, ${order.card.agency}`,
      caseNumbers: order.caseNumbers,
      created,
      classification: order.classification,
      ledgerHead: head,
    },
    signer: unlocked.vault.ledgerSigner,
    signal: control.signal,
    onProgress: (done, total) => control.progress(done, total),
  });
  try {
    unlocked.perform((act) =>
      act.record(
        'transfer_sent',
        {
          id,
          number,
          kind: order.kind,
          card_id: order.card.id,
          station_id: order.card.station_id,
          station_name: order.card.station_name,
          answers: order.answers ?? null,
          created,
          cases: storedJson(order.caseIds),
          content: storedJson(order.content(number)),
          file_name: basename(path),
          files: sealed.files,
          bytes: sealed.writtenBytes,
          manifest_sha256: sealed.manifestSha256,
          seal_sha256: sealed.sealSha256,
          head_size: head.head.size,
          head_root: head.head.root,
          recorded_at: act.now,
          recorded_by: act.actor.id,
          recorder: act.actor.name,
        },
        { action: 'transfer.sealed', label: `${number} → ${order.card.station_name}` },
      ),
    );
  } catch (error) {
    // A package that no record speaks of must not be handed to anybody.
    await rm(unrecorded, { force: true });
    throw error;
  }
  await rename(unrecorded, path);
  unlocked.makeHeadIfPossible();
  inside.emit({ type: 'changed', areas: ['exchange'] });
  return { packageId: id, location: path };
}

/** Vaults share the folder of exports, and numbers are counted per vault. */
function freePath(folder: string, name: string): string {
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, `${name}${copy === 1 ? '' : `-${String(copy)}`}.zip.age`);
    if (!existsSync(path)) return path;
  }
}
