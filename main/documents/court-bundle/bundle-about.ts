// What the bundle is and what it is not: from which step it was made, its volumes, what is not shown, what each file says of PDF/A.
import { formatNumber } from '../../../shared/text/format.ts';
import { styles } from '../layout/style.ts';
import { cell, cells, setTable } from '../layout/table.ts';
import { archivalKinds } from '../models/court-bundle.ts';
import { setDefinitions } from '../parts/definitions.ts';
import { numbersInWords, rangeWords } from './range-words.ts';
import { beginPart, beginsWords, placeOf, profileWords, titleOf, type FrameParts } from './frame-parts.ts';

export function composeAbout(parts: FrameParts): void {
  const { composition, model, text } = parts;
  beginPart(parts, text.text('bundle.about'), 'about');
  setDefinitions(
    composition,
    [
      { label: text.text('common.documentNumber'), value: model.head.documentNumber, style: styles.mono },
      { label: text.text('bundle.profile'), value: profileWords(model, text) },
      { label: text.text('common.madeBy'), value: model.head.madeBy ?? '' },
      { label: text.text('bundle.state'), value: text.text(model.isDraft ? 'bundle.isDraft' : 'bundle.isSealed') },
    ],
    { columns: 2, after: 4 },
  );
  if (!model.profile.isVerified)
    composition.paragraph(text.text('bundle.profileUnverified'), styles.quiet, { after: 6 });
  composeVolumes(parts);
  composeNotShown(parts);
  composeArchival(parts);
}

function composeVolumes({ composition, model, text }: FrameParts): void {
  if (model.volumes.length < 2) return;
  composition.heading(2, text.text('courtFile.volumes'), styles.section, { before: 6, after: 5 });
  setTable(
    composition,
    [
      { title: text.text('bundle.volume'), share: 20, namesRow: true },
      { title: text.text('bundle.file'), share: 90 },
      { title: text.text('bundle.page'), share: 36 },
      { title: text.text('courtFile.documents'), share: 26, align: 'right' },
    ],
    model.volumes.map(({ fileName, from, to, documents }, index) => ({
      cells: [
        cell(String(index + 1), styles.cellStrong),
        cell(fileName, styles.cellMono),
        cell(from === '' ? '–' : `${from} – ${to}`),
        cell(formatNumber(documents, text.language, 0)),
      ],
    })),
  );
}

function composeNotShown({ composition, model, text, here }: FrameParts): void {
  const documents = model.documents.filter(({ notShown }) => notShown !== undefined);
  composition.heading(2, text.text('bundle.notShown'), styles.section, { before: 6, after: 5 });
  if (documents.length === 0) return composition.paragraph(text.text('bundle.allShown'), styles.body, { after: 4 });
  setTable(
    composition,
    [
      { title: text.text('courtFile.number'), share: 10, namesRow: true },
      { title: text.text('courtFile.document'), share: 100 },
      { title: text.text('bundle.why'), share: 60 },
      { title: text.text('bundle.page'), share: 22, align: 'right' },
    ],
    documents.map((document) => ({
      cells: [
        cell(String(document.number), styles.cellStrong),
        cells(
          [titleOf(document, text), styles.cell, placeOf(document, model, here)],
          [document.fileName, styles.cellQuiet],
          [document.sha256 ?? '', styles.monoQuiet],
        ),
        cells(
          [text.text(`bundle.because.${document.notShown?.reason ?? 'unreadable'}`), styles.cell],
          [rangeWords(document.notShown?.pages ?? []), styles.cellQuiet],
        ),
        cell(beginsWords(document, model, text)),
      ],
    })),
  );
}

function composeArchival({ composition, model, text }: FrameParts): void {
  const standing = model.documents.filter(({ begins, isFront }) => begins !== undefined && isFront === undefined);
  composition.heading(2, text.text('bundle.archival'), styles.section, { before: 6, after: 5 });
  composition.paragraph(text.text('bundle.archivalHelp'), styles.body, { after: 6 });
  setDefinitions(
    composition,
    [
      ...archivalKinds.map((kind) => ({
        label: text.text(`bundle.archivalKind.${kind}`),
        value: standing
          .filter(({ archival }) => archival === kind)
          .map(({ number, claim }) => (claim === undefined ? String(number) : `${number} (PDF/A-${claim})`))
          .join(', '),
      })),
      {
        label: text.text('bundle.leftBehind'),
        value: numbersInWords(standing.filter(({ leftBehind }) => leftBehind > 0).map(({ number }) => number)),
      },
      {
        label: text.text('bundle.signatures'),
        value: numbersInWords(standing.filter(({ signatures }) => signatures > 0).map(({ number }) => number)),
      },
      {
        label: text.text('bundle.layers'),
        value: numbersInWords(standing.filter(({ hidesLayers }) => hidesLayers).map(({ number }) => number)),
      },
      {
        label: text.text('bundle.readByMachine'),
        value: numbersInWords(standing.filter(({ isReadByMachine }) => isReadByMachine).map(({ number }) => number)),
      },
    ].filter(({ value }) => value !== ''),
    { columns: 1, after: 4 },
  );
  composition.paragraph(text.text('bundle.pictures', { dpi: model.dpi }), styles.quiet, { after: 8 });
}
