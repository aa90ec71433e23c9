// A package that somebody brought is checked where it lies, encrypted in staging. Nothing of it is unpacked or taken in.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { verifyPackage, type PackageReport } from '../../packages/index.ts';
import type { Inside } from '../inside.ts';

export async function verifyBroughtPackage(
  inside: Inside,
  { upload: uploadId, passphrase }: ParsedInputOf<'packages.verify'>,
): Promise<{ jobId: string }> {
  const { unlocked, jobs } = inside;
  const upload = unlocked.files.staged(uploadId);
  if (upload === undefined) throw new FocalPointError('attachments.upload-unknown');
  const order = { kind: 'verify-package', label: upload.fileName, unit: 'bytes', canCancel: true } as const;
  return jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
    const reader = unlocked.files.openSealed(upload);
    let report: PackageReport;
    try {
      report = await verifyPackage(
        { size: reader.size, read: (start, end) => Promise.resolve(reader.read(start, end - start)) },
        {
          // The own key is known from the vault; any other station's is compared with paper by a person.
          knownFingerprints: [unlocked.vault.ledgerSigner.fingerprint],
          ...(passphrase === undefined ? {} : { passphrase }),
          signal: control.signal,
          onProgress: (done, total) => control.progress(done, total),
        },
      );
    } finally {
      reader.close();
    }
    if (unlocked.readOnlyReason === undefined) {
      unlocked.perform((act) =>
        act.note(
          'package',
          report.seal?.packageId ?? upload.uploadId,
          { verdict: report.verdict, sha256: upload.sha256 },
          { action: 'package.verified', label: upload.fileName },
        ),
      );
    }
    // Checked and said: what was brought is no evidence and does not stay. What needs a key first stays to be asked again.
    unlocked.files.discard(uploadId);
    return { report };
  });
}
