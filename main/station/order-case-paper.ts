// A paper about a case is ordered: a job draws it from the records as they are when it runs, and issues it.
import type { CaseId } from '../../shared/language/identity.ts';
import type { OrderedPaper } from '../documents/index.ts';
import type { Inside } from './inside.ts';
import { issueDocument, type DocumentOrder } from './issue-document.ts';
import type { JobKind } from './jobs.ts';

interface CasePaperOrder {
  readonly kind: OrderedPaper['kind'] & JobKind;
  readonly language: DocumentOrder['language'];
  readonly caseId?: CaseId | undefined;
  /** What the paper is about, as its title and its job say. */
  readonly about: string;
  /** In its file name before its number: never the name of a person. */
  readonly named?: string;
  /** Records that come into being with the paper. */
  readonly alsoRecord?: DocumentOrder['alsoRecord'];
}

/** The draw may refuse: the job then fails with its words. */
export function orderCasePaper(
  inside: Inside,
  { kind, language, caseId, about, named, alsoRecord }: CasePaperOrder,
  draw: () => OrderedPaper,
): { jobId: string } {
  const order = { kind, label: about, unit: 'pages', canCancel: true, startedBy: inside.unlocked.actor.name } as const;
  return inside.jobs.start(order, async (control) => {
    const paper = draw();
    const number = paper.model.head.documentNumber;
    const issued = await issueDocument(
      inside,
      {
        paper,
        language,
        ...(caseId === undefined ? {} : { caseId }),
        title: `${about} · ${number}`,
        ...(alsoRecord === undefined ? {} : { alsoRecord }),
        fileName: `${[kind, ...(named === undefined ? [] : [named]), number].join('-')}.pdf`,
      },
      control,
    );
    return { documentId: issued.id };
  });
}
