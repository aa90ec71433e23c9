// The ledger head as text and as a square code, and in plain words what it shows and what it does not.
import { formatMomentWithOffset, formatNumber } from '../../../shared/text/format.ts';
import { qrModules, scaled } from '../codes.ts';
import type { DocumentKey, DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import type { LedgerHeadOnPaper } from '../models/document-head.ts';
import { setDefinitions } from './definitions.ts';

const steps = ['fingerprint', 'package', 'ledger', 'photographs'] as const;
const limits = ['truth', 'complete', 'time', 'paper', 'key'] as const;

export function composeVerification(
  composition: Composition,
  head: LedgerHeadOnPaper | undefined,
  text: DocumentText,
): void {
  composition.newPage();
  composition.heading(1, text.text('verification.title'), styles.part, {
    place: 'verification',
    bookmark: { level: 0, title: text.text('verification.title') },
    after: 12,
  });
  if (head === undefined) composition.paragraph(text.text('verification.noHead'), styles.strong, { after: 10 });
  else composeHead(composition, head, text);
  composition.heading(2, text.text('verification.how'), styles.section, { before: 8, after: 5 });
  setList(
    composition,
    steps.map((step) => text.text(`verification.steps.${step}` as DocumentKey)),
    (index) => `${index + 1}.`,
  );
  composition.heading(2, text.text('verification.proves'), styles.section, { before: 8, after: 5 });
  composition.paragraph(text.text('verification.provesText'), styles.body, { after: 4 });
  composition.heading(2, text.text('verification.notProves'), styles.section, { before: 8, after: 5 });
  setList(
    composition,
    limits.map((limit) => text.text(`verification.notProvesItems.${limit}` as DocumentKey)),
    () => '–',
  );
}

function composeHead(composition: Composition, head: LedgerHeadOnPaper, text: DocumentText): void {
  composition.heading(2, text.text('verification.ledgerHead'), styles.section, { after: 8 });
  const side = 132;
  composition.reserve(side + 40);
  const top = composition.y;
  const width = composition.width - side - 24;
  setDefinitions(
    composition,
    [
      { label: text.text('verification.size'), value: formatNumber(head.size, text.language, 0), style: styles.mono },
      { label: text.text('verification.time'), value: formatMomentWithOffset(head.time) },
    ],
    { columns: 2, width, after: 0 },
  );
  setDefinitions(
    composition,
    [
      {
        label: text.text('verification.stationKey'),
        value: head.stationKeyFingerprint,
        style: { ...styles.mono, size: 10, leading: 15 },
      },
      { label: text.text('verification.root'), value: head.root, style: styles.monoSmall },
      { label: text.text('verification.signature'), value: head.signature, style: styles.monoSmall },
      { label: text.text('verification.canonical'), value: head.canonical, style: styles.monoSmall },
    ],
    { columns: 1, width, after: 0 },
  );
  const below = composition.y;
  setSquareCode(composition, `${head.canonical}\n${head.signature}`, text.text('verification.codeAlternative'), {
    x: composition.left + composition.width - side,
    y: top,
    side,
  });
  composition.y = top + side + 5;
  composition.paragraph(text.text('verification.code'), styles.cellQuiet, {
    x: composition.left + composition.width - side,
    width: side,
  });
  composition.y = Math.max(below, composition.y) + 4;
}

/** A QR code fitted into a square, as a figure with its meaning. */
export function setSquareCode(
  composition: Composition,
  code: string,
  alternative: string,
  at: { readonly x: number; readonly y: number; readonly side: number },
): void {
  const modules = qrModules(code);
  const unit = at.side / modules.modules;
  const node = composition.element('Figure', { alternative });
  composition.mark({ kind: 'modules', node, x: at.x, y: at.y, dark: scaled(modules, unit) });
}

/** Items with a sign before each, as a list in the structure too. */
export function setList(composition: Composition, items: readonly string[], sign: (index: number) => string): void {
  composition.within('L', () => {
    for (const [index, item] of items.entries()) {
      composition.within('LI', () => {
        composition.reserve(styles.body.leading * 2);
        composition.lineAt(sign(index), styles.body, composition.left, composition.y, {
          node: composition.element('Lbl'),
        });
        composition.paragraph(item, styles.body, {
          x: composition.left + 16,
          width: composition.width - 16,
          type: 'LBody',
          after: 3,
        });
      });
    }
  });
}
