// One line that a product reads from the records: what happened or was found, what it is worth, and the record it rests on.
import { z } from 'zod';
import { Certainty, GraphLink, SaidByRecords } from '../graph/graph.ts';
import { bases } from '../numbers/fields.ts';
import { canonicalJson, type Json } from '../../language/canonical-json.ts';
import { IntelReportId } from '../../language/identity.ts';

export const ProductFact = SaidByRecords.extend({
  grading: GraphLink.shape.grading,
  /** The same as long as the same record says it. */
  id: z.string(),
  /** A day as far as it is known, a moment, or ''. */
  at: z.string(),
  /** Address of its words in the vocabulary: `productFact.hit`; '' of what is counted. */
  what: z.string(),
  /** Whom or what it concerns. */
  other: z.string(),
  certainty: Certainty.optional(),
  /** Every report it rests on, whatever is shown of them. */
  reportIds: z.array(IntelReportId),
  counted: z
    .strictObject({ base: z.enum(bases), field: z.string(), value: z.string(), count: z.number().int() })
    .optional(),
});
export type ProductFact = z.infer<typeof ProductFact>;

/** A plain line of our own records; a reader says what is otherwise. */
export function recordFact(
  fact: Pick<ProductFact, 'id' | 'what' | 'other'> & Partial<Omit<ProductFact, 'id' | 'what' | 'other'>>,
): ProductFact {
  return {
    at: '',
    nature: 'evidence',
    isLead: false,
    isNegative: false,
    isWithdrawn: false,
    says: [],
    sources: [],
    grading: '',
    reportIds: [],
    ...fact,
  };
}

/** In the order in which it happened; what has no day comes last, and stays as it was read. */
export function inTime(facts: readonly ProductFact[]): ProductFact[] {
  return facts.toSorted((one, other) => {
    if (one.at === other.at) return 0;
    if (one.at === '') return 1;
    if (other.at === '') return -1;
    return one.at < other.at ? -1 : 1;
  });
}

/** Findings and records, and apart from them the leads (law 3). */
export function apart(facts: readonly ProductFact[]): {
  readonly records: readonly ProductFact[];
  readonly leads: readonly ProductFact[];
} {
  return { records: facts.filter(({ isLead }) => !isLead), leads: facts.filter(({ isLead }) => isLead) };
}

/** What an issued product says otherwise than the records do now: gone or changed, and taken back since. */
export function movedSince(
  then: readonly ProductFact[],
  now: readonly ProductFact[],
): { readonly withdrawn: readonly ProductFact[]; readonly changed: readonly ProductFact[]; readonly added: number } {
  const present = new Map(now.map((fact) => [fact.id, fact]));
  const before = new Set(then.map(({ id }) => id));
  const withdrawn = then.filter((fact) => !fact.isWithdrawn && present.get(fact.id)?.isWithdrawn === true);
  const taken = new Set(withdrawn.map(({ id }) => id));
  return {
    withdrawn,
    changed: then.filter((fact) => !taken.has(fact.id) && !isSame(fact, present.get(fact.id))),
    added: [...present.keys()].filter((id) => !before.has(id)).length,
  };
}

function isSame(one: ProductFact, other: ProductFact | undefined): boolean {
  // How a record stands and what it says; under which code it may go is asked of the register.
  const said = ({ handling: _handling, held: _held, sources: _sources, ...rest }: ProductFact) => rest;
  return other !== undefined && written(said(one)) === written(said(other));
}

/** The round trip drops absent fields; what remains of a fact is JSON. */
function written(value: object): string {
  return canonicalJson(JSON.parse(JSON.stringify(value)) as Json);
}
