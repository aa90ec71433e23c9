// A copy of an issued paper goes where the person chose; that it left the station is said in the ledger.
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Inside } from '../inside.ts';
import { demandPaperMayBeCopied } from '../product-standing.ts';
import { findDocument } from './handed-out.ts';

export async function saveDocument(
  inside: Inside,
  { id, saveHandle }: ParsedInputOf<'documents.save'>,
): Promise<{ jobId: string }> {
  const { unlocked, jobs, caller } = inside;
  const row = findDocument(unlocked.db, id);
  demandPaperMayBeCopied(unlocked.db, unlocked.actor, id);
  const path = caller.savePath(saveHandle);
  if (path === undefined) throw new FocalPointError('documents.no-save-handle');
  const order = { kind: 'save-copy', label: row.title, unit: 'bytes', canCancel: true } as const;
  return jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
    demandPaperMayBeCopied(unlocked.db, unlocked.actor, id);
    const reader = unlocked.files.openSealed({ fileId: row.file_id, wrappedKey: row.wrapped_key });
    try {
      await writeCopy(path, reader.stream(), {
        signal: control.signal,
        written: (done) => control.progress(done, row.bytes),
      });
    } finally {
      reader.close();
    }
    unlocked.perform((act) =>
      act.note(
        'document',
        id,
        { file: row.file_name, sha256: row.sha256 },
        { action: 'document.exported', label: row.title },
      ),
    );
    unlocked.makeHead();
    return { documentId: id };
  });
}

/** A copy that was broken off is taken away again, so that nobody takes it for the paper. @throws FocalPointError `documents.cannot-save` */
async function writeCopy(
  path: string,
  content: AsyncIterable<Buffer>,
  { signal, written }: { signal: AbortSignal; written: (bytes: number) => void },
): Promise<void> {
  let done = 0;
  let fromVault: unknown;
  async function* counted(): AsyncGenerator<Buffer, void, undefined> {
    try {
      for await (const piece of content) {
        done += piece.length;
        written(done);
        yield piece;
      }
    } catch (error) {
      fromVault = error;
      throw error;
    }
  }
  try {
    await pipeline(counted, createWriteStream(path, { mode: 0o600 }), { signal });
  } catch (error) {
    await rm(path, { force: true });
    if (signal.aborted || fromVault !== undefined) throw fromVault ?? error;
    throw new FocalPointError('documents.cannot-save');
  }
}
