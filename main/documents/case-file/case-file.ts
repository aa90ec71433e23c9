// The prosecutor's case file: cover, index, list, one sheet per exhibit, photo documentation, reports of the laboratory, attached files, verification.
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import type { CaseFileModel } from '../models/case-file.ts';
import { composeVerification } from '../parts/ledger-head.ts';
import { writeDocument, type DocumentTools, type Paper, type WrittenDocument } from '../write-document.ts';
import { composeExcluded } from '../disclosure/excluded.ts';
import { composeAttachmentList } from './attachment-list.ts';
import { composeCover } from './cover.ts';
import { composeExhibitList, exhibitPlace } from './exhibit-list.ts';
import { composeExhibitSheet } from './exhibit-sheet.ts';
import { composeIndex, type IndexEntry } from './index-of-contents.ts';
import { composeLaboratoryReports } from './laboratory-reports.ts';
import { composePhotoDocumentation } from './photo-documentation.ts';

/** Writes the case file. See `writeDocument` for what is promised and what fails. */
export function writeCaseFile(model: CaseFileModel, tools: DocumentTools): Promise<WrittenDocument> {
  return writeDocument(caseFile(model, tools.text), tools);
}

/** The case file as a paper, before it is laid out. */
export function caseFile(model: CaseFileModel, text: DocumentText): Paper {
  return {
    head: model.head,
    title: `${text.text('kind.case-file')} ${model.head.caseNumber ?? ''} · ${model.title}`,
    compose: (composition) => compose(composition, model, text),
  };
}

/** Every part begins on a page of its own; each is drawn before the next is laid out. */
function* compose(
  composition: Composition,
  model: CaseFileModel,
  text: DocumentText,
): Generator<undefined, void, undefined> {
  composeCover(composition, model, text);
  composeIndex(composition, indexOf(model, text), text);
  composeExhibitList(composition, model.exhibits, text);
  yield;
  for (const exhibit of model.exhibits) {
    composeExhibitSheet(composition, exhibit, model, text);
    yield;
  }
  const numbers = new Set(model.exhibits.map(({ number }) => number));
  if (model.photographs.length > 0) {
    composePhotoDocumentation(composition, model.photographs, numbers, text);
    yield;
  }
  if (model.reports.length > 0) composeLaboratoryReports(composition, model.reports, text);
  if (model.attachments.length > 0) composeAttachmentList(composition, model.attachments, text);
  if (model.leftOut !== undefined && model.leftOut.length > 0) {
    composition.newPage();
    composeExcluded(composition, model.leftOut, text);
  }
  composeVerification(composition, model.head.ledgerHead, text);
}

function indexOf(model: CaseFileModel, text: DocumentText): IndexEntry[] {
  const [first] = model.exhibits;
  const entries: (IndexEntry | undefined)[] = [
    { level: 0, title: text.text('kind.case-file'), place: 'cover' },
    { level: 0, title: text.text('index.title'), place: 'index' },
    { level: 0, title: text.text('exhibitList.title'), place: 'exhibits' },
    first === undefined
      ? undefined
      : { level: 0, title: text.text('exhibit.sheets'), place: exhibitPlace(first.number) },
    ...model.exhibits.map(({ number, shortDescription }): IndexEntry => ({
      level: 1,
      title: `${number}  ${shortDescription}`,
      place: exhibitPlace(number),
    })),
    model.photographs.length === 0
      ? undefined
      : { level: 0, title: text.text('photographs.title'), place: 'photographs' },
    model.reports.length === 0
      ? undefined
      : { level: 0, title: text.text('laboratoryReports.title'), place: 'laboratory-reports' },
    model.attachments.length === 0
      ? undefined
      : { level: 0, title: text.text('attachments.title'), place: 'attachments' },
    model.leftOut === undefined || model.leftOut.length === 0
      ? undefined
      : { level: 0, title: text.text('disclosure.excludedTitle'), place: 'excluded' },
    { level: 0, title: text.text('verification.title'), place: 'verification' },
  ];
  return entries.filter((entry) => entry !== undefined);
}
