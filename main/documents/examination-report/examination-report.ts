// The laboratory report: who asked what, the answers first, then everything they rest on, who signed it; photographs, custody and scales as
// annexes. The points of ISO/IEC 17025 §7.8.2.1 are named where they are printed.
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import type { ExaminationReportModel } from '../models/examination-report.ts';
import { composeVerification } from '../parts/ledger-head.ts';
import { writeDocument, type DocumentTools, type Paper, type WrittenDocument } from '../write-document.ts';
import { composeCustodyAnnex, composeEnd, composePhotographAnnex, composeScaleAnnex } from './annexes.ts';
import { composeConclusions } from './conclusions.ts';
import { composeFigureAnnex } from './figures.ts';
import { composeMaterial, composeMethods } from './material.ts';
import { composeOpeningPage, composeQuestions } from './opening-page.ts';
import { composeOpinions, composeRemarks, composeSignatureBlock, composeStatements } from './remarks.ts';
import { composeExternal, composeResults } from './results.ts';
import { numberedSections } from './section.ts';

/** Writes the report. See `writeDocument` for what is promised and what fails. */
export function writeExaminationReport(model: ExaminationReportModel, tools: DocumentTools): Promise<WrittenDocument> {
  return writeDocument(examinationReport(model, tools.text), tools);
}

function examinationReport(model: ExaminationReportModel, text: DocumentText): Paper {
  return {
    head: model.head,
    title: [text.text('kind.examination-report'), model.number, model.title].filter(Boolean).join(' · '),
    ...(model.isDraft ? { watermark: text.text('report.draft') } : {}),
    compose: (composition) => compose(composition, model, text),
  };
}

/** Each annex begins on a page of its own; each part is drawn before the next is laid out. */
function* compose(
  composition: Composition,
  model: ExaminationReportModel,
  text: DocumentText,
): Generator<undefined, void, undefined> {
  const section = numberedSections(composition);
  composeOpeningPage(composition, model, text);
  composeQuestions(composition, model, section, text);
  composeConclusions(composition, model, section, text);
  composeMaterial(composition, model, section, text);
  composeMethods(composition, model, section, text);
  composeResults(composition, model, section, text);
  composeExternal(composition, model, section, text);
  composeOpinions(composition, model, section, text);
  composeRemarks(composition, model, section, text);
  composeStatements(composition, section, text);
  composeSignatureBlock(composition, model, section, text);
  yield;
  if (model.photographs.length > 0) {
    composePhotographAnnex(composition, model, text);
    yield;
  }
  if (model.figures.length > 0) {
    composeFigureAnnex(composition, model, text);
    yield;
  }
  composeCustodyAnnex(composition, model, text);
  yield;
  if (model.scales.length > 0) composeScaleAnnex(composition, model.scales, text);
  composeVerification(composition, model.head.ledgerHead, text);
  composeEnd(composition, model, text);
}
