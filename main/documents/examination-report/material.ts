// What was received and in which condition, and what it was examined with: §7.8.2.1 c, f, g, h, i.
import { formatDay, formatMomentInTable } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import { cell, cells, setTable } from '../layout/table.ts';
import type { ExaminationReportModel, PrintedMaterial } from '../models/examination-report.ts';
import { setDefinitions } from '../parts/definitions.ts';
import { periodOf } from './opening-page.ts';
import type { Section } from './section.ts';

export function composeMaterial(
  composition: Composition,
  { exhibits }: ExaminationReportModel,
  section: Section,
  text: DocumentText,
): void {
  section(text.text('report.material'), 'material');
  setTable(
    composition,
    [
      { title: text.text('report.exhibit'), share: 20, namesRow: true },
      { title: text.text('report.description'), share: 56 },
      { title: text.text('report.seals'), share: 38 },
      { title: text.text('report.condition'), share: 42 },
      { title: text.text('report.receivedOn'), share: 42 },
    ],
    exhibits.map((exhibit) => ({
      cells: [
        cells(
          [exhibit.label, styles.cellStrong],
          [text.vocabulary(`quantityUnit.${exhibit.unit}`, { count: exhibit.quantity }), styles.cellQuiet],
        ),
        cells([exhibit.description, styles.cell], [text.vocabulary(`exhibitKind.${exhibit.kind}`), styles.cellQuiet]),
        sealCell(exhibit, text),
        cell(exhibit.condition === '' ? text.text('common.notRecorded') : exhibit.condition),
        cells(
          [
            exhibit.receivedAt === undefined
              ? text.text('common.notRecorded')
              : formatMomentInTable(exhibit.receivedAt),
            styles.cell,
          ],
          [exhibit.receipt === '' ? '' : text.text('report.receipt', { number: exhibit.receipt }), styles.cellQuiet],
        ),
      ],
    })),
    4,
  );
}

/** Seal as written beside seal as read: where they differ both are printed. */
function sealCell({ sealWritten, sealRead, isSealIntact }: PrintedMaterial, text: DocumentText) {
  if (sealWritten === '' && sealRead === '') return cell(text.text('report.noSeal'), styles.cellQuiet);
  const state = isSealIntact === undefined ? '' : text.text(isSealIntact ? 'report.sealIntact' : 'report.sealBroken');
  const numbers =
    sealWritten === sealRead
      ? text.text('report.sealBoth', { seal: sealRead })
      : text.text('report.sealDiffers', { written: sealWritten || '–', read: sealRead || '–' });
  return cells([numbers, sealWritten === sealRead ? styles.cell : styles.cellStrong], [state, styles.cellQuiet]);
}

export function composeMethods(
  composition: Composition,
  model: ExaminationReportModel,
  section: Section,
  text: DocumentText,
): void {
  const { methods, instruments, laboratory, elsewhere, performed } = model;
  section(text.text('report.methods'), 'methods');
  setDefinitions(
    composition,
    [
      {
        label: text.text('report.performed'),
        value: performed === undefined ? '' : periodOf(performed.from, performed.to, text),
      },
      {
        label: text.text('report.where'),
        value: [text.text('report.atLaboratory', { address: laboratory.address }), elsewhere]
          .filter(Boolean)
          .join('\n'),
      },
    ],
    { columns: 2, after: 2 },
  );
  if (methods.length === 0) composition.paragraph(text.text('report.noMethods'), styles.quiet, { after: 6 });
  else
    setTable(
      composition,
      [
        { title: text.text('report.method'), share: 100, namesRow: true },
        { title: text.text('report.code'), share: 40 },
        { title: text.text('report.versionTitle'), share: 30 },
      ],
      methods.map(({ title, code, version }) => ({
        cells: [cell(title), cell(code, styles.cellMono), cell(version, styles.cellMono)],
      })),
      12,
    );
  if (instruments.length === 0) return;
  setTable(
    composition,
    [
      { title: text.text('report.instrument'), share: 80, namesRow: true },
      { title: text.text('report.instrumentNumber'), share: 40 },
      { title: text.text('report.calibration'), share: 50 },
    ],
    instruments.map(({ name, number, calibrationDue, wasOverdue }) => ({
      washed: wasOverdue,
      cells: [
        cell(name),
        cell(number, styles.cellMono),
        cells(
          [calibrationDue === undefined ? text.text('report.noCalibration') : formatDay(calibrationDue), styles.cell],
          // In words, because a grey copy shows no colour.
          [wasOverdue ? text.text('report.overdue') : '', styles.cellStrong],
        ),
      ],
    })),
    4,
  );
  if (model.overdueReason !== '') {
    composition.space(4);
    composition.paragraph(text.text('report.overdueReason'), styles.strong, { after: 1 });
    composition.paragraph(model.overdueReason, styles.body, { after: 4 });
  }
}
