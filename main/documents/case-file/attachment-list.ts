// Files that are not printed but travel in the package: each named with its SHA-256.
import { formatBytes, formatMomentInTable } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import { cell, cells, setTable } from '../layout/table.ts';
import type { PrintedAttachment } from '../models/exhibit.ts';

export function composeAttachmentList(
  composition: Composition,
  attachments: readonly PrintedAttachment[],
  text: DocumentText,
): void {
  composition.newPage();
  composition.heading(1, text.text('attachments.title'), styles.part, {
    place: 'attachments',
    bookmark: { level: 0, title: text.text('attachments.title') },
    after: 6,
  });
  composition.paragraph(text.text('attachments.explanation'), styles.quiet, { after: 12 });
  setTable(
    composition,
    [
      { title: text.text('attachments.number'), share: 8 },
      { title: text.text('attachments.file'), share: 66, namesRow: true },
      { title: text.text('attachments.exhibit'), share: 14 },
      { title: text.text('attachments.kind'), share: 26 },
      { title: text.text('attachments.added'), share: 28 },
    ],
    attachments.map((attachment, index) => ({
      cells: [
        cell(String(index + 1)),
        cells(
          [attachment.title, styles.cellStrong],
          [attachment.fileName, styles.cellMono],
          [`SHA-256 ${attachment.sha256}`, { ...styles.monoQuiet, size: 6, leading: 9 }],
        ),
        cell(attachment.exhibit ?? ''),
        cells([attachment.mediaType, styles.cell], [formatBytes(attachment.bytes, text.language), styles.cellQuiet]),
        cell(formatMomentInTable(attachment.addedAt)),
      ],
    })),
  );
}
