// The worker that hashes and encrypts, so that the station answers every key while gigabytes come in. It knows one file's
// key at a time, never the vault's.
import { setImmediate } from 'node:timers/promises';
import type { AttachmentId } from '../../shared/language/identity.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { release, serveThread, throwIfCancelled, type ThreadCall } from '../threads/index.ts';
import { chunkLength } from './sealed-file.ts';
import { readSealedFile } from './read-sealed-file.ts';
import { SealStream, type SealedContent } from './seal-stream.ts';
import { SourceFile } from './source-file.ts';

export interface Sealing {
  readonly folder: string;
  readonly fileId: AttachmentId;
  readonly key: Uint8Array;
  readonly prefix: Uint8Array;
}

export interface BytesProgress {
  readonly done: number;
  readonly of: number;
}

export interface SealingCalls {
  readonly sealPath: ThreadCall & { input: Sealing & { path: string }; output: SealedContent; progress: BytesProgress };
  readonly begin: ThreadCall & { input: Sealing; output: number };
  /** Answered when the bytes are encrypted and written: whoever waits for it has back-pressure. */
  readonly write: ThreadCall & { input: { stream: number; bytes: Uint8Array }; output: undefined };
  readonly finish: ThreadCall & { input: { stream: number }; output: SealedContent };
  readonly abandon: ThreadCall & { input: { stream: number }; output: undefined };
  readonly verify: ThreadCall & { input: Omit<Sealing, 'prefix'>; output: SealedContent; progress: BytesProgress };
}

const readLength = 16 * chunkLength;
const readsBetweenPauses = 16;
const streams = new Map<number, SealStream>();
let nextStream = 1;

serveThread<SealingCalls>({
  async sealPath({ folder, fileId, key, prefix, path }, { report, signal }) {
    const source = new SourceFile(path);
    try {
      const stream = new SealStream(folder, fileId, Buffer.from(key), prefix);
      try {
        const buffer = Buffer.allocUnsafeSlow(readLength);
        let done = 0;
        for (let reads = 1; ; reads += 1) {
          const count = source.read(buffer);
          if (count === 0) break;
          stream.write(buffer.subarray(0, count));
          done += count;
          if (done > source.size) throw new FocalPointError('vault.source-changed');
          if (reads % readsBetweenPauses !== 0) continue;
          report({ done, of: source.size });
          await setImmediate();
          throwIfCancelled(signal);
        }
        buffer.fill(0);
        source.assertUnchanged();
        return await stream.finish();
      } catch (error) {
        await stream.abandon();
        throw error;
      }
    } finally {
      source.close();
    }
  },

  begin({ folder, fileId, key, prefix }) {
    const stream = nextStream++;
    streams.set(stream, new SealStream(folder, fileId, Buffer.from(key), prefix));
    return stream;
  },

  write({ stream, bytes }) {
    streamOf(stream).write(bytes);
    // A copy of this thread's own.
    release(bytes);
    return undefined;
  },

  async finish({ stream }) {
    const sealed = await streamOf(stream).finish();
    streams.delete(stream);
    return sealed;
  },

  async abandon({ stream }) {
    await streams.get(stream)?.abandon();
    streams.delete(stream);
    return undefined;
  },

  async verify({ folder, fileId, key }, { report, signal }) {
    const file = readSealedFile(folder, fileId, Buffer.from(key));
    try {
      return await file.verify({ onProgress: report, signal });
    } finally {
      file.close();
    }
  },
});

function streamOf(number: number): SealStream {
  const stream = streams.get(number);
  if (stream === undefined) throw new FocalPointError('vault.no-such-stream');
  return stream;
}
