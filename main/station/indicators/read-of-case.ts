// What the rules of the indicators look at, read from the areas that hold it through their doors, as far as this reader may see.
import type {
  CaseExhibit,
  CaseIncident,
  CaseRecords,
  CloseSerials,
} from '../../../shared/domain/indicators/case-records.ts';
import type { Facts, Marking, Serial } from '../../../shared/domain/exhibit.ts';
import type { ExhibitKind } from '../../../shared/domain/exhibit/kinds.ts';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { indicatorBounds } from '../../../shared/reference/indicators.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { View } from '../act.ts';
import { comparedConclusions } from '../conclusions/index.ts';
import type { IntelligenceGraph } from '../intelligence/index.ts';
import { neighboursOf } from '../serials/index.ts';
import { readStoredJson } from '../stored-json.ts';
import { timeToCrimeOf, tracedFirearms } from '../tracing/index.ts';
import { intelligenceOf } from './intelligence-of-case.ts';

/** Every number is looked for among all: of more firearms than this nobody waits for it. */
const mostSearched = 100;

export interface ReadCase {
  readonly records: CaseRecords;
  readonly withheld: number;
  readonly serialsSearched: boolean;
}

export function readOfCase(view: View, caseId: CaseId, graph: IntelligenceGraph): ReadCase {
  const { db } = view;
  const exhibits = exhibitsOf(db, caseId);
  const firearms = exhibits.filter(({ kind }) => kind === 'firearm');
  const serialsSearched = firearms.length <= mostSearched;
  const { answers, withheld } = tracedFirearms(view);
  const own = new Map<string, CaseExhibit>(exhibits.map((exhibit) => [exhibit.id, exhibit]));
  return {
    records: {
      caseId,
      exhibits,
      incidents: incidentsOf(db, caseId),
      ...(serialsSearched ? closeSerialsOf(db, firearms) : { closeSerials: [], areSerialsComparable: false }),
      toolMarks: toolMarksOf(db, exhibits),
      traces: answers.flatMap((answer) => {
        const exhibit = own.get(answer.exhibitId);
        if (exhibit === undefined) return [];
        const time = timeToCrimeOf(view, answer);
        return [
          {
            exhibitId: answer.exhibitId,
            label: `${exhibit.mark} · ${answer.number}`,
            address: `/tracing/requests/${answer.requestId}`,
            result: answer.firearm.result,
            diversion: answer.firearm.diversion?.kind,
            days: time === undefined ? undefined : { least: time.leastDays, most: time.mostDays },
          },
        ];
      }),
      intelligence: intelligenceOf(db, caseId, graph, new Set(own.keys())),
    },
    withheld: withheld.filter((id) => own.has(id)).length,
    serialsSearched,
  };
}

type OwnExhibit = CaseExhibit & { readonly id: ExhibitId };

interface ExhibitRow {
  readonly id: ExhibitId;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly description: string;
  readonly facts: string;
  readonly serials: string;
  readonly markings: string;
}

function exhibitsOf(db: ReadableDatabase, caseId: CaseId): OwnExhibit[] {
  return db
    .all<ExhibitRow>(
      statement`select e.id, e.mark, e.kind, e.description, e.facts, e.serials, e.markings
        from exhibit e join exhibit_line l on l.exhibit_id = e.id where e.case_id = ${caseId} order by l.mark_order`,
    )
    .map(({ facts, serials, markings, ...row }) => ({
      ...row,
      facts: readStoredJson<Facts>(facts),
      serials: readStoredJson<Serial[]>(serials),
      markings: readStoredJson<Marking[]>(markings),
    }));
}

function incidentsOf(db: ReadableDatabase, caseId: CaseId): CaseIncident[] {
  return db.all<CaseIncident>(
    statement`select kind, place, coalesce(seizure ->> '$.premisesType', '') as premises from incident
      where case_id = ${caseId} order by occurred_from, id`,
  );
}

function closeSerialsOf(
  db: ReadableDatabase,
  firearms: readonly OwnExhibit[],
): Pick<CaseRecords, 'closeSerials' | 'areSerialsComparable'> {
  const found = new Map<string, CloseSerials>();
  let comparable = firearms.length > 1;
  for (const { id, mark } of firearms) {
    const { neighbours, lacks } = neighboursOf(db, id, indicatorBounds.closeSerials);
    if (lacks !== undefined) comparable = false;
    for (const { exhibitId: otherId, distance, own, text: other } of neighbours) {
      const pair = [id, otherId].toSorted().join(' ');
      // The same number is a duplicate and another question.
      if (distance === 0 || found.has(pair)) continue;
      found.set(pair, {
        exhibitId: id,
        label: mark,
        otherId,
        otherLabel: calledFor(db, otherId, firearms),
        own,
        other,
      });
    }
  }
  return { closeSerials: [...found.values()], areSerialsComparable: comparable };
}

/** By its mark where it is of this case, else with its case. */
function calledFor(db: ReadableDatabase, id: ExhibitId, own: readonly OwnExhibit[]): string {
  const known = own.find((one) => one.id === id);
  if (known !== undefined) return known.mark;
  const row = db.first<{ case_title: string; mark: string }>(
    statement`select case_title, mark from exhibit_line where exhibit_id = ${id}`,
  );
  return row === undefined ? '' : `${row.case_title} / ${row.mark}`;
}

function toolMarksOf(db: ReadableDatabase, exhibits: readonly OwnExhibit[]): CaseRecords['toolMarks'] {
  const own = new Map<string, OwnExhibit>(exhibits.map((exhibit) => [exhibit.id, exhibit]));
  return comparedConclusions(db, { exhibitIds: [...own.keys()], names: [] })
    .filter(
      ({ examination, isAssociation, isCorrected }) => examination === 'toolmarks' && isAssociation && !isCorrected,
    )
    .flatMap(({ exhibitId, comparedExhibitId, comparedWith, request, taskId, isVerified }) => {
      const [exhibit, compared] = [kindOf(db, exhibitId), kindOf(db, comparedExhibitId)];
      if (exhibit === undefined) return [];
      return [
        {
          exhibitId,
          kind: exhibit.kind,
          label: exhibit.mark,
          other: comparedExhibitId ?? comparedWith,
          otherKind: compared?.kind,
          otherLabel: compared?.mark ?? comparedWith,
          request,
          isVerified,
          address: `/examination/tasks/${taskId}`,
        },
      ];
    });
}

function kindOf(
  db: ReadableDatabase,
  id: ExhibitId | undefined,
): { readonly kind: ExhibitKind; readonly mark: string } | undefined {
  if (id === undefined) return undefined;
  return db.first<{ kind: ExhibitKind; mark: string }>(statement`select kind, mark from exhibit where id = ${id}`);
}
