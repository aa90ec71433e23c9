// A text or an e-mail as pages, sign by sign as it lies in the file: nothing of it is taken for an order.
import type { BundleTextModel } from '../models/court-bundle.ts';
import { inks, styles, type Style } from '../layout/style.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from '../write-document.ts';

const written: Style = { ...styles.mono, size: 8, leading: 11.5 };

export function writeBundleText(model: BundleTextModel, tools: DocumentTools): Promise<WrittenDocument> {
  return writeDocument(
    {
      head: model.head,
      title: model.fileName,
      ofBundle: [],
      compose(composition) {
        composition.newPage();
        composition.paragraph(model.fileName, styles.strong, { after: 1 });
        composition.paragraph(tools.text.text('bundle.textHelp'), styles.quiet, { after: 1 });
        composition.paragraph(model.sha256, styles.monoQuiet, { after: 5 });
        composition.rule({ weight: 0.5, ink: inks.hairline });
        composition.y += 8;
        // A paragraph for each stretch, so that one of 500 pages is not one line of the layout.
        for (const lines of stretches(model.text.split(/\r\n|\r|\n/))) composition.paragraph(lines.join('\n'), written);
      },
    },
    tools,
  );
}

const linesInStretch = 200;

function stretches(lines: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(lines.length / linesInStretch) }, (_, index) =>
    lines.slice(index * linesInStretch, (index + 1) * linesInStretch),
  );
}
