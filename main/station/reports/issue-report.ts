// The report as a paper: a draft that is shown and not kept, and the issue, in which its author signs that exactly these bytes are what was
// approved. Paper, file, record and signature come into being together or not at all.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { sides } from '../../../shared/domain/comparison.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import type { AttachmentId, CaseId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import { loadDocumentText, type DocumentText, type ExaminationReportModel } from '../../documents/index.ts';
import { shownFingerprint } from '../../ledger/index.ts';
import { leadingNumber } from '../cases/case-file-model.ts';
import { enteredCase, findCase } from '../cases/case-row.ts';
import { documentHead } from '../document-head.ts';
import { demandMayLeave, demandNotWithheld, gateOf } from '../firewall.ts';
import { does, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import { issueDocument, renderTransient } from '../issue-document.ts';
import type { JobControl } from '../jobs.ts';
import { lateEntryAfterHours, printedCustody } from '../printed-custody.ts';
import { startSigning, type Signer } from '../signing.ts';
import { approvalOf, demandIssuable, refusalOf } from './check-report.ts';
import { gather, recordsHash, type Gathered } from './report-facts.ts';
import {
  demandNewest,
  readOpenReport,
  readOwnDraft,
  recordReportEvent,
  seenDigits,
  type ReportRecord,
} from './report-records.ts';
import { demandReadable } from './withheld.ts';

export const draftReport: Handler<'reports.draft'> = does((inside, { id }) => {
  const { unlocked } = inside;
  const record = readOpenReport(unlocked.db, id);
  demandReadable(unlocked.view(), record);
  const order = { kind: 'examination-report-draft', label: record.number, unit: 'pages', canCancel: true } as const;
  return Promise.resolve(
    inside.jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
      const { gathered } = await gatherNow(inside, record);
      const model = await reportModel(inside, record, gathered, true, []);
      const transientId = await renderTransient(
        inside,
        {
          paper: { kind: 'examination-report', model },
          language: record.report.language,
          title: record.number,
          fileName: `${record.number}-draft.pdf`,
        },
        control,
      );
      return { transientId };
    }),
  );
});

export const issueReport: Handler<'reports.issue'> = does((inside, input) =>
  startSigning(inside, input.signature.passphrase, async (signer) => {
    const record = readOwnReport(inside, input, signer);
    const { gathered } = await gatherNow(inside, record);
    demandIssuable(inside.unlocked.db, record, gathered);
    return {
      kind: 'examination-report',
      label: record.number,
      work: async (control) => ({ documentId: await issue(inside, input, signer, control) }),
    };
  }),
);

function readOwnReport(inside: Inside, { id, textId }: ParsedInputOf<'reports.issue'>, signer: Signer): ReportRecord {
  const record = readOwnDraft(inside.unlocked.db, id, signer.id);
  demandNewest(record, textId);
  return record;
}

async function issue(
  inside: Inside,
  input: ParsedInputOf<'reports.issue'>,
  signer: Signer,
  control: JobControl,
): Promise<string> {
  const { unlocked } = inside;
  const record = readOwnReport(inside, input, signer);
  const { gathered, recordsSha256, text } = await gatherNow(inside, record);
  await demandSound(inside, gathered, control);
  demandIssuable(unlocked.db, record, gathered);
  const approved = approvalOf(record);
  strictAssert(approved !== undefined, 'what may be issued is approved');
  const seen = recordsSha256.slice(0, seenDigits);
  const model = await reportModel(inside, record, gathered, false, [
    { as: 'author', name: signer.name, key: shownFingerprint(signer.key.fingerprint), at: inside.clock.now(), seen },
    {
      as: 'reviewer',
      name: approved.person,
      key: shownFingerprint(approved.signature_key),
      at: approved.recorded_at,
      seen: approved.records_sha256.slice(0, seenDigits),
    },
  ]);
  const { report, number } = record;
  const issued = await issueDocument(
    inside,
    {
      paper: { kind: 'examination-report', model },
      language: report.language,
      caseId: report.case_id,
      title: `${number} · ${report.case_title}`,
      fileName: `examination-report-${number}.pdf`,
      alsoRecord: (act, documentId) => {
        // Read once more inside the transaction: what was drawn a moment ago may have been overtaken.
        const newest = readOwnDraft(act.db, report.id, signer.id);
        demandNewest(newest, input.textId);
        demandIssuable(act.db, newest, gather(act.db, newest, text, act.now));
        const paper = act.db.first<{ sha256: string }>(
          statement`select sha256 from issued_document where id = ${documentId}`,
        );
        strictAssert(paper !== undefined, 'the paper is recorded in the same act');
        recordReportEvent(act, newest, {
          kind: 'issued',
          signer,
          recordsSha256,
          document: { id: documentId, sha256: paper.sha256 },
        });
      },
    },
    control,
  );
  inside.emit({ type: 'changed', areas: ['reports', 'desk'] });
  return issued.id;
}

async function gatherNow(
  inside: Inside,
  record: ReportRecord,
): Promise<{ gathered: Gathered; recordsSha256: string; text: DocumentText }> {
  const text = await loadDocumentText(record.report.language);
  const { db, now } = inside.unlocked.view();
  const gathered = gather(db, record, text, now);
  return { gathered, recordsSha256: recordsHash(gathered), text };
}

/** Every picture that is printed may leave, and is still the file that was taken in. @throws FocalPointError `reports.photograph-unsound`, `handling.held-back`, `disclosure.withheld-file` */
async function demandSound(inside: Inside, { facts }: Gathered, { signal }: JobControl): Promise<void> {
  const compared = facts.figures.flatMap((figure) => sides.map((side) => figure[side]));
  for (const { source, sha256, fileName } of [...facts.photographs, ...compared]) {
    strictAssert(source.kind === 'sealed', 'pictures of a case are in the vault');
    const { db } = inside.unlocked;
    const file = db.first<{ id: AttachmentId; case_id: CaseId }>(
      statement`select id, case_id from attachment where file_id = ${source.fileId}`,
    );
    if (file !== undefined) {
      const gate = gateOf(db, file.case_id);
      demandMayLeave(db, file.case_id, file.id, gate);
      demandNotWithheld(gate, file.id);
    }
    const found = await inside.unlocked.files.verify(source, { signal }).catch((error: unknown) => {
      if (error instanceof FocalPointError && error.failure.code.startsWith('vault.file-')) return { sha256: '' };
      throw error;
    });
    if (found.sha256 !== sha256) throw refusalOf('photograph-unsound', fileName);
  }
}

async function reportModel(
  inside: Inside,
  { report, number }: ReportRecord,
  { facts, exhibits }: Gathered,
  isDraft: boolean,
  signatures: ExaminationReportModel['signatures'],
): Promise<ExaminationReportModel> {
  const text = await loadDocumentText(report.language);
  const { db, now } = inside.unlocked.view();
  const entered = enteredCase(findCase(db, report.case_id));
  return {
    ...facts,
    head: documentHead(inside, {
      kind: 'examination-report',
      number,
      caseNumber: leadingNumber(entered),
      classification: entered.classification,
    }),
    isDraft,
    signatures,
    custody: exhibits.map(({ id, label }) => {
      const printed = printedCustody(db, id, (kind) => text.vocabulary(`gapName.${kind}`), now);
      return { exhibit: label, events: printed.custody, discrepancies: printed.discrepancies };
    }),
    lateEntryAfterHours,
  };
}
