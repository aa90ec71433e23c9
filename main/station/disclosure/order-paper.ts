// The exclusion list and the log of what went to whom, printed as they are now.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { missingCase } from '../../../shared/language/habits.ts';
import type { OrderedPaper } from '../../documents/index.ts';
import { findCase } from '../cases/case-row.ts';
import { does, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import { orderCasePaper } from '../order-case-paper.ts';
import { disclosureLogModel, exclusionListModel } from './paper-models.ts';

type Asked = ParsedInputOf<'disclosure.paper'>;

export const orderDisclosurePaper: Handler<'disclosure.paper'> = does((inside, { caseId, paper, language }) => {
  const { unlocked } = inside;
  const { title } = findCase(unlocked.db, caseId);
  return Promise.resolve(
    orderCasePaper(inside, { kind: paper, language, caseId, about: title }, () =>
      orderedPaper(inside, { caseId, paper }),
    ),
  );
});

function orderedPaper(inside: Inside, { caseId, paper }: Pick<Asked, 'caseId' | 'paper'>): OrderedPaper {
  switch (paper) {
    case 'exclusion-list':
      return { kind: paper, model: exclusionListModel(inside, caseId) };
    case 'disclosure-log':
      return { kind: paper, model: disclosureLogModel(inside, caseId) };
    default:
      return missingCase(paper);
  }
}
