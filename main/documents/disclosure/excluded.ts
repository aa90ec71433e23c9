// "Not in this file": number, kind and reason of what the firewall holds, without a word of its content. The same table on every paper.
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import { cell, setTable } from '../layout/table.ts';
import type { ExcludedItem } from '../models/disclosure.ts';

export function composeExcluded(composition: Composition, excluded: readonly ExcludedItem[], text: DocumentText): void {
  composition.heading(2, text.text('disclosure.excludedTitle'), styles.section, {
    before: 8,
    after: 4,
    place: 'excluded',
    bookmark: { level: 1, title: text.text('disclosure.excludedTitle') },
  });
  if (excluded.length === 0) {
    composition.paragraph(text.text('disclosure.excludedNothing'), styles.body, { after: 6 });
    return;
  }
  composition.paragraph(text.text('disclosure.excludedHelp'), styles.quiet, { after: 6 });
  setTable(
    composition,
    [
      { title: text.text('disclosure.number'), share: 12, namesRow: true },
      { title: text.text('disclosure.kind'), share: 50 },
      { title: text.text('disclosure.code'), share: 110 },
    ],
    excluded.map(({ number, kind, because }) => ({
      cells: [
        cell(String(number), styles.cellStrong),
        cell(text.vocabulary(`disclosureKind.${kind}`)),
        cell(text.vocabulary(`barrier.${because}`)),
      ],
    })),
  );
}

/** Whom a paper is for. */
export function recipientWords(
  { recipient, recipientName }: { readonly recipient: string; readonly recipientName: string },
  text: DocumentText,
): string {
  const words = text.vocabulary(`disclosureRecipient.${recipient}`);
  return recipientName === '' ? words : `${words}: ${recipientName}`;
}
