// The cover of a court file: what stands on the cardboard. One page for each volume, so that each can be bound.
import { formatPlainDay, formatMomentInTable, formatNumber } from '../../../shared/text/format.ts';
import { caseNumberKinds } from '../../../shared/domain/case.ts';
import type { DocumentText } from '../document-text.ts';
import { widthOf } from '../layout/break-lines.ts';
import type { Composition } from '../layout/composition.ts';
import { inks, styles } from '../layout/style.ts';
import { cell, setTable } from '../layout/table.ts';
import type { FileCoverModel } from '../models/court-file.ts';
import { setDefinitions } from '../parts/definitions.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from '../write-document.ts';

const classificationStyle = { ...styles.label, size: 9, leading: 15, tracking: 0.8, ink: inks.black };
const numberStyle = { ...styles.mono, size: 13, leading: 19 };

/** Writes the cover. See `writeDocument` for what is promised and what fails. */
export function writeFileCover(model: FileCoverModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.file-cover')} ${head.documentNumber}`,
      compose(composition) {
        for (const index of model.volumes.keys()) composeVolume(composition, model, index, text);
      },
    },
    tools,
  );
}

/** One page. @param bookmark  leads to it; a bundle has numbers of its own. */
export function composeVolume(
  composition: Composition,
  model: FileCoverModel,
  index: number,
  text: DocumentText,
  bookmark = (title: string): void => composition.bookmark(0, title),
): void {
  const { head, volumes } = model;
  const volume = text.text('courtFile.volumeOf', { volume: index + 1, total: volumes.length });
  composition.newPage();
  composition.place(`volume-${index + 1}`);
  bookmark(volume);
  composition.paragraph(head.unit === undefined ? head.agency : `${head.agency} · ${head.unit}`, styles.label);
  composition.y += 26;
  composition.heading(1, text.text('kind.file-cover'), styles.title, { after: 2 });
  composition.paragraph(model.title, { ...styles.subtitle, size: 19, leading: 27 });
  composition.y += 8;
  composition.rule({ weight: 1.6 });
  composition.y += 14;
  composeVolumeBox(composition, model, index, volume, text);
  setDefinitions(
    composition,
    caseNumberKinds.map((kind) => ({
      label: text.vocabulary(`caseNumberKind.${kind}`),
      value: numberOf(model, kind),
      style: numberStyle,
    })),
    { columns: 2, after: 6 },
  );
  composition.rule({ weight: 0.5, ink: inks.hairline });
  composition.y += 10;
  composeSuspects(composition, model, text);
  setDefinitions(
    composition,
    [
      {
        label: text.text('courtFile.offence'),
        value: model.offence === '' ? text.text('common.notRecorded') : model.offence,
      },
      {
        label: text.text('courtFile.detention'),
        value: text.text('courtFile.fromUntil', {
          from: model.detentionFrom === undefined ? '–' : formatPlainDay(model.detentionFrom),
          until: model.detentionUntil === undefined ? '–' : formatMomentInTable(model.detentionUntil),
        }),
        style: styles.strong,
      },
      {
        label: text.text('courtFile.prosecutor'),
        value: model.prosecutors.length === 0 ? text.text('common.notRecorded') : model.prosecutors.join('\n'),
      },
      { label: text.text('common.documentNumber'), value: head.documentNumber, style: styles.mono },
    ],
    { columns: 2, after: 8 },
  );
}

/** A file of no such number says so with a line that can be written on. */
function numberOf({ numbers }: FileCoverModel, kind: FileCoverModel['numbers'][number]['kind']): string {
  const found = numbers.filter((one) => one.kind === kind).map(({ number }) => number);
  return found.length === 0 ? '–' : found.join('\n');
}

function composeVolumeBox(
  composition: Composition,
  model: FileCoverModel,
  index: number,
  volume: string,
  text: DocumentText,
): void {
  const { volumes, head } = model;
  const one = volumes[index];
  const top = composition.y;
  if (head.classification !== undefined) {
    const words = text.vocabulary(`classification.${head.classification}`);
    const width = widthOf(composition.typefaces, words, classificationStyle) + 20;
    composition.mark({ kind: 'box', x: composition.left, y: top, width, height: 22, stroke: inks.black });
    composition.lineAt(words, classificationStyle, composition.left + 10, top + 3.6, {
      node: composition.element('P'),
    });
  }
  composition.lineAt(volume, styles.section, composition.left + composition.width, top, {
    align: 'right',
    node: composition.element('P'),
  });
  const extent =
    one === undefined || one.documents === 0
      ? ''
      : text.text('courtFile.documentsFromTo', {
          documents: formatNumber(one.documents, text.language, 0),
          from: one.from,
          to: one.to,
        });
  if (extent !== '')
    composition.lineAt(extent, styles.quiet, composition.left + composition.width, top + 17, {
      align: 'right',
      node: composition.element('P'),
    });
  composition.y = top + 40;
}

function composeSuspects(composition: Composition, { suspects }: FileCoverModel, text: DocumentText): void {
  composition.heading(2, text.text('courtFile.suspects'), styles.section, { before: 2, after: 5 });
  if (suspects.length === 0) return composition.paragraph(text.text('common.none'), styles.quiet, { after: 10 });
  setTable(
    composition,
    [
      { title: text.text('cover.name'), share: 50, namesRow: true },
      { title: text.text('courtFile.born'), share: 24 },
      { title: text.text('courtFile.language'), share: 30 },
    ],
    suspects.map(({ name, born, language }) => ({
      cells: [
        cell(name, { ...styles.strong, size: 11, leading: 15 }),
        cell(born ?? '–', styles.body),
        cell(language === undefined ? '–' : text.vocabulary(`language.${language}`), styles.body),
      ],
    })),
    14,
  );
}
