// Signs a paper as it comes: every byte is hashed and passed on, and the signature follows as a revision of its own. A paper of a
// gigabyte is signed without ever being held.
import { createHash } from 'node:crypto';
import { strictAssert } from '../../../shared/language/habits.ts';
import type { PaperInProgress } from '../papers.ts';
import type { WrittenDocument } from '../write-document.ts';
import { roomFor, signDetached, type CmsSigner } from './cms-signature.ts';
import { signatureRevision, type SignatureWords } from './signature-revision.ts';

/** A certificate with its key, and what is said beside the signature. */
export interface PaperSigner extends CmsSigner, SignatureWords {}

/**
 * The paper with its PAdES baseline B-B signature (ETSI EN 319 142-1) over all of it. What it gives as `written` is of the signed
 * bytes.
 * @param paper  drawn with a signature field. @throws from `chunks`: as the paper's own, and what the signer throws.
 */
export function signPaper(paper: PaperInProgress, signer: PaperSigner): PaperInProgress {
  let written: WrittenDocument | undefined;
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    const digest = createHash('sha256');
    for await (const chunk of paper.chunks) {
      digest.update(chunk);
      yield chunk;
    }
    const { signatureField, ...drawn } = paper.written();
    strictAssert(signatureField !== undefined, 'a paper that is signed was drawn with a signature field');
    const { before, gap, after } = signatureRevision(signatureField, signer, {
      length: drawn.bytes,
      room: roomFor(signer),
      drawn: drawn.sha256,
    });
    const signature = signDetached(digest.copy().update(before).update(after).digest(), signer).toString('hex');
    strictAssert(signature.length <= gap, 'a signature fits into the room that was left for it');
    const revision = Buffer.concat([before, Buffer.from(`<${signature.padEnd(gap, '0')}>`, 'latin1'), after]);
    written = {
      pages: drawn.pages,
      bytes: drawn.bytes + revision.length,
      sha256: digest.update(revision).digest('hex'),
    };
    yield Uint8Array.from(revision);
  }
  return {
    chunks: chunks(),
    written() {
      strictAssert(written !== undefined, 'a paper is signed once its bytes were read');
      return written;
    },
  };
}
