// A document of the file as others get to see it: its redacted version, where one is in force.
import type { CourtDocument } from './court-records.ts';

/** With its number and its place, and everything else of its redacted version where there is one: no word of the original goes on paper. */
export function asItLeaves(document: CourtDocument): CourtDocument {
  const { redacted } = document;
  if (redacted === undefined) return document;
  const { title, author, note, issuedId, sha256, bytes, pages, fileName } = redacted;
  return {
    ...document,
    description: { ...document.description, title, author, note },
    source: { kind: 'issued', id: issuedId },
    // Its bytes are compared with its hash when it is carried.
    isSource: 'same',
    sha256,
    bytes,
    pages,
    label: fileName,
    mediaType: 'application/pdf',
    hasPages: true,
    // A redacted version is made of pictures and has no layers.
    pictured: undefined,
    reason: '',
  };
}
