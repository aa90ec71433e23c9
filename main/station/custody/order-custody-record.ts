// The custody record of one exhibit as a paper.
import type { ExhibitKind, QuantityUnit } from '../../../shared/domain/exhibit.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import { loadDocumentText } from '../../documents/index.ts';
import { holderBetweenStations } from '../dispatch-standing.ts';
import { documentHead } from '../document-head.ts';
import { does, type Handler } from '../handler.ts';
import { issueDocument } from '../issue-document.ts';
import { lateEntryAfterHours, printedCustody } from '../printed-custody.ts';

interface LineRow {
  readonly case_id: CaseId;
  readonly case_title: string;
  readonly mark: string;
  readonly number: string;
  readonly kind: ExhibitKind;
  readonly description: string;
  readonly serial: string;
  readonly seal: string;
  readonly holder: string;
  readonly home: string;
  readonly quantity: number;
  readonly taken: number;
  readonly unit: QuantityUnit;
}

const shortLength = 120;

export const orderCustodyRecord: Handler<'custody.record-document'> = does((inside, { exhibitId, language }) => {
  const { unlocked } = inside;
  const line = unlocked.db.first<LineRow>(statement`select * from exhibit_line where exhibit_id = ${exhibitId}`);
  if (line === undefined) throw new FocalPointError('exhibits.unknown');
  const label = `${line.case_title} / ${line.mark}`;
  const order = {
    kind: 'custody-record',
    label,
    unit: 'pages',
    canCancel: true,
    startedBy: unlocked.actor.name,
  } as const;
  return Promise.resolve(
    inside.jobs.start(order, async (control) => {
      const text = await loadDocumentText(language);
      const head = documentHead(inside, { kind: 'custody-record', caseNumber: line.case_title });
      const model = {
        head,
        exhibit: {
          number: line.mark,
          kind: line.kind,
          shortDescription: line.description.slice(0, shortLength),
          ...(line.serial === '' ? {} : { serial: line.serial }),
        },
        ...(line.holder === '' ? {} : { holder: line.holder }),
        ...holderBetweenStations(unlocked.db, { id: exhibitId, holder: line.holder }, text),
        ...(line.home === '' ? {} : { home: line.home }),
        ...(line.seal === '' ? {} : { seal: line.seal }),
        // One pistol that stays one pistol needs no sum.
        ...(line.quantity === 1 && line.taken === 0
          ? {}
          : {
              amount: {
                received: line.quantity,
                taken: line.taken,
                left: line.quantity - line.taken,
                unit: line.unit,
              },
            }),
        ...printedCustody(unlocked.db, exhibitId, (kind) => text.vocabulary(`gapName.${kind}`), inside.clock.now()),
        lateEntryAfterHours,
      };
      const issued = await issueDocument(
        inside,
        {
          paper: { kind: 'custody-record', model },
          language,
          caseId: line.case_id,
          title: `${head.documentNumber} · ${line.mark}`,
          fileName: `${head.documentNumber}.pdf`,
        },
        control,
      );
      return { documentId: issued.id };
    }),
  );
});
