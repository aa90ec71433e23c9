// What of a case is held back, and what was let through by two persons: number, kind, reason, permission. Nothing of any content.
import { formatMomentInTable, formatNumber } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import { cell, cells, setTable } from '../layout/table.ts';
import type { ExclusionListModel } from '../models/disclosure.ts';
import { setDefinitions } from '../parts/definitions.ts';
import { composeVerification } from '../parts/ledger-head.ts';
import { composeOpening } from '../parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from '../write-document.ts';
import { composeExcluded } from './excluded.ts';

/** Writes the list. See `writeDocument` for what is promised and what fails. */
export function writeExclusionList(model: ExclusionListModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.exclusion-list')} ${head.documentNumber}`,
      compose(composition) {
        composeOpening(composition, head, text, model.title);
        setDefinitions(
          composition,
          [
            { label: text.text('disclosure.known'), value: formatNumber(model.known, text.language, 0) },
            { label: text.text('disclosure.held'), value: formatNumber(model.excluded.length, text.language, 0) },
            { label: text.text('disclosure.letThrough'), value: formatNumber(model.released.length, text.language, 0) },
          ],
          { columns: 4, after: 4 },
        );
        composeExcluded(composition, model.excluded, text);
        composeReleased(composition, model, text);
        composeVerification(composition, head.ledgerHead, text);
      },
    },
    tools,
  );
}

function composeReleased(composition: Composition, { released }: ExclusionListModel, text: DocumentText): void {
  if (released.length === 0) return;
  composition.heading(2, text.text('disclosure.releasedTitle'), styles.section, { before: 8, after: 6 });
  setTable(
    composition,
    [
      { title: text.text('disclosure.number'), share: 12, namesRow: true },
      { title: text.text('disclosure.kind'), share: 40 },
      { title: text.text('disclosure.code'), share: 46 },
      { title: text.text('disclosure.releasedBy'), share: 46 },
      { title: text.text('disclosure.permission'), share: 46 },
    ],
    released.map(({ number, kind, because, at, by, second, permission }) => ({
      cells: [
        cell(String(number), styles.cellStrong),
        cell(text.vocabulary(`disclosureKind.${kind}`)),
        cell(text.vocabulary(`barrier.${because}`)),
        cells([`${by}, ${second}`, styles.cell], [formatMomentInTable(at), styles.cellQuiet]),
        cell(permission === '' ? text.text('disclosure.noPermission') : permission),
      ],
    })),
  );
}
