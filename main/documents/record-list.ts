// A list of records on paper: what was asked, how many rows, the rows as on the screen, the ledger head they were read at.
import { formatNumber } from '../../shared/text/format.ts';
import { a4, millimetre, styles, type Geometry } from './layout/style.ts';
import { cell, setTable, type Column } from './layout/table.ts';
import type { RecordListModel } from './models/record-list.ts';
import { setDefinitions } from './parts/definitions.ts';
import { composeVerification } from './parts/ledger-head.ts';
import { composeOpening } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** More columns than this stand across the page, where words would otherwise be broken letter by letter. */
const columnsUpright = 6;
const across: Geometry = {
  ...a4,
  width: a4.height,
  height: a4.width,
  // Bound at the top, where a page turned by a quarter has its long side.
  left: 16 * millimetre,
  right: 16 * millimetre,
};

/** Writes the list. See `writeDocument` for what is promised and what fails. */
export function writeRecordList(model: RecordListModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head, title, columns, rows } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${title} ${head.documentNumber}`,
      geometry: columns.length > columnsUpright ? across : a4,
      compose(composition) {
        composeOpening(composition, head, text, title);
        setDefinitions(composition, [
          { label: text.text('recordList.rows'), value: formatNumber(rows.length, text.language, 0) },
          ...(model.asked.length === 0
            ? [{ label: text.text('recordList.asked'), value: text.text('recordList.everything') }]
            : model.asked),
        ]);
        setTable(
          composition,
          columns.map((column, index) => tableColumn(model, column, index)),
          rows.map((row) => ({
            cells: row.map((words, index) =>
              cell(words, columns[index]?.isIdentifier === true ? styles.cellMono : styles.cell),
            ),
          })),
        );
        composeVerification(composition, head.ledgerHead, text);
      },
    },
    tools,
  );
}

const mostShare = 44;
/** A word longer than this is broken rather than given the room of the others. */
const mostWord = 24;
/** Letters of a fixed width are wider, headings are small and set apart. */
const widthOf = { identifier: 1.35, words: 1, heading: 0.95 } as const;
const padding = 3;

/**
 * A column is as wide as what stands in it asks for, so that no number and no single word is broken; the first names its row. Words may run
 * over to another line: what one row in ten has more of takes no room from the other columns.
 */
function tableColumn(
  { rows }: RecordListModel,
  { heading, isIdentifier, isNumber }: RecordListModel['columns'][number],
  index: number,
): Column {
  const letter = isIdentifier ? widthOf.identifier : widthOf.words;
  const lengths = rows.map((row) => (row[index] ?? '').length).toSorted((one, other) => one - other);
  const usual = lengths[isIdentifier || isNumber ? lengths.length - 1 : Math.floor(lengths.length * 0.9)] ?? 0;
  const words = isIdentifier || isNumber ? 0 : Math.max(0, ...rows.map((row) => longestWord(row[index] ?? '')));
  const longest = Math.max(usual * letter, Math.min(words, mostWord) * letter, longestWord(heading) * widthOf.heading);
  return {
    title: heading,
    share: Math.min(mostShare, longest + padding),
    ...(isNumber ? { align: 'right' as const } : {}),
    ...(index === 0 ? { namesRow: true } : {}),
  };
}

function longestWord(text: string): number {
  return Math.max(...text.split(' ').map((word) => word.length));
}
