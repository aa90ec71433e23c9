// The case file is made: refused at once when there is nothing to print, otherwise written by a job and kept as issued.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { exhibitTotals } from '../exhibit-totals.ts';
import type { Inside } from '../inside.ts';
import { issueDocument } from '../issue-document.ts';
import { caseFileModel } from './case-file-model.ts';
import { findCase } from './case-row.ts';

export async function makeCaseFile(
  inside: Inside,
  input: ParsedInputOf<'case-files.make'>,
): Promise<{ jobId: string }> {
  const { unlocked, jobs } = inside;
  const { title } = findCase(unlocked.db, input.caseId);
  if (!exhibitTotals(unlocked.db, input.caseId).has(input.caseId)) throw new FocalPointError('case-files.no-exhibits');
  const order = { kind: 'case-file', label: title, unit: 'pages', canCancel: true } as const;
  return jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
    const model = await caseFileModel(inside, input);
    const number = model.head.documentNumber;
    const { id } = await issueDocument(
      inside,
      {
        paper: { kind: 'case-file', model },
        language: input.language,
        caseId: input.caseId,
        title: `${title} · ${number}`,
        fileName: `case-file-${number}.pdf`,
      },
      control,
    );
    return { documentId: id };
  });
}
