// The annex of comparisons: what each conclusion that rests on one was seen by, with both pictures as the examiner kept them.
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import type { ExaminationReportModel } from '../models/examination-report.ts';
import { comparisonFigure } from '../parts/comparison-figure.ts';
import { annex } from './annexes.ts';

export function composeFigureAnnex(
  composition: Composition,
  { figures }: ExaminationReportModel,
  text: DocumentText,
): void {
  annex(composition, text.text('report.figures'), 'figures');
  composition.paragraph(text.text('report.figuresNote'), styles.quiet, { after: 12 });
  for (const figure of figures) comparisonFigure(composition, figure, text);
}
