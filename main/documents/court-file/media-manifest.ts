// Every original of a case with its SHA-256 and its length: whoever gets a medium compares it with this.
import { formatBytes, formatNumber } from '../../../shared/text/format.ts';
import { styles } from '../layout/style.ts';
import { cell, cells, setTable } from '../layout/table.ts';
import type { MediaManifestModel } from '../models/court-file.ts';
import { setDefinitions } from '../parts/definitions.ts';
import { composeVerification } from '../parts/ledger-head.ts';
import { composeOpening } from '../parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from '../write-document.ts';

const hashStyle = { ...styles.cellMono, size: 6.4, leading: 9.6 };

/** Writes the manifest. See `writeDocument` for what is promised and what fails. */
export function writeMediaManifest(model: MediaManifestModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head, originals } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.media-manifest')} ${head.documentNumber}`,
      compose(composition) {
        composeOpening(composition, head, text, model.title);
        setDefinitions(composition, [
          { label: text.text('courtFile.originals'), value: formatNumber(originals.length, text.language, 0) },
          {
            label: text.text('courtFile.bytesInAll'),
            value: `${formatNumber(model.bytes, text.language, 0)}\n${formatBytes(model.bytes, text.language)}`,
          },
        ]);
        composition.paragraph(text.text('courtFile.manifestHelp'), styles.quiet, { after: 8 });
        if (originals.length === 0) composition.paragraph(text.text('common.none'), styles.quiet, { after: 10 });
        else
          setTable(
            composition,
            [
              { title: text.text('courtFile.number'), share: 9 },
              { title: text.text('courtFile.fileAndHash'), share: 104, namesRow: true },
              { title: text.text('courtFile.exhibit'), share: 17 },
              { title: text.text('courtFile.kind'), share: 30 },
              { title: text.text('courtFile.bytes'), share: 22, align: 'right' },
            ],
            originals.map((original) => ({
              cells: [
                cell(String(original.number)),
                cells([original.fileName, styles.cellStrong], [original.sha256, hashStyle]),
                cell(original.exhibit ?? '–'),
                cells(
                  [original.mediaType, styles.cellQuiet],
                  [
                    original.document === undefined
                      ? ''
                      : text.text('courtFile.isDocument', { number: original.document }),
                    styles.cellAside,
                  ],
                ),
                cell(formatNumber(original.bytes, text.language, 0)),
              ],
            })),
          );
        composeVerification(composition, head.ledgerHead, text);
      },
    },
    tools,
  );
}
