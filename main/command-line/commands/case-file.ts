// `focal-point case-file`: the prosecutor's PDF of one case.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { CaseId, DocumentId } from '../../../shared/language/identity.ts';
import { DocumentId as DocumentIdSchema } from '../../../shared/language/identity.ts';
import { textOf, vaultOptions, type Command } from '../command.ts';
import { inVault, type StationSession } from '../station-session.ts';

export const caseFile: Command = {
  name: 'case-file',
  summary: "Makes the prosecutor's case file of a case and writes it to a PDF.",
  operands: [],
  options: {
    ...vaultOptions,
    case: { type: 'string', value: 'NUMBER', help: 'title or any number of the case', required: true },
    out: { type: 'string', value: 'FILE.pdf', help: 'where the PDF goes', required: true },
    'without-parties': { type: 'boolean', help: 'leave names of parties out' },
  },
  run(values, _operands, surroundings) {
    return inVault(values, surroundings, async (session) => {
      const caseId = await findCase(session, textOf(values, 'case'));
      const { jobId } = await session.ask('case-files.make', {
        caseId,
        language: surroundings.language,
        includeParties: values['without-parties'] !== true,
      });
      const { documentId } = await session.ended(jobId);
      const id = DocumentIdSchema.parse(documentId);
      const out = resolve(textOf(values, 'out'));
      await writeDocumentTo(session, id, out);
      const { documents } = await session.ask('documents.list', { caseId });
      const made = documents.find((document) => document.id === id);
      return {
        value: { file: out, document: made },
        lines: [`${out}: ${made?.pages ?? 0} pages, ${made?.bytes ?? 0} bytes, SHA-256 ${made?.sha256 ?? ''}`],
      };
    });
  },
};

/** @throws FocalPointError `cases.unknown`, `command-line.several-cases` */
export async function findCase(session: StationSession, wanted: string): Promise<CaseId> {
  const { cases } = await session.ask('cases.list', {});
  const found = cases.filter(
    ({ id, title, numbers }) => id === wanted || title === wanted || numbers.some(({ number }) => number === wanted),
  );
  const [only] = found;
  if (only === undefined) throw new FocalPointError('cases.unknown');
  if (found.length > 1) throw new FocalPointError('command-line.several-cases', { count: found.length });
  return only.id;
}

/** Writes a stored document to a place outside the vault; the ledger says so. */
export async function writeDocumentTo(session: StationSession, id: DocumentId, file: string): Promise<void> {
  const media = await session.station.media({ kind: 'document', id, toSave: true });
  try {
    const stream = createWriteStream(file, { mode: 0o600 });
    const length = 1024 * 1024;
    for (let offset = 0; offset < media.size; offset += length) {
      if (!stream.write(media.read(offset, length))) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'finish');
  } finally {
    media.close();
  }
}
