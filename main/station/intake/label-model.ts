// What the label of an exhibit says. It is seen by everybody, so it has no field in which a person's name could stand: no title of a
// case and no free description, only numbers, what the lists of the program call the thing, an amount and hazards.
import { exhibitDangers, type ExhibitKind, type Facts, type QuantityUnit } from '../../../shared/domain/exhibit.ts';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { ExhibitLabel, Hazard } from '../../documents/index.ts';
import { readStoredJson } from '../stored-json.ts';

export interface LabelledExhibit {
  readonly id: ExhibitId;
  readonly case_id: CaseId;
  readonly case_title: string;
  readonly case_number: string | null;
  readonly number: string;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly make: string;
  readonly model: string;
  readonly calibre: string;
  readonly quantity: number;
  readonly unit: QuantityUnit;
  readonly seal: string;
  readonly made_safe: string | null;
  readonly facts: string;
}

/** @throws FocalPointError `exhibits.unknown` */
export function exhibitToLabel(db: ReadableDatabase, id: ExhibitId): LabelledExhibit {
  const row = db.first<LabelledExhibit>(
    statement`select e.id, e.case_id, e.number, e.mark, e.kind, e.quantity, e.unit, e.made_safe, e.facts, l.seal, l.case_title, l.make, l.model, l.calibre,
                (select n.number from case_number n where n.case_id = e.case_id order by n.kind <> 'police', n.kind limit 1) as case_number
              from exhibit e join exhibit_line l on l.exhibit_id = e.id where e.id = ${id}`,
  );
  if (row === undefined) throw new FocalPointError('exhibits.unknown');
  return row;
}

/** @param code  the label's own code; its number is new with each print, so that a voided label is known as one. */
export function exhibitLabel(exhibit: LabelledExhibit, code: string): ExhibitLabel {
  const { number, kind, make, model, calibre, quantity, unit } = exhibit;
  return {
    type: 'exhibit',
    // A title is free text and often a name: without a number of its case the exhibit stands under its own.
    ...(exhibit.case_number === null ? {} : { caseNumber: exhibit.case_number }),
    number,
    exhibitNumber: exhibit.mark,
    kind,
    made: [`${make} ${model}`.trim(), calibre].filter((part) => part !== ''),
    quantity,
    unit,
    ...(exhibit.seal === '' ? {} : { seal: exhibit.seal }),
    hazards: hazardsOf(exhibit),
    code,
  };
}

/** What its kind brings with it, and what was said of it. */
function hazardsOf(exhibit: LabelledExhibit): Hazard[] {
  const { dangers } = readStoredJson<Facts>(exhibit.facts);
  const said = exhibitDangers.filter((danger) => Array.isArray(dangers) && dangers.some((one) => one === danger));
  return [...new Set([...hazardsOfKind(exhibit), ...said])];
}

function hazardsOfKind({ kind, made_safe: madeSafe }: LabelledExhibit): Hazard[] {
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
