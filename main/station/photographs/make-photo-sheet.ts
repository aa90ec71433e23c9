// The photographs of one exhibit as a paper.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { missingShots } from '../../../shared/reference/shots.ts';
import { loadCatalogue } from '../../../shared/text/index.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { documentHead } from '../document-head.ts';
import { gateOf } from '../firewall.ts';
import type { Inside } from '../inside.ts';
import { caseTitle } from '../intake/case-title.ts';
import { findExhibit } from '../intake/exhibit-row.ts';
import { issueDocument } from '../issue-document.ts';
import { printedPhotograph, type PrintableRow } from './printed-photograph.ts';

const shortLength = 120;

/** @throws FocalPointError `exhibits.unknown`, `photographs.none`, `handling.photographs-held` */
export function makePhotoSheet(
  inside: Inside,
  { exhibitId, language, size, withMarkings }: ParsedInputOf<'photographs.sheet'>,
): Promise<{ jobId: string }> {
  const { unlocked } = inside;
  const { db } = unlocked;
  const exhibit = findExhibit(db, exhibitId);
  const read = () =>
    db.all<PrintableRow & { shot: string | null }>(
      statement`select a.*, ${exhibit.mark} as mark from attachment a where a.exhibit_id = ${exhibitId} and a.kind = 'photograph'
                order by a.print_order is null, a.print_order, a.number`,
    );
  if (read().length === 0) throw new FocalPointError('photographs.none');
  demandNoneHeld(db, exhibit.case_id, read());
  const title = caseTitle(db, exhibit.case_id);
  const order = {
    kind: 'photo-sheet',
    label: `${title} / ${exhibit.mark}`,
    unit: 'pages',
    canCancel: true,
    startedBy: unlocked.actor.name,
  } as const;
  return Promise.resolve(
    inside.jobs.start(order, async (control) => {
      const { photographs } = await loadCatalogue(language);
      const rows = read();
      demandNoneHeld(db, exhibit.case_id, rows);
      const shown = new Set(rows.flatMap(({ shot }) => (shot === null ? [] : [shot])));
      const head = documentHead(inside, { kind: 'photo-sheet', caseNumber: title });
      const model = {
        head,
        exhibit: {
          number: exhibit.mark,
          kind: exhibit.kind,
          shortDescription: exhibit.description.slice(0, shortLength),
        },
        size,
        photographs: rows.map((row, index) => printedPhotograph(db, row, index + 1, withMarkings)),
        missing: missingShots(exhibit.kind, shown).map((shot) => photographs.shot[shot]),
      };
      const issued = await issueDocument(
        inside,
        {
          paper: { kind: 'photo-sheet', model },
          language,
          caseId: exhibit.case_id,
          title: `${head.documentNumber} · ${exhibit.mark}`,
          fileName: `${head.documentNumber}.pdf`,
        },
        control,
      );
      return { documentId: issued.id };
    }),
  );
}

/** A sheet with a gap would look whole. @throws FocalPointError `handling.photographs-held` */
function demandNoneHeld(db: ReadableDatabase, caseId: CaseId, rows: readonly { readonly id: string }[]): void {
  const gate = gateOf(db, caseId);
  const held = new Set<string>([...gate.held, ...gate.withheld].map(({ id }) => id));
  const count = rows.filter(({ id }) => held.has(id)).length;
  if (count > 0) throw new FocalPointError('handling.photographs-held', { count });
}
