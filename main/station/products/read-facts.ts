// What a template reads for one subject, section by section, as far as whoever asks may see it.
import { missingCase } from '../../../shared/language/habits.ts';
import { recordFact, type ProductFact } from '../../../shared/domain/products/fact.ts';
import type { FactRead, ProductTemplate } from '../../../shared/domain/products/template.ts';
import type { View } from '../act.ts';
import { LinkQuestion } from '../links/index.ts';
import {
  aroundFacts,
  excludedFacts,
  identityFacts,
  linkFacts,
  mentionFacts,
  reportFacts,
} from './facts-of-intelligence.ts';
import { countFacts, exhibitFacts, incidentFacts, matchingFacts, mostLines } from './facts-of-records.ts';
import { candidateFacts, hitFacts, lifeFacts, openQuestions, traceFacts } from './facts-of-work.ts';
import type { ProductScope } from './scope.ts';

export interface ReadSection {
  readonly code: string;
  readonly facts: readonly ProductFact[];
}

export function readSections(view: View, template: ProductTemplate, scope: ProductScope): ReadSection[] {
  const question = new LinkQuestion(view, { readsOtherStations: false });
  return template.sections.map(({ code, reads }) => ({
    code,
    facts: onceEach(reads.flatMap((read) => bounded(code, readFacts(question, scope, read)))),
  }));
}

function onceEach(facts: readonly ProductFact[]): ProductFact[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

/** What is left out is counted (law 10). */
function bounded(code: string, facts: readonly ProductFact[]): readonly ProductFact[] {
  if (facts.length <= mostLines) return facts;
  const left = facts.slice(mostLines);
  return [
    ...facts.slice(0, mostLines),
    recordFact({ id: `further ${code}`, what: 'productFact.further', other: String(left.length) }),
  ];
}

function readFacts(question: LinkQuestion, scope: ProductScope, read: FactRead): ProductFact[] {
  const { view } = question;
  switch (read.read) {
    case 'hits':
      return hitFacts(view, scope);
    case 'candidates':
      return candidateFacts(question, scope);
    case 'exhibits':
      return exhibitFacts(view, scope);
    case 'incidents':
      return incidentFacts(view, scope);
    case 'traces':
      return traceFacts(question, scope);
    case 'open-questions':
      return openQuestions(view, scope);
    case 'identity':
      return identityFacts(view, scope);
    case 'mentions':
      return mentionFacts(view, scope);
    case 'links':
      return linkFacts(view, scope);
    case 'excluded':
      return excludedFacts(view, scope);
    case 'around':
      return aroundFacts(question, scope);
    case 'reports':
      return reportFacts(view, scope);
    case 'life':
      return lifeFacts(view, scope, read.parts);
    case 'matching':
      return matchingFacts(view, scope, read.where);
    case 'count':
      return countFacts(view, scope, read);
    default:
      return missingCase(read);
  }
}
