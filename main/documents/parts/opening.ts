// How every short paper begins and where people sign it: one look for receipts, records and reports.
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { inks, styles } from '../layout/style.ts';
import type { DocumentHead } from '../models/document-head.ts';
import { formatMomentInTable } from '../../../shared/text/format.ts';
import { setDefinitions, type Definition } from './definitions.ts';

/** Title, what it is about, a rule; numbers and time of the paper at the right. */
export function composeOpening(composition: Composition, head: DocumentHead, text: DocumentText, about = ''): void {
  composition.newPage();
  composition.place('top');
  composition.bookmark(0, text.text(`kind.${head.kind}`));
  composition.paragraph(head.unit === undefined ? head.agency : `${head.agency} · ${head.unit}`, styles.label);
  composition.y += 2;
  composition.heading(1, text.text(`kind.${head.kind}`), { ...styles.title, size: 22, leading: 29 }, { after: 0 });
  composition.space(0);
  if (about !== '') composition.paragraph(about, { ...styles.subtitle, size: 12.5, leading: 18 });
  else composition.reserve(1);
  composition.y += 8;
  composition.rule({ weight: 1.2 });
  composition.y += 9;
  setDefinitions(composition, madeBy(head, text), { columns: 4, after: 8 });
}

/** Number, time, station and person of a paper. */
export function madeBy(head: DocumentHead, text: DocumentText): Definition[] {
  const style = { ...styles.body, size: 8.6, leading: 12.4 };
  return [
    {
      label: text.text('common.documentNumber'),
      value: head.documentNumber,
      style: { ...styles.mono, size: 8.4, leading: 12.4 },
    },
    { label: text.text('common.made'), value: formatMomentInTable(head.madeAt), style },
    ...(head.madeBy === undefined ? [] : [{ label: text.text('common.madeBy'), value: head.madeBy, style }]),
    { label: text.text('common.station'), value: head.station, style },
  ];
}

/** Lines to sign on, side by side; kept together on one page. */
export function composeSignatures(
  composition: Composition,
  people: readonly { readonly title: string; readonly name?: string }[],
  text: DocumentText,
): void {
  const gap = 28;
  const width = (composition.width - gap * (people.length - 1)) / people.length;
  composition.space(14);
  composition.reserve(112);
  const top = composition.y;
  for (const [index, { title, name }] of people.entries()) {
    const x = composition.left + index * (width + gap);
    composition.y = top;
    composition.lineAt(title, styles.cellStrong, x, composition.y, { node: composition.element('P') });
    composition.y += 14;
    for (const [label, value] of [
      [text.text('common.name'), name ?? ''],
      [text.text('common.dateAndPlace'), ''],
      [text.text('common.signature'), ''],
    ] as const) {
      const node = composition.element('P');
      composition.lineAt(label, styles.label, x, composition.y + 22, { node });
      if (value !== '') composition.lineAt(value, styles.body, x, composition.y + 6, { node });
      composition.rule({ x, width, y: composition.y + 21, weight: 0.5, ink: inks.rule });
      composition.y += 32;
    }
  }
}
