// The cover: whose case, under which numbers, against whom, held until when. Read in ten seconds by somebody under pressure.
import type { DocumentText } from '../document-text.ts';
import { formatMomentInTable, formatNumber } from '../../../shared/text/format.ts';
import { setDefinitions } from '../parts/definitions.ts';
import { madeBy } from '../parts/opening.ts';
import type { Composition } from '../layout/composition.ts';
import { widthOf } from '../layout/break-lines.ts';
import { inks, styles } from '../layout/style.ts';
import { cell, setTable } from '../layout/table.ts';
import type { CaseFileModel } from '../models/case-file.ts';
import { composeSeizures } from './seizures.ts';

export function composeCover(composition: Composition, model: CaseFileModel, text: DocumentText): void {
  composition.newPage();
  composition.place('cover');
  composition.bookmark(0, text.text('kind.case-file'));
  composition.y += 10;
  composition.paragraph(
    model.head.unit === undefined ? model.head.agency : `${model.head.agency} · ${model.head.unit}`,
    styles.label,
  );
  composition.y += 6;
  composition.heading(1, text.text('kind.case-file'), styles.title, { after: 2 });
  composition.paragraph(model.title, styles.subtitle);
  composition.y += 12;
  composition.rule({ weight: 1.6 });
  composition.y += 9;
  setDefinitions(composition, madeBy(model.head, text), { columns: 4, after: 0 });
  classificationAndExtent(composition, model, text);
  numbers(composition, model, text);
  detention(composition, model, text);
  parties(composition, model, text);
  incidents(composition, model, text);
  if (model.summary !== undefined) composition.paragraph(model.summary, styles.body, { after: 10 });
  composeSeizures(composition, model, text);
}

const classificationStyle = { ...styles.label, size: 8, leading: 14, tracking: 0.8, ink: inks.black };

function numbers(composition: Composition, model: CaseFileModel, text: DocumentText): void {
  composition.heading(2, text.text('cover.numbers'), styles.section, { before: 4, after: 6 });
  setDefinitions(
    composition,
    model.numbers.map(({ kind, number, authority }) => ({
      label: text.vocabulary(`caseNumberKind.${kind}`) + (authority === undefined ? '' : ` · ${authority}`),
      value: number,
      style: { ...styles.mono, size: 11, leading: 16 },
    })),
    { columns: 3, after: 6 },
  );
}

function detention(composition: Composition, model: CaseFileModel, text: DocumentText): void {
  if (model.detention.length === 0) return;
  composition.heading(2, text.text('cover.detention'), styles.section, { before: 4, after: 6 });
  setTable(
    composition,
    [
      { title: text.text('cover.detainedPerson'), share: 26, namesRow: true },
      { title: text.text('cover.from'), share: 25 },
      { title: text.text('cover.until'), share: 26 },
      { title: text.text('cover.basis'), share: 34 },
    ],
    model.detention.map(({ person, from, until, basis }) => ({
      cells: [
        cell(person, styles.cellStrong),
        cell(formatMomentInTable(from)),
        cell(formatMomentInTable(until), styles.cellStrong),
        cell(basis ?? text.text('common.notRecorded')),
      ],
    })),
    7,
  );
}

function parties(composition: Composition, model: CaseFileModel, text: DocumentText): void {
  composition.heading(2, text.text('cover.parties'), styles.section, { before: 4, after: 6 });
  if (model.parties.length === 0) return composition.paragraph(text.text('common.none'), styles.quiet, { after: 8 });
  setTable(
    composition,
    [
      { title: text.text('cover.name'), share: 36, namesRow: true },
      { title: text.text('cover.role'), share: 24 },
      { title: text.text('cover.detail'), share: 50 },
    ],
    model.parties.map(({ name, role, detail }) => ({
      cells: [cell(name, styles.cellStrong), cell(text.vocabulary(`partyRole.${role}`)), cell(detail ?? '')],
    })),
    7,
  );
}

function incidents(composition: Composition, model: CaseFileModel, text: DocumentText): void {
  if (model.incidents.length === 0) return;
  composition.heading(2, text.text('cover.incidents'), styles.section, { before: 4, after: 6 });
  setTable(
    composition,
    [
      { title: text.text('cover.when'), share: 27 },
      { title: text.text('cover.incidentKind'), share: 25 },
      { title: text.text('cover.where'), share: 36 },
      { title: text.text('cover.legalBasis'), share: 30 },
    ],
    model.incidents.map(({ kind, occurredAt, place, legalBasis }) => ({
      cells: [
        cell(formatMomentInTable(occurredAt)),
        cell(text.vocabulary(`incidentKind.${kind}`)),
        cell(place),
        cell(legalBasis ?? text.text('common.notRecorded')),
      ],
    })),
    7,
  );
}

/** How secret the file is, in a frame; how much it holds, beside. */
function classificationAndExtent(composition: Composition, model: CaseFileModel, text: DocumentText): void {
  const { classification } = model.head;
  const top = composition.y + 4;
  if (classification !== undefined) {
    const words = text.vocabulary(`classification.${classification}`);
    const width = widthOf(composition.typefaces, words, classificationStyle) + 18;
    composition.mark({ kind: 'box', x: composition.left, y: top, width, height: 19, stroke: inks.black });
    const node = composition.element('P');
    composition.lineAt(words, classificationStyle, composition.left + 9, top + 2.4, { node });
  }
  const counted = (count: number): string => formatNumber(count, text.language, 0);
  composition.lateAt(
    (pages) =>
      text.text('cover.contents', {
        exhibits: counted(model.exhibits.length),
        photographs: counted(model.photographs.length),
        attachments: counted(model.attachments.length),
        pages: counted(pages.total),
      }),
    styles.quiet,
    composition.left + composition.width,
    top + 3,
    composition.element('P'),
  );
  composition.y = top + 19 + 8;
}
