// Seals a transfer or a receipt for one station: encrypted to its key, whole or not at all, under the newest ledger head.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { TransferId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { SignedHead } from '../../ledger/index.ts';
import { recordBytes, sealPackage, type CustodyFile, type PackageEntry } from '../../packages/index.ts';
import { ledgerProofs } from '../cases/record-files.ts';
import type { Inside } from '../inside.ts';
import type { JobControl } from '../jobs.ts';
import { storedJson } from '../stored-json.ts';
import { unrecordedPath } from '../unfinished-packages.ts';
import type { Unlocked } from '../unlocked.ts';
import { demandComparedCard, type CardRow } from './station-cards.ts';
import type { TransferLeaving } from './transfer-files.ts';

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
  readonly records: (number: string, head: SignedHead) => readonly PackageEntry[];
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
  const entries = [
    ...order.files.map((file) => sealedEntry(unlocked, file)),
    ...order.records(number, head),
    recordEntry('records/custody.json', order.custody),
    recordEntry('records/ledger-proofs.json', await ledgerProofs(unlocked.ledger, head, order.custody)),
  ];
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

/** Decrypted piece by piece on its way; other bytes than those on record are never sealed. */
function sealedEntry(unlocked: Unlocked, { path, sha256, ...file }: TransferLeaving): PackageEntry {
  async function* open(): AsyncGenerator<Uint8Array, void, undefined> {
    const reader = unlocked.files.openSealed(file);
    try {
      yield* reader.stream();
    } finally {
      reader.close();
    }
  }
  return { path, source: { kind: 'stream', open }, expectedSha256: sha256 };
}

export function recordEntry(path: string, record: object): PackageEntry {
  return { path, source: { kind: 'bytes', bytes: recordBytes(record as Readonly<Record<string, unknown>>) } };
}

/** Vaults share the folder of exports, and numbers are counted per vault. */
function freePath(folder: string, name: string): string {
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, `${name}${copy === 1 ? '' : `-${String(copy)}`}.zip.age`);
    if (!existsSync(path)) return path;
  }
}
