// The cover, the index or the manifest of a file, printed as it is now; and the index closed by whoever signs it.
import { missingCase, strictAssert } from '../../../shared/language/habits.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { OrderedPaper } from '../../documents/index.ts';
import { shownFingerprint } from '../../ledger/index.ts';
import { findCase } from '../cases/case-row.ts';
import { does, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import { issueDocument } from '../issue-document.ts';
import type { JobControl } from '../jobs.ts';
import { orderCasePaper } from '../order-case-paper.ts';
import { startSigning, type Signer } from '../signing.ts';
import { demandSeen } from './change-documents.ts';
import { loadCourtFile, recordCourtEvent, type CourtFile, type SealContent } from './court-records.ts';
import { inIndex, isWhollySealed, judgeFile } from './judge-file.ts';
import { demandFileMayLeave } from './may-leave.ts';
import { documentIndexModel, fileCoverModel, mediaManifestModel } from './paper-models.ts';

type Asked = ParsedInputOf<'court-file.paper'>;

export const orderCourtPaper: Handler<'court-file.paper'> = does((inside, { caseId, paper, language }) => {
  const { unlocked } = inside;
  const { title } = findCase(unlocked.db, caseId);
  demandDocuments(loadCourtFile(unlocked.db, caseId));
  return Promise.resolve(
    orderCasePaper(inside, { kind: paper, language, caseId, about: title }, () =>
      orderedPaper(inside, { caseId, paper }),
    ),
  );
});

function orderedPaper(inside: Inside, { caseId, paper }: Pick<Asked, 'caseId' | 'paper'>): OrderedPaper {
  switch (paper) {
    case 'file-cover':
      return { kind: paper, model: fileCoverModel(inside, caseId) };
    case 'document-index':
      return { kind: paper, model: documentIndexModel(inside, caseId).model };
    case 'media-manifest':
      return { kind: paper, model: mediaManifestModel(inside, caseId) };
    default:
      return missingCase(paper);
  }
}

/** @throws FocalPointError `court-file.empty` */
function demandDocuments(file: CourtFile): void {
  if (inIndex(file).length === 0) throw new FocalPointError('court-file.empty');
}

type Sealing = ParsedInputOf<'court-file.seal'>;

export const sealIndex: Handler<'court-file.seal'> = does((inside, input) => {
  const { title } = findCase(inside.unlocked.db, input.caseId);
  return startSigning(inside, input.signature.passphrase, (signer) => {
    demandSealable(inside, input);
    return {
      kind: 'document-index',
      label: title,
      work: async (control) => ({ documentId: await seal(inside, input, signer, control) }),
    };
  });
});

/** What the profile blocks is blocked here, save that the index is not sealed yet. @throws FocalPointError as the contract says */
function demandSealable({ unlocked }: Inside, { caseId, seen }: Sealing): CourtFile {
  const file = loadCourtFile(unlocked.db, caseId);
  demandDocuments(file);
  demandSeen(file, seen);
  demandFileMayLeave(unlocked.db, file);
  if (isWhollySealed(file)) throw new FocalPointError('court-file.nothing-new');
  const blocking = judgeFile(unlocked.db, file).breaches.filter(
    ({ weight, code }) => weight === 'blocks' && code !== 'not-sealed',
  );
  if (blocking.length > 0) throw new FocalPointError('court-file.blocked', { count: blocking.length });
  return file;
}

/** Paper and event come into being together; what was drawn is refused where the file went on meanwhile. */
async function seal(inside: Inside, input: Sealing, signer: Signer, control: JobControl): Promise<string> {
  const { caseId, language } = input;
  const { unlocked } = inside;
  const { title } = findCase(unlocked.db, caseId);
  demandSealable(inside, input);
  const { model } = documentIndexModel(inside, caseId, {
    name: signer.name,
    key: shownFingerprint(signer.key.fingerprint),
    at: inside.clock.now(),
  });
  const number = model.head.documentNumber;
  const issued = await issueDocument(
    inside,
    {
      paper: { kind: 'document-index', model },
      language,
      caseId,
      title: `${title} · ${number}`,
      fileName: `document-index-${number}.pdf`,
      alsoRecord: (act, documentId) => {
        const file = loadCourtFile(act.db, caseId);
        demandSeen(file, input.seen);
        const paper = act.db.first<{ sha256: string }>(
          statement`select sha256 from issued_document where id = ${documentId}`,
        );
        strictAssert(paper !== undefined, 'the paper is recorded in the same act');
        const content: SealContent = { documentId, sha256: paper.sha256, number, documents: model.documents.length };
        recordCourtEvent(act, {
          kind: 'sealed',
          caseId,
          content,
          said: { action: 'court-file.sealed', label: `${title} · ${number}` },
          sign: (row) => {
            const said = { ...row, signature_key: signer.key.fingerprint };
            return { key: signer.key.fingerprint, signature: signer.key.signAct(said) };
          },
        });
      },
    },
    control,
  );
  inside.emit({ type: 'changed', areas: ['court-file'] });
  return issued.id;
}
