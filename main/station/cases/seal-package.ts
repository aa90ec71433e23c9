// A package is sealed for one recipient: whole or not at all, under the newest ledger head. It gets its name once it is recorded.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Encrypter } from 'age-encryption';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { PackageId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { sealPackage, type PackageTarget } from '../../packages/index.ts';
import { demandPaperMayLeave } from '../firewall.ts';
import { turnsOf } from '../../threads/index.ts';
import type { Inside } from '../inside.ts';
import type { JobControl } from '../jobs.ts';
import { storedJson } from '../stored-json.ts';
import { unrecordedPath } from '../unfinished-packages.ts';
import { enteredCase, findCase } from './case-row.ts';
import { findDocument } from './handed-out.ts';
import { packageContents } from './package-contents.ts';
import { demandRecipient, isForDefence, isReadByDefence, supersedesEntry } from './package-recipient.ts';
import { papersToSeal } from './packaged-papers.ts';
import { unexplainedGapsOf } from './unexplained-gaps.ts';

type Order = ParsedInputOf<'packages.seal'>;

export async function orderPackage(inside: Inside, order: Order): Promise<{ jobId: string }> {
  const { unlocked, jobs, caller } = inside;
  const { title } = findCase(unlocked.db, order.caseId);
  if (findDocument(unlocked.db, order.documentId).case_id !== order.caseId) {
    throw new FocalPointError('packages.document-of-another-case');
  }
  demandPaperMayLeave(unlocked.db, order.caseId, findDocument(unlocked.db, order.documentId), isForDefence(order));
  demandRecipient(unlocked.db, order);
  papersToSeal(unlocked.db, { ...order, papers: order.papers ?? [] });
  const openGaps = unexplainedGapsOf(unlocked.db, order.caseId, inside.clock.now()).length;
  if (openGaps > 0 && order.gapsReason === undefined)
    throw new FocalPointError('packages.unexplained-gaps', { count: openGaps });
  if (order.protection.kind === 'recipient-key') demandRecipientKeys(order.protection.recipients);
  const chosen = order.saveHandle === undefined ? undefined : caller.savePath(order.saveHandle);
  if (order.saveHandle !== undefined && chosen === undefined) throw new FocalPointError('documents.no-save-handle');
  const started = { kind: 'seal-package', label: title, unit: 'bytes', canCancel: true } as const;
  return jobs.start({ ...started, startedBy: unlocked.actor.name }, (control) =>
    sealAndRecord(inside, order, chosen, control),
  );
}

async function sealAndRecord(inside: Inside, order: Order, chosen: string | undefined, control: JobControl) {
  const { unlocked } = inside;
  const created = inside.clock.now();
  const year = created.slice(0, 4);
  const count = unlocked.perform((act) => act.nextNumber(`package-${year}`));
  const name = `${order.kind}-PK-${year}-${String(count).padStart(4, '0')}`;
  const path = chosen ?? freePath(inside.dataFolder.exports, name, extensionOf(order));
  if (existsSync(path)) throw new FocalPointError('package.target-exists');
  const unrecorded = unrecordedPath(path);
  const entered = enteredCase(findCase(unlocked.db, order.caseId));
  const head = unlocked.makeHead();
  const openGaps = unexplainedGapsOf(unlocked.db, order.caseId, created).length;
  const papers = papersToSeal(unlocked.db, { ...order, papers: order.papers ?? [] });
  const before = demandRecipient(unlocked.db, order);
  const contents = { ...order, papers, isReadByDefence: isReadByDefence(order) };
  const entries = [
    ...(await packageContents(unlocked, contents, head, openGaps, turnsOf(control.signal))),
    ...(before === undefined ? [] : [supersedesEntry(order, before)]),
  ];
  const { id, name: stationName, agency } = unlocked.vault.station;
  const packageId = PackageId.parse(inside.nextId());
  const sealed = await sealPackage({
    target: targetOf(order, unrecorded),
    name,
    entries,
    expectedFiles: entries.length,
    seal: {
      packageId,
      kind: order.kind,
      station: { id, name: stationName, agency },
      recipient: order.recipient,
      caseNumbers: entered.numbers,
      created,
      classification: entered.classification,
      ledgerHead: head,
    },
    signer: unlocked.vault.ledgerSigner,
    signal: control.signal,
    onProgress: (done, total) => control.progress(done, total),
  });
  try {
    unlocked.perform((act) =>
      act.record(
        'sealed_package',
        {
          id: packageId,
          case_id: order.caseId,
          kind: order.kind,
          recipient: order.recipient,
          created,
          sealed_by: act.actor.id,
          file_name: basename(path),
          files: sealed.files,
          bytes: sealed.writtenBytes,
          protection: order.protection.kind,
          manifest_sha256: sealed.manifestSha256,
          seal_sha256: sealed.sealSha256,
          key_fingerprint: sealed.fingerprint,
          // Said only where something was left open: the record of a package without gaps is as before.
          open_gaps: openGaps === 0 ? null : openGaps,
          gaps_reason: openGaps === 0 ? null : (order.gapsReason ?? null),
          papers: papers.length === 0 ? null : storedJson(papers.map((paper) => paper.id)),
          recipient_kind: order.recipientKind ?? null,
          recipient_party: order.recipientParty ?? null,
          supersedes: before?.id ?? null,
          supersedes_reason: before === undefined ? null : (order.supersedesReason ?? null),
        },
        { action: 'package.sealed', label: `${entered.title} / ${basename(path)} → ${order.recipient}` },
      ),
    );
  } catch (error) {
    // A package that no record speaks of must not be handed to anybody.
    await rm(unrecorded, { force: true });
    throw error;
  }
  await rename(unrecorded, path);
  unlocked.makeHeadIfPossible();
  inside.emit({ type: 'changed', areas: ['packages', 'cases'] });
  return { packageId, location: path };
}

function targetOf({ protection }: Order, path: string): PackageTarget {
  switch (protection.kind) {
    case 'none':
      return { kind: 'zip', path };
    case 'passphrase':
      return { kind: 'age', path, passphrase: protection.passphrase };
    case 'recipient-key':
      return { kind: 'age', path, recipients: protection.recipients };
  }
}

function extensionOf({ protection }: Order): string {
  return protection.kind === 'none' ? '.zip' : '.zip.age';
}

/** Vaults share the folder of exports, and numbers are counted per vault. */
function freePath(folder: string, name: string, extension: string): string {
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, `${name}${copy === 1 ? '' : `-${copy}`}${extension}`);
    if (!existsSync(path)) return path;
  }
}

function demandRecipientKeys(recipients: readonly string[]): void {
  for (const [position, recipient] of recipients.entries()) {
    try {
      new Encrypter().addRecipient(recipient);
    } catch {
      const path = `protection.recipients.${position}`;
      throw new FocalPointError('packages.bad-recipient-key', { number: position + 1 }, [{ path, code: 'invalid' }]);
    }
  }
}
