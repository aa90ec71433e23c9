// The receipt that travels beside a sealed package: its identity, its fingerprints and how to check them.
import { formatBytes, formatMomentWithOffset, formatNumber } from '../../shared/text/format.ts';
import { styles } from './layout/style.ts';
import type { PackageReceiptModel } from './models/small-papers.ts';
import { setDefinitions } from './parts/definitions.ts';
import { inFours } from './parts/in-fours.ts';
import { setSquareCode } from './parts/ledger-head.ts';
import { composeOpening, composeSignatures } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** Writes the receipt of a package. See `writeDocument` for what is promised and what fails. */
export function writePackageReceipt(model: PackageReceiptModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head } = model;
  const { text } = tools;
  const counted = (count: number): string => formatNumber(count, text.language, 0);
  return writeDocument(
    {
      head,
      title: `${text.text('kind.package-receipt')} ${model.packageId}`,
      compose(composition) {
        composeOpening(composition, head, text, model.recipient);
        composition.heading(2, text.text('packageReceipt.package'), styles.section, { after: 6 });
        setDefinitions(composition, [
          { label: text.text('packageReceipt.file'), value: model.fileName, style: styles.mono },
          { label: text.text('packageReceipt.kind'), value: text.vocabulary(`packageKind.${model.packageKind}`) },
          { label: text.text('packageReceipt.created'), value: formatMomentWithOffset(model.createdAt) },
          { label: text.text('packageReceipt.files'), value: counted(model.files) },
          {
            label: text.text('packageReceipt.bytes'),
            value: `${formatBytes(model.bytes, text.language)} (${counted(model.bytes)} B)`,
          },
          { label: text.text('packageReceipt.recipient'), value: model.recipient },
          ...(model.exhibits === undefined
            ? []
            : [{ label: text.text('packageReceipt.exhibits'), value: counted(model.exhibits) }]),
          ...(model.photographs === undefined
            ? []
            : [{ label: text.text('packageReceipt.photographs'), value: counted(model.photographs) }]),
          { label: text.text('packageReceipt.id'), value: model.packageId, style: styles.monoSmall },
        ]);
        const side = 104;
        composition.reserve(side + 20);
        const top = composition.y + 4;
        composition.y = top;
        setDefinitions(
          composition,
          [
            {
              label: text.text('packageReceipt.stationKey'),
              value: model.stationKeyFingerprint,
              style: { ...styles.mono, size: 13, leading: 20 },
            },
            { label: text.text('packageReceipt.seal'), value: inFours(model.sealSha256), style: styles.mono },
            {
              label: text.text('packageReceipt.manifest'),
              value: inFours(model.manifestSha256),
              style: styles.monoSmall,
            },
          ],
          { columns: 1, width: composition.width - side - 26, after: 0 },
        );
        const below = composition.y;
        const x = composition.left + composition.width - side;
        setSquareCode(
          composition,
          `focal-point/seal/1 ${model.packageId} ${model.sealSha256}`,
          text.text('packageReceipt.codeAlternative'),
          { x, y: top, side },
        );
        composition.y = Math.max(below, top + side) + 8;
        composition.heading(2, text.text('packageReceipt.how'), styles.section, { before: 4, after: 5 });
        composition.paragraph(text.text('packageReceipt.howText'), styles.body, { after: 8 });
        composition.paragraph(text.text('packageReceipt.statement'), styles.quiet, { after: 4 });
        composeSignatures(
          composition,
          [
            { title: text.text('packageReceipt.giver'), ...(head.madeBy === undefined ? {} : { name: head.madeBy }) },
            { title: text.text('packageReceipt.taker') },
          ],
          text,
        );
      },
    },
    tools,
  );
}
