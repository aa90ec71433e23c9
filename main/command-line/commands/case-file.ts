// `focal-point case-file`: the prosecutor's PDF of one case.
import { resolve } from 'node:path';
import { DocumentId } from '../../../shared/language/identity.ts';
import { textOf, vaultOptions, type Command } from '../command.ts';
import { findCase } from '../named-records.ts';
import { inVault } from '../station-session.ts';
import { writeMediaTo } from '../write-media.ts';

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
      const id = DocumentId.parse(documentId);
      const out = resolve(textOf(values, 'out'));
      await writeMediaTo(session, { kind: 'document', id }, out);
      const { documents } = await session.ask('documents.list', { caseId });
      const made = documents.find((document) => document.id === id);
      return {
        value: { file: out, document: made },
        lines: [`${out}: ${made?.pages ?? 0} pages, ${made?.bytes ?? 0} bytes, SHA-256 ${made?.sha256 ?? ''}`],
      };
    });
  },
};
