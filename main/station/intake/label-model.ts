// What the label of an exhibit says. It is seen by everybody: numbers, a short description and hazards, never a person's name.
import type { ExhibitKind } from '../../../shared/domain/exhibit.ts';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { ExhibitLabel, Hazard } from '../../documents/index.ts';

export interface LabelledExhibit {
  readonly id: ExhibitId;
  readonly case_id: CaseId;
  readonly case_title: string;
  readonly case_number: string | null;
  readonly number: string;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly description: string;
  readonly seal: string;
  readonly made_safe: string | null;
}

const longestDescription = 90;

/** @throws FocalPointError `exhibits.unknown` */
export function exhibitToLabel(db: ReadableDatabase, id: ExhibitId): LabelledExhibit {
  const row = db.first<LabelledExhibit>(
    statement`select e.id, e.case_id, e.number, e.mark, e.kind, e.description, e.made_safe, l.seal, l.case_title,
                (select n.number from case_number n where n.case_id = e.case_id order by n.kind <> 'police', n.kind limit 1) as case_number
              from exhibit e join exhibit_line l on l.exhibit_id = e.id where e.id = ${id}`,
  );
  if (row === undefined) throw new FocalPointError('exhibits.unknown');
  return row;
}

/** @param code  the label's own code; its number is new with each print, so that a voided label is known as one. */
export function exhibitLabel(exhibit: LabelledExhibit, code: string): ExhibitLabel {
  return {
    type: 'exhibit',
    caseNumber: exhibit.case_number ?? exhibit.case_title,
    exhibitNumber: exhibit.mark,
    shortDescription: (exhibit.description.split('\n')[0] ?? '').slice(0, longestDescription),
    ...(exhibit.seal === '' ? {} : { seal: exhibit.seal }),
    hazards: hazardsOf(exhibit),
    code,
  };
}

function hazardsOf({ kind, made_safe: madeSafe }: LabelledExhibit): Hazard[] {
  switch (kind) {
    case 'firearm':
      return [madeSafe === null ? 'not-made-safe' : 'made-safe'];
    case 'explosive':
      return ['explosive'];
    case 'swab-set':
      return ['biological'];
    default:
      return [];
  }
}
