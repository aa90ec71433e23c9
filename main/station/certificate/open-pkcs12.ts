// The caller's side of the thread that opens PKCS #12 files: one file, one thread, and an end to its patience.
import { FocalPointError } from '../../../shared/language/result.ts';
import { siblingModule, startThread } from '../../threads/index.ts';
import type { OpenedPkcs12, Pkcs12Calls, Pkcs12ToOpen } from './pkcs12-thread.ts';

const longestMilliseconds = 30_000;

/**
 * Everything in the file. The caller zeroes the keys.
 * @throws FocalPointError `certificate.damaged`, `certificate.wrong-passphrase`, `certificate.form-unknown`, `certificate.took-too-long`
 */
export async function openPkcs12(order: Pkcs12ToOpen, limit = longestMilliseconds): Promise<OpenedPkcs12> {
  const thread = startThread<Pkcs12Calls>(siblingModule(import.meta.url, './pkcs12-thread'));
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new FocalPointError('certificate.took-too-long')), limit);
  });
  const opened = thread.call('open', order);
  // Killed in the middle it is refused too, and nobody waits for that any more.
  opened.catch(() => undefined);
  try {
    return await Promise.race([opened, tooLong]);
  } finally {
    clearTimeout(timer);
    await thread.kill();
  }
}
