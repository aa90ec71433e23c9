// The recovery sheet: one page that opens the vault when everyone is gone. It is the only paper that carries a secret.
import type { DocumentKey, DocumentText } from './document-text.ts';
import type { Composition } from './layout/composition.ts';
import { inks, styles } from './layout/style.ts';
import { widthOf } from './layout/break-lines.ts';
import type { RecoverySheetModel } from './models/small-papers.ts';
import { setList, setSquareCode } from './parts/ledger-head.ts';
import { composeOpening, composeSignatures } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

const keeping = ['envelope', 'two', 'never', 'delete'] as const;
const using = ['choose', 'type', 'renew'] as const;
const groupStyle = { ...styles.mono, size: 16.5, leading: 27 };

/** Writes the recovery sheet. See `writeDocument` for what is promised and what fails. */
export function writeRecoverySheet(model: RecoverySheetModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head } = model;
  const { text } = tools;
  const sentences = (kind: 'keepItems' | 'useItems', keys: readonly string[]): string[] =>
    keys.map((key) => text.text(`recovery.${kind}.${key}` as DocumentKey)); // the keys above are those of the catalogue
  return writeDocument(
    {
      head,
      title: `${text.text('kind.recovery-sheet')} · ${head.station}`,
      compose(composition) {
        composeOpening(composition, head, text, head.station);
        composition.paragraph(text.text('recovery.lead'), styles.body, { after: 10 });
        composeCode(composition, model, text);
        warn(composition, text.text('recovery.warning'));
        composition.heading(2, text.text('recovery.use'), styles.section, { before: 6, after: 5 });
        setList(composition, sentences('useItems', using), (index) => `${index + 1}.`);
        composition.heading(2, text.text('recovery.keep'), styles.section, { before: 6, after: 5 });
        setList(composition, sentences('keepItems', keeping), () => '–');
        composeSignatures(
          composition,
          [{ title: text.text('recovery.handedTo') }, { title: text.text('recovery.witness') }],
          text,
        );
      },
    },
    tools,
  );
}

/** The groups in a grid that can be read aloud line by line, the same code as a square beside. */
function composeCode(composition: Composition, model: RecoverySheetModel, text: DocumentText): void {
  const side = 116;
  const inset = 14;
  const groupWidth = Math.max(...model.groups.map((group) => widthOf(composition.typefaces, group, groupStyle))) + 18;
  const width = composition.width - side - 3 * inset;
  const perLine = Math.max(1, Math.floor(width / groupWidth));
  const lines = Math.ceil(model.groups.length / perLine);
  const height = Math.max(side, 16 + lines * groupStyle.leading) + 2 * inset;
  composition.reserve(height);
  const top = composition.y;
  composition.mark({ kind: 'box', x: composition.left, y: top, width: composition.width, height, stroke: inks.black });
  composition.lineAt(text.text('recovery.code'), styles.label, composition.left + inset, top + inset - 3, {
    node: composition.element('P'),
  });
  const node = composition.element('P');
  for (let line = 0; line < lines; line += 1) {
    for (const [column, group] of model.groups.slice(line * perLine, (line + 1) * perLine).entries()) {
      const y = top + inset + 12 + line * groupStyle.leading;
      composition.lineAt(group, groupStyle, composition.left + inset + column * groupWidth, y, { node });
    }
  }
  const at = { x: composition.left + composition.width - side - inset, y: top + (height - side) / 2, side };
  setSquareCode(composition, model.code, text.text('recovery.codeAlternative'), at);
  composition.y = top + height + 12;
}

function warn(composition: Composition, words: string): void {
  composition.reserve(24);
  composition.mark({ kind: 'box', x: composition.left, y: composition.y, width: 3, height: 15, fill: inks.black });
  composition.paragraph(words, styles.strong, { x: composition.left + 11, width: composition.width - 11, after: 4 });
}
