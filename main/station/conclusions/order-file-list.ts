// The list of the file as a paper, for disclosure: every number from the first to the last, so that nobody can say later that something was
// not on it.
import { contract, type OutputOf } from '../../../shared/contract/index.ts';
import { wordsIn } from '../../../shared/domain/examination/words.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import type { DefinitionId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { formatMoment } from '../../../shared/text/format.ts';
import { loadCatalogue } from '../../../shared/text/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { loadDocumentText } from '../../documents/index.ts';
import { documentHead } from '../document-head.ts';
import { readDefinition } from '../examination/index.ts';
import { does, type Handler } from '../handler.ts';
import { issueDocument } from '../issue-document.ts';

export const orderFileList: Handler<'file.document'> = does(async (inside, { language, ...asked }) => {
  const { unlocked } = inside;
  const file: OutputOf<'file.list'> = contract['file.list'].output.parse(
    await unlocked.reader.answer('file.list', asked, unlocked.actor),
  );
  if (file.entries.length === 0) throw new FocalPointError('file.empty');
  const { conclusions, ledger } = await loadCatalogue(language);
  const paper = await loadDocumentText(language);
  const version = (number: number): string => paper.text('report.version', { version: number });
  const kinds: Readonly<Record<string, string>> = ledger.subjectKind;
  const words = conclusions.file;
  const order = { kind: 'export-list', label: words.title, unit: 'pages', canCancel: true } as const;
  return inside.jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
    const head = documentHead(inside, { kind: 'record-list', caseNumber: file.caseTitle });
    const request = file.entries.find(({ requestId }) => requestId === asked.requestId)?.request;
    const model = {
      head,
      title: words.title,
      asked: [
        { label: words.case, value: file.caseTitle },
        ...(asked.requestId === undefined || request === undefined ? [] : [{ label: words.request, value: request }]),
      ],
      columns: [
        { heading: words.number, isIdentifier: false, isNumber: true },
        { heading: words.kind, isIdentifier: false, isNumber: false },
        { heading: words.what, isIdentifier: false, isNumber: false },
        { heading: words.at, isIdentifier: true, isNumber: false },
        { heading: words.by, isIdentifier: false, isNumber: false },
      ],
      rows: file.entries.map(({ number, kind, id, label, at, by }) => [
        String(number),
        kinds[kind] ?? kind,
        kind === 'worksheet' ? worksheetLabel(unlocked.db, id, label, language, version) : label,
        formatMoment(at),
        by,
      ]),
    };
    const issued = await issueDocument(
      inside,
      {
        paper: { kind: 'record-list', model },
        language,
        caseId: asked.caseId,
        title: `${words.title} · ${head.documentNumber}`,
        fileName: `${head.documentNumber}.pdf`,
      },
      control,
    );
    return { documentId: issued.id };
  });
});

/** A worksheet is entered under the code of its examination; on paper it is called by its words, in the language of the list. */
function worksheetLabel(
  db: ReadableDatabase,
  id: string,
  label: string,
  language: Language,
  versionWords: (version: number) => string,
): string {
  const entry = db.first<{ definition_id: DefinitionId }>(
    statement`select definition_id from worksheet_entry where id = ${id}`,
  );
  if (entry === undefined) return label;
  const { code, version, words } = readDefinition(db, entry.definition_id);
  const asEntered = ` · ${code} ${version}`;
  return label.endsWith(asEntered)
    ? `${label.slice(0, -asEntered.length)} · ${wordsIn(words, language)}, ${versionWords(version)}`
    : label;
}
