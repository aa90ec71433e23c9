// Conclusions: each with its scale, both propositions, what it rests on, and how a second person looked at it.
import { formatMomentInTable } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import { breakLines } from '../layout/break-lines.ts';
import { heightOf, type Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import type { ExaminationReportModel, PrintedConclusion } from '../models/examination-report.ts';
import { comparisonPlace } from '../parts/comparison-figure.ts';
import { heightOfDefinitions, setDefinitions } from '../parts/definitions.ts';
import type { Section } from './section.ts';

export function composeConclusions(
  composition: Composition,
  { conclusions }: ExaminationReportModel,
  section: Section,
  text: DocumentText,
): void {
  if (conclusions.length === 0) return;
  section(text.text('report.conclusions'), 'conclusions');
  composition.paragraph(text.text('report.opinionsNote'), styles.quiet, { after: 4 });
  for (const conclusion of conclusions) composeConclusion(composition, conclusion, text);
}

function composeConclusion(composition: Composition, conclusion: PrintedConclusion, text: DocumentText): void {
  const { number, exhibit, comparedWith, propositions, figures } = conclusion;
  const about = comparedWith === '' ? exhibit : text.text('report.compared', { exhibit, other: comparedWith });
  composition.heading(3, `${text.text('report.conclusion', { number })} · ${about}`, styles.subsection, {
    before: 8,
    after: 3,
    place: conclusionPlace(number),
  });
  const small = { ...styles.body, size: 8.8, leading: 12.8 };
  const pairs = [
    { label: text.text('report.first'), value: propositions.first, style: small },
    { label: text.text('report.second'), value: propositions.second, style: small },
    { label: text.text('report.asked'), value: conclusion.question, style: small },
    { label: text.text('report.likelihoodRatio'), value: conclusion.likelihoodRatio ?? '', style: styles.mono },
    { label: text.text('report.rests'), value: conclusion.basis, style: small },
    {
      label: text.text('report.shownIn'),
      value: figures.map((figure) => text.text('comparison.title', { number: figure })).join(', '),
      style: small,
      ...(figures[0] === undefined ? {} : { place: comparisonPlace(figures[0]) }),
    },
    { label: text.text('report.hit'), value: hitWords(conclusion, text), style: small },
    { label: text.text('report.limits'), value: conclusion.limitations, style: small },
    { label: text.text('report.scale'), value: conclusion.scale, style: small },
    {
      label: text.text('report.concluded'),
      value: `${conclusion.by}, ${formatMomentInTable(conclusion.at)}`,
      style: small,
    },
    { label: text.text('report.verified'), value: verificationWords(conclusion, text), style: small },
    { label: text.text('report.resolved'), value: resolutionWords(conclusion, text), style: small },
  ];
  const said = [
    { text: `${conclusion.value}\n`, style: { ...styles.strong, size: 11, leading: 15.5 } },
    { text: conclusion.meaning, style: styles.body },
  ];
  // What was concluded, between which propositions, on what and by whom is read on one page.
  const height =
    heightOf(breakLines(composition.typefaces, said, composition.width)) +
    5 +
    heightOfDefinitions(composition, pairs, { columns: 2 });
  composition.reserve(Math.min(height, composition.capacity / 2));
  composition.paragraph(said, styles.body, { after: 5 });
  setDefinitions(composition, pairs, { columns: 2, after: 2 });
}

function verificationWords({ verification }: PrintedConclusion, text: DocumentText): string {
  if (verification === undefined) return text.text('report.noVerification');
  const { by, at, mode, agreed } = verification;
  return [
    text.text(`report.verification.${mode}`, { person: by, time: formatMomentInTable(at) }),
    text.text(agreed ? 'report.agreed' : 'report.differed'),
  ].join('\n');
}

function resolutionWords({ resolution }: PrintedConclusion, text: DocumentText): string {
  if (resolution === undefined) return '';
  const { by, at, reason } = resolution;
  return text.text('report.resolvedBy', { person: by, time: formatMomentInTable(at), reason });
}

/** A hit opens a lead; that it proves nobody's hand is said beside it. */
function hitWords({ hit }: PrintedConclusion, text: DocumentText): string {
  return hit === undefined ? '' : text.text('report.hitOf', { number: hit.number, linked: hit.linkedCase });
}

function conclusionPlace(number: number): string {
  return `conclusion-${String(number).padStart(4, '0')}`;
}
