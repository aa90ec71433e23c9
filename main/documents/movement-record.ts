// The movement record of a person or a place: what came, what went, what is there. For an inspection, or when somebody leaves.
import {
  formatMomentInTable,
  formatMomentWithOffset,
  formatNumber,
  formatOccurredInTable,
} from '../../shared/text/format.ts';
import type { DocumentText } from './document-text.ts';
import type { Composition } from './layout/composition.ts';
import { styles } from './layout/style.ts';
import { cell, cells, setTable } from './layout/table.ts';
import type { MovementRecordModel, PrintedMovement } from './models/movement-record.ts';
import { setDefinitions } from './parts/definitions.ts';
import { composeOpening } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** Writes the movement record. See `writeDocument` for what is promised and what fails. */
export function writeMovementRecord(model: MovementRecordModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head, subject, movements } = model;
  const { text } = tools;
  const count = (direction: PrintedMovement['direction']): string =>
    formatNumber(movements.filter((movement) => movement.direction === direction).length, text.language, 0);
  return writeDocument(
    {
      head,
      title: `${text.text('kind.custody-movements')} ${head.documentNumber}`,
      compose(composition) {
        composeOpening(composition, head, text, subject.name);
        setDefinitions(composition, [
          { label: text.text(`movements.${subject.kind}`), value: subject.name },
          {
            label: text.text('movements.period'),
            value: `${formatMomentWithOffset(model.from)} –\n${formatMomentWithOffset(model.until)}`,
          },
          { label: text.text('movements.cameIn'), value: count('in') },
          { label: text.text('movements.wentOut'), value: count('out') },
          { label: text.text('movements.within'), value: count('within') },
          { label: text.text('movements.present'), value: formatNumber(model.presentInAll, text.language, 0) },
        ]);
        composeMovements(composition, model, text);
        composePresent(composition, model, text);
        composition.space(6);
        composition.paragraph(text.text('movements.explanation'), styles.quiet);
        composition.paragraph(text.text('common.localTime'), styles.quiet);
      },
    },
    tools,
  );
}

function composeMovements(
  composition: Composition,
  { movements, isCut }: MovementRecordModel,
  text: DocumentText,
): void {
  composition.heading(2, text.text('movements.title'), styles.section, { before: 4, after: 6 });
  if (movements.length === 0) return composition.paragraph(text.text('movements.none'), styles.quiet, { after: 10 });
  if (isCut)
    composition.paragraph(text.text('movements.cut', { count: movements.length }), styles.cellStrong, { after: 4 });
  setTable(
    composition,
    [
      { title: text.text('custody.when'), share: 44 },
      { title: text.text('movements.exhibit'), share: 42, namesRow: true },
      { title: text.text('custody.event'), share: 26 },
      { title: text.text('custody.movement'), share: 42 },
      { title: text.text('exhibit.seal'), share: 18 },
      { title: text.text('custody.signed'), share: 26 },
    ],
    movements.map((movement) => ({
      washed: movement.isCorrected,
      cells: [
        cells(
          [formatOccurredInTable(movement.occurredAt, movement.occurredOffset), styles.cell],
          [text.text('custody.recordedAt', { time: formatMomentInTable(movement.recordedAt) }), styles.cellQuiet],
        ),
        cells([movement.exhibit, styles.cellStrong], [movement.shortDescription, styles.cellQuiet]),
        cells(
          [text.text(`movements.direction.${movement.direction}`), styles.cellStrong],
          [text.vocabulary(`custodyEventType.${movement.type}`), styles.cell],
          [movement.isCorrected ? text.text('movements.corrected') : '', styles.cellAside],
        ),
        cells(
          [`${movement.from ?? '–'}\n→ ${movement.to ?? '–'}`, styles.cell],
          [movement.authority ?? '', styles.cellAside],
        ),
        cell(movement.seal ?? '', styles.cellMono),
        cells(
          [movement.actor, styles.cell],
          [
            movement.witness === undefined ? '' : text.text('custody.witness', { name: movement.witness }),
            styles.cellQuiet,
          ],
        ),
      ],
    })),
  );
}

function composePresent(
  composition: Composition,
  { present, presentInAll }: MovementRecordModel,
  text: DocumentText,
): void {
  composition.heading(2, text.text('movements.presentTitle'), styles.section, { before: 6, after: 6 });
  if (present.length === 0) return composition.paragraph(text.text('common.none'), styles.quiet, { after: 10 });
  if (presentInAll > present.length)
    composition.paragraph(text.text('movements.cut', { count: present.length }), styles.cellStrong, { after: 4 });
  setTable(
    composition,
    [
      { title: text.text('movements.exhibit'), share: 40, namesRow: true },
      { title: text.text('exhibit.description'), share: 110 },
      { title: text.text('exhibit.seal'), share: 26 },
    ],
    present.map(({ exhibit, shortDescription, seal }) => ({
      cells: [cell(exhibit, styles.cellStrong), cell(shortDescription), cell(seal, styles.cellMono)],
    })),
  );
}
