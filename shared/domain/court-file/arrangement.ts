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
 * @param sealedAt  the step at which the index was first sealed: what came after it is late and stands at the end.
 */
export function arrange<Document extends Arrangeable>(
  documents: readonly Document[],
  moves: readonly { readonly step: number; readonly move: Move }[],
  sealedAt: number | undefined,
): Placed<Document>[] {
  const byId = new Map<string, Document>(documents.map((document) => [document.id, document]));
  const sections = new Map<FileSection, Document[]>(fileSections.map((section) => [section, []]));
  const placeOf = new Map<string, FileSection>();
  const steps: Step<Document>[] = [...documents.map((document) => ({ step: document.step, document })), ...moves];
  for (const { document, move } of steps.toSorted((one, other) => one.step - other.step)) {
    if (document !== undefined) enter(document);
    if (move !== undefined) carryOut(move);
  }
  return fileSections.flatMap((section) => listOf(section).map((document) => ({ section, document })));

  function listOf(section: FileSection): Document[] {
    return sections.get(section) ?? [];
  }

  function enter(document: Document): void {
    const isLate = sealedAt !== undefined && document.step > sealedAt;
    const section = isLate ? 'late' : documentType(typeOf(document)).section;
    const list = listOf(section);
    const rank = rankOfType(typeOf(document));
    const after = isLate ? list.length - 1 : list.findLastIndex((other) => rankOfType(typeOf(other)) <= rank);
    list.splice(after + 1, 0, document);
    placeOf.set(document.id, section);
  }

  function carryOut({ ids, section, after }: Move): void {
    const moved = ids.flatMap((id) => byId.get(id) ?? []);
    for (const document of moved) {
      const list = listOf(placeOf.get(document.id) ?? section);
      const at = list.indexOf(document);
      if (at !== -1) list.splice(at, 1);
    }
    const list = listOf(section);
    const at = after === null ? -1 : list.findIndex(({ id }) => id === after);
    list.splice(at === -1 && after !== null ? list.length : at + 1, 0, ...moved);
    for (const { id } of moved) placeOf.set(id, section);
  }
}

function typeOf({ description, enteredAs }: Arrangeable): FiledDocument['description']['type'] {
  return enteredAs ?? description.type;
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
