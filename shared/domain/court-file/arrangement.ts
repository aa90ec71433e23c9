// The order of a court file, worked out from what was entered and moved. Station, screen and paper use this one rule.
import { z } from 'zod';
import { CourtDocumentId } from '../../language/identity.ts';
import { documentType, fileSections, rankOfType, type FileSection } from '../../reference/document-types/index.ts';
import { FileSection as Section, type FiledDocument } from './document.ts';

/** These documents, in this order, come after that one in that section; after nothing: at its beginning. */
export const Move = z.strictObject({
  ids: z.array(CourtDocumentId).min(1).max(5000),
  section: Section,
  after: CourtDocumentId.nullable(),
});
export type Move = z.infer<typeof Move>;

export interface Placed<Document> {
  readonly section: FileSection;
  readonly document: Document;
}

type Arrangeable = Pick<FiledDocument, 'id' | 'step' | 'description'> & {
  /** The type it had when it came: a corrected type does not move it. */
  readonly enteredAs?: FiledDocument['description']['type'];
};

interface Step<Document> {
  readonly step: number;
  readonly document?: Document;
  readonly move?: Move;
}

/**
 * Every document in its place, withdrawn ones too.
 * @param sealedAt  the step at which the index was first sealed: what came after it is late and stands at the end; undefined where the
 *                  profile inserts late documents in the place of their type.
 */
export function arrange<Document extends Arrangeable>(
  documents: readonly Document[],
  moves: readonly { readonly step: number; readonly move: Move }[],
  sealedAt: number | undefined,
): Placed<Document>[] {
  const known = new Map<string, Entry<Document>>();
  const sections = new Map<FileSection, Entry<Document>[]>(fileSections.map((section) => [section, []]));
  const steps: Step<Document>[] = [...documents.map((document) => ({ step: document.step, document })), ...moves];
  for (const { document, move } of steps.toSorted((one, other) => one.step - other.step)) {
    if (document !== undefined) enter(document);
    if (move !== undefined) carryOut(move);
  }
  return fileSections.flatMap((section) => listOf(section).map(({ document }) => ({ section, document })));

  function listOf(section: FileSection): Entry<Document>[] {
    return sections.get(section) ?? [];
  }

  function enter(document: Document): void {
    const type = document.enteredAs ?? document.description.type;
    const isLate = sealedAt !== undefined && document.step > sealedAt;
    const entry = {
      document,
      rank: rankOfType(type),
      section: isLate ? ('late' as const) : documentType(type).section,
    };
    const list = listOf(entry.section);
    const after = isLate ? list.length - 1 : list.findLastIndex(({ rank }) => rank <= entry.rank);
    list.splice(after + 1, 0, entry);
    known.set(document.id, entry);
  }

  function carryOut({ ids, section, after }: Move): void {
    // Named twice it is still one document.
    const moved = [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
    for (const entry of moved) {
      const list = listOf(entry.section);
      const at = list.indexOf(entry);
      if (at !== -1) list.splice(at, 1);
      entry.section = section;
    }
    const list = listOf(section);
    const at = after === null ? -1 : list.findIndex(({ document }) => document.id === after);
    list.splice(at === -1 && after !== null ? list.length : at + 1, 0, ...moved);
  }
}

interface Entry<Document> {
  readonly document: Document;
  readonly rank: number;
  section: FileSection;
}

/** Where moving one place up or down leads; undefined at the end of the file. Crosses from section to section. */
export function neighbourMove(
  order: readonly Placed<{ readonly id: CourtDocumentId }>[],
  id: CourtDocumentId,
  direction: 'up' | 'down',
): Move | undefined {
  const at = order.findIndex(({ document }) => document.id === id);
  const own = order[at];
  if (own === undefined) return undefined;
  const within = order.filter(({ section }) => section === own.section);
  const place = within.indexOf(own);
  const isInside = direction === 'up' ? place > 0 : place < within.length - 1;
  if (isInside) {
    const after = direction === 'up' ? within[place - 2] : within[place + 1];
    return { ids: [id], section: own.section, after: after?.document.id ?? null };
  }
  const section = fileSections[fileSections.indexOf(own.section) + (direction === 'up' ? -1 : 1)];
  if (section === undefined || section === 'late' || own.section === 'late') return undefined;
  const last = order.findLast((placed) => placed.section === section);
  return { ids: [id], section, after: direction === 'up' ? (last?.document.id ?? null) : null };
}

/** The move that puts a document back to where it stands in `order`. */
export function moveBack(
  order: readonly Placed<{ readonly id: CourtDocumentId }>[],
  id: CourtDocumentId,
): Move | undefined {
  const own = order.find(({ document }) => document.id === id);
  if (own === undefined) return undefined;
  const within = order.filter(({ section }) => section === own.section);
  return { ids: [id], section: own.section, after: within[within.indexOf(own) - 1]?.document.id ?? null };
}
