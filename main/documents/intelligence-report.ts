// One intelligence report as a paper for the court: its words, graded as given, with the permission that lets it out. It says that it is a lead.
import { formatPlainDay } from '../../shared/text/format.ts';
import type { DocumentText } from './document-text.ts';
import type { Composition } from './layout/composition.ts';
import { styles } from './layout/style.ts';
import type { IntelligenceReportModel } from './models/intelligence-report.ts';
import { setDefinitions } from './parts/definitions.ts';
import { composeOpening } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** Writes the report. See `writeDocument` for what is promised and what fails. */
export function writeIntelligenceReport(
  model: IntelligenceReportModel,
  tools: DocumentTools,
): Promise<WrittenDocument> {
  const { head, number } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.intelligence-report')} ${number}`,
      compose(composition) {
        composeOpening(composition, head, text, number);
        composition.paragraph(text.text('intelligence.lead'), styles.strong, { after: 8 });
        composeSaid(composition, model, text);
        composition.heading(2, text.text('intelligence.text'), styles.section, { before: 4, after: 4 });
        for (const paragraph of model.text.split('\n').filter((one) => one.trim() !== ''))
          composition.paragraph(paragraph, styles.body, { after: 4 });
        composition.paragraph(text.text('intelligence.withoutSource'), styles.quiet, { after: 2 });
        composition.paragraph(text.text('common.localTime'), styles.quiet);
      },
    },
    tools,
  );
}

function composeSaid(composition: Composition, model: IntelligenceReportModel, text: DocumentText): void {
  const { grading, handling, classification, conditions, receivedAt, release } = model;
  const graded =
    grading.scheme === '4x4'
      ? `${grading.written} (4×4)`
      : text.text('intelligence.readsAs', {
          grade: `${grading.written} (${grading.scheme.replaceAll('x', '×')})`,
          on: grading.on4x4,
        });
  setDefinitions(
    composition,
    [
      { label: text.text('intelligence.grading'), value: graded },
      { label: text.text('intelligence.receivedAt'), value: receivedAt },
      { label: text.text('intelligence.handling'), value: text.vocabulary(`handlingCode.${handling}`) },
      { label: text.text('intelligence.classification'), value: classification },
    ],
    { columns: 2 },
  );
  const { provider = '', day = '', document = '', scope = '' } = release ?? {};
  setDefinitions(
    composition,
    [
      { label: text.text('intelligence.conditions'), value: conditions },
      {
        label: text.text('intelligence.release'),
        value:
          release === undefined
            ? ''
            : text.text('intelligence.releaseSaid', { provider, day: formatPlainDay(day), document, scope }),
      },
    ],
    { columns: 1 },
  );
}
