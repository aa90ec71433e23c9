// Intelligence of other stations as a person may see it: under the codes it stands under here, with its own grading, its number there and whose it is. The rules of who
// sees what are those of our own reports; nothing here was released to anybody.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { SentEntity, SentLink, SentReport } from '../../../shared/domain/exchange/intelligence.ts';
import { foldText } from '../../../shared/domain/fold-text.ts';
import { strictestHandling } from '../../../shared/domain/intelligence/inherit.ts';
import type { HandlingCode } from '../../../shared/domain/disclosure/handling.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { View } from '../act.ts';
import { foreignItems, foreignStandings, type ForeignItemRow } from '../foreign-intelligence.ts';
import { maySee, shownGrading, viewerOf } from '../intelligence/index.ts';
import { readStoredJson } from '../stored-json.ts';

type Read = OutputOf<'exchange.intelligence'>;

interface Standing {
  readonly number: string;
  readonly handling: HandlingCode;
  readonly isWithdrawn: boolean;
}

export function readIntelligence(
  { db, actor }: View,
  { joinedId, text }: ParsedInputOf<'exchange.intelligence'>,
): Read {
  const viewer = viewerOf(actor);
  const complete = new Set(
    db
      .all<{ id: string }>(statement`select joined_id as id from transfer_joined_event where kind = 'completed'`)
      .map(({ id }) => id),
  );
  const standings = foreignStandings(db);
  const rows = foreignItems(db).filter((row) => row.aside === null && complete.has(row.joined_id));
  const newest = [...Map.groupBy(rows, keyOf).values()].flatMap((own) =>
    own.toSorted((one, other) => one.version - other.version).slice(-1),
  );
  const wanted = foldText(text);
  const isAsked = (row: ForeignItemRow): boolean =>
    joinedId === undefined || rows.some((one) => one.joined_id === joinedId && keyOf(one) === keyOf(row));
  /** A report that is not there is of the strictest code: nothing says that it is not. */
  const standingOf = (row: ForeignItemRow, id: string): Standing =>
    standings.get(`${row.station_id} ${id}`) ?? { number: '', handling: 'H2', isWithdrawn: false };
  const isShown = (row: ForeignItemRow, ids: readonly string[]): boolean =>
    isAsked(row) &&
    foldText(row.content).includes(wanted) &&
    maySee(
      viewer,
      ids.map((id) => ({ handling: standingOf(row, id).handling, releasedTo: [] })),
    );
  const derived = (row: ForeignItemRow, ids: readonly string[]) => ({
    id: row.id,
    station: row.station_name,
    handling: strictestHandling(ids.map((id) => standingOf(row, id).handling)),
    isOnWithdrawn: ids.some((id) => standingOf(row, id).isWithdrawn),
    reports: ids.map((id) => standingOf(row, id).number),
  });
  return {
    reports: newest.flatMap((row) => {
      if (row.what !== 'report' || !isShown(row, [row.item_id])) return [];
      const said = readStoredJson<SentReport>(row.content);
      const { handling, isWithdrawn } = standingOf(row, row.item_id);
      return [
        {
          id: row.id,
          joinedId: row.joined_id,
          station: row.station_name,
          recordedAt: row.recorded_at,
          number: said.number,
          version: said.version,
          text: said.text,
          receivedFrom: said.receivedFrom,
          reference: said.reference,
          receivedAt: said.receivedAt,
          grading: shownGrading(said.grading),
          handling,
          said: said.handling,
          conditions: said.conditions,
          classification: said.classification,
          isWithdrawn,
        },
      ];
    }),
    entities: newest.flatMap((row) => {
      if (row.what !== 'entity') return [];
      const { number, kind, name, aliases, facts, reportIds } = readStoredJson<SentEntity>(row.content);
      return isShown(row, reportIds) ? [{ ...derived(row, reportIds), number, kind, name, aliases, facts }] : [];
    }),
    links: newest.flatMap((row) => {
      if (row.what !== 'link') return [];
      const link = readStoredJson<SentLink>(row.content);
      // What is said of a name at its end is as strict as what that name rests on.
      const ends = [link.from.id, link.to.id].flatMap((id) => reportsOfEntity(newest, row.station_id, id));
      if (!isShown(row, [...link.reportIds, ...ends])) return [];
      const { type, certainty, isNegative, isWithdrawn, note, since, until } = link;
      const shown = derived(row, [...new Set([...link.reportIds, ...ends])]);
      return [
        {
          ...shown,
          reports: link.reportIds.map((id) => standingOf(row, id).number),
          type,
          from: link.from.label,
          to: link.to.label,
          certainty,
          isNegative,
          isWithdrawn,
          note,
          ...(since === undefined ? {} : { since }),
          ...(until === undefined ? {} : { until }),
        },
      ];
    }),
  };
}

function keyOf(row: Pick<ForeignItemRow, 'station_id' | 'what' | 'item_id'>): string {
  return `${row.station_id} ${row.what} ${row.item_id}`;
}

function reportsOfEntity(rows: readonly ForeignItemRow[], stationId: string, id: string): readonly string[] {
  const row = rows.find((one) => one.what === 'entity' && one.station_id === stationId && one.item_id === id);
  return row === undefined ? [] : readStoredJson<SentEntity>(row.content).reportIds;
}

/** Of everything that was put aside: what came before of the same report, entity or link, and how it was decided. Of its words nothing is told. */
export function asideIntelligence({ db, actor }: Pick<View, 'db' | 'actor'>) {
  if (!viewerOf(actor).seesAll) return [];
  const items = foreignItems(db);
  const standings = foreignStandings(db);
  return items.flatMap((row) => {
    if (row.aside === null) return [];
    const before = items.filter((one) => keyOf(one) === keyOf(row) && one.aside === null && one.id < row.id).at(-1);
    const effective = standings.get(`${row.station_id} ${row.item_id}`)?.handling;
    const facts = ({ number, version }: ForeignItemRow, handling: string | null | undefined) => [
      { name: 'number', value: number },
      { name: 'version', value: String(version) },
      ...(handling === null || handling === undefined ? [] : [{ name: 'handling', value: handling }]),
    ];
    return [{ row, kind: row.aside, ours: facts(before ?? row, effective), theirs: facts(row, row.handling) }];
  });
}

export function isAsideIntelligence(db: ReadableDatabase, id: string): boolean {
  return db.first(statement`select 1 from foreign_intelligence where id = ${id} and aside is not null`) !== undefined;
}
