// Labels are ordered for exhibits that were chosen together; one paper, one label on each page.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { Inside } from '../inside.ts';
import { issueDocument } from '../issue-document.ts';
import { exhibitsToLabel, labelModel } from './label-model.ts';

export async function makeLabels(inside: Inside, input: ParsedInputOf<'exhibits.labels'>): Promise<{ jobId: string }> {
  const { unlocked, jobs } = inside;
  const exhibits = exhibitsToLabel(unlocked.db, input.exhibitIds);
  const [first] = exhibits;
  const isOfOneCase = exhibits.every((exhibit) => exhibit.case_id === first?.case_id);
  const marks = exhibits.map(({ mark }) => mark);
  const label = marks.length <= 3 ? marks.join(', ') : `${marks[0] ?? ''} … ${marks.at(-1) ?? ''}`;
  const order = { kind: 'labels', label, unit: 'pages', canCancel: true } as const;
  return jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
    const model = labelModel(inside, exhibits, input);
    const number = model.head.documentNumber;
    const { id } = await issueDocument(
      inside,
      {
        paper: { kind: 'exhibit-label', model },
        language: input.language,
        ...(isOfOneCase && first !== undefined ? { caseId: first.case_id } : {}),
        title: `${isOfOneCase && first !== undefined ? `${first.case_title} / ` : ''}${label} · ${number}`,
        fileName: `labels-${number}.pdf`,
      },
      control,
    );
    return { documentId: id };
  });
}
