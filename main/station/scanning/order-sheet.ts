// Sheets of codes that never change: the commands beside the scanner, the patterns of its self-test.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { commandCodeOf, labelAlphabet, labelCommands, labelStationOf } from '../../../shared/domain/label-code.ts';
import type { CodeSheetModel } from '../../documents/index.ts';
import { documentHead } from '../document-head.ts';
import type { Inside } from '../inside.ts';
import { issueDocument } from '../issue-document.ts';

export async function orderSheet(
  inside: Inside,
  { sheet, language }: ParsedInputOf<'labels.sheet'>,
): Promise<{ jobId: string }> {
  const { unlocked, jobs } = inside;
  const station = labelStationOf(unlocked.vault.station.id);
  const codes =
    sheet === 'commands'
      ? labelCommands.map((word) => ({ word, code: commandCodeOf(word, station) }))
      : [
          { word: 'alphabet', code: labelAlphabet },
          { word: 'command', code: commandCodeOf('seen', station) },
        ];
  const order = { kind: 'labels', label: sheet, unit: 'pages', canCancel: true } as const;
  return jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
    const model: CodeSheetModel = { head: documentHead(inside, { kind: 'code-sheet' }), sheet, codes };
    const number = model.head.documentNumber;
    const { id } = await issueDocument(
      inside,
      { paper: { kind: 'code-sheet', model }, language, title: number, fileName: `codes-${number}.pdf` },
      control,
    );
    return { documentId: id };
  });
}
