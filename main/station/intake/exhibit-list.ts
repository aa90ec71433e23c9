// The plain list of exhibits that pickers and pages of one case ask: the machinery of lists, with answers in the shape of an exhibit.
import type { exhibitSorts } from '../../../shared/contract/exhibits.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { ExhibitKind, QuantityUnit } from '../../../shared/domain/exhibit.ts';
import type { AttachmentId, CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { View } from '../act.ts';
import { exhibitSource } from '../lists/exhibit-source.ts';
import { findSnapshot, keepSnapshot } from '../lists/snapshots.ts';

type ExhibitSummary = OutputOf<'exhibits.page'>['exhibits'][number];
type Sort = (typeof exhibitSorts)[number];

export function listExhibits(view: View, input: ParsedInputOf<'exhibits.list'>): OutputOf<'exhibits.list'> {
  const filters = [
    ...(input.caseId === undefined ? [] : [{ name: 'case', values: [input.caseId] }]),
    ...(input.kinds.length === 0 ? [] : [{ name: 'kind', values: input.kinds }]),
  ];
  const sort: { column: Sort; descending: boolean } = { column: input.sort, descending: input.descending };
  return keepSnapshot('exhibits', exhibitSource.open(view, { text: input.text, filters, sort }));
}

/** @throws FocalPointError `exhibits.snapshot-gone` when the order was not asked here or was crowded out by newer ones. */
export function pageOfExhibits(db: ReadableDatabase, input: ParsedInputOf<'exhibits.page'>): OutputOf<'exhibits.page'> {
  return namedExhibits(db, idsOf(input));
}

/** Those of `wanted` that are there, in that order. */
export function namedExhibits(db: ReadableDatabase, wanted: readonly string[]): OutputOf<'exhibits.page'> {
  const lines = new Map<string, ExhibitLine>(
    db
      .all<ExhibitLine>(
        statement`select * from exhibit_line where exhibit_id in (select value from json_each(${JSON.stringify(wanted)}))`,
      )
      .map((line) => [line.exhibit_id, line]),
  );
  return { exhibits: wanted.flatMap((id) => summaryOf(lines.get(id))) };
}

function idsOf({ snapshot, from, count }: ParsedInputOf<'exhibits.page'>): string[] {
  try {
    return findSnapshot(snapshot).order.ids(from, count);
  } catch (error) {
    if (error instanceof FocalPointError) throw new FocalPointError('exhibits.snapshot-gone');
    throw error;
  }
}

interface ExhibitLine {
  readonly exhibit_id: ExhibitId;
  readonly case_id: CaseId;
  readonly case_title: string;
  readonly number: string;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly description: string;
  readonly make: string;
  readonly model: string;
  readonly calibre: string;
  readonly serial: string;
  readonly quantity: number;
  readonly unit: QuantityUnit;
  readonly seal: string;
  readonly seal_is_open: number;
  readonly holder: string;
  readonly home: string;
  readonly open_offer_id: string | null;
  readonly thumbnail_id: AttachmentId | null;
  readonly recorded_at: Instant;
}

function summaryOf(line: ExhibitLine | undefined): ExhibitSummary[] {
  if (line === undefined) return [];
  return [
    {
      id: line.exhibit_id,
      caseId: line.case_id,
      caseTitle: line.case_title,
      number: line.number,
      mark: line.mark,
      kind: line.kind,
      description: line.description,
      make: line.make,
      model: line.model,
      calibre: line.calibre,
      serial: line.serial,
      quantity: line.quantity,
      unit: line.unit,
      seal: line.seal,
      sealIsOpen: line.seal_is_open === 1,
      holder: line.holder,
      home: line.home,
      hasOpenOffer: line.open_offer_id !== null,
      thumbnail: line.thumbnail_id ?? undefined,
      recordedAt: line.recorded_at,
    },
  ];
}
