// The paper that travels beside a sealed package, to be signed by who gives and who takes: fingerprint, hash of the seal, square code.
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import { shownFingerprint } from '../../ledger/index.ts';
import { documentHead } from '../document-head.ts';
import { does, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import { issueDocument } from '../issue-document.ts';
import { leadingNumber } from './case-file-model.ts';
import { enteredCase, findCase } from './case-row.ts';
import type { PackageRow } from './handed-out.ts';

type StoredPackage = Omit<PackageRow, 'sealed_by_name'> & { readonly seal_sha256: string };

export const makePackageReceipt: Handler<'packages.receipt'> = does((inside, { id, language }) => {
  const { unlocked, jobs } = inside;
  const sealed = unlocked.db.first<StoredPackage>(statement`select * from sealed_package where id = ${id}`);
  if (sealed === undefined) throw new FocalPointError('packages.unknown');
  const order = { kind: 'package-receipt', label: sealed.file_name, unit: 'pages', canCancel: true } as const;
  return Promise.resolve(
    jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
      const model = receiptModel(inside, sealed);
      const number = model.head.documentNumber;
      const { id: documentId } = await issueDocument(
        inside,
        {
          paper: { kind: 'package-receipt', model },
          language,
          caseId: sealed.case_id,
          title: `${sealed.file_name} · ${number}`,
          fileName: `package-receipt-${number}.pdf`,
        },
        control,
      );
      return { documentId };
    }),
  );
});

function receiptModel(inside: Inside, sealed: StoredPackage) {
  const entered = enteredCase(findCase(inside.unlocked.db, sealed.case_id));
  return {
    head: documentHead(inside, {
      kind: 'package-receipt',
      caseNumber: leadingNumber(entered),
      classification: entered.classification,
    }),
    packageId: sealed.id,
    packageKind: sealed.kind,
    fileName: sealed.file_name,
    recipient: sealed.recipient,
    createdAt: sealed.created,
    files: sealed.files,
    bytes: sealed.bytes,
    sealSha256: sealed.seal_sha256,
    manifestSha256: sealed.manifest_sha256,
    stationKeyFingerprint: shownFingerprint(sealed.key_fingerprint),
  };
}
