// Intelligence of other stations as a person may see it: under the codes it stands under here, with its own grading, its number there and whose it is. The rules of who
// sees what are those of our own reports; nothing here was released to anybody.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { foldText } from '../../../shared/domain/fold-text.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { View } from '../act.ts';
import { foreignItems, foreignStandings, type ForeignItemRow } from '../foreign-intelligence.ts';
import { shownGrading, viewerOf } from '../intelligence/index.ts';
import { itemKey, seenIntelligence, type SeenItem } from './seen-intelligence.ts';

type Read = OutputOf<'exchange.intelligence'>;

export function readIntelligence(
  { db, actor }: View,
  { joinedId, text }: ParsedInputOf<'exchange.intelligence'>,
): Read {
  const seen = seenIntelligence(db, viewerOf(actor));
  const wanted = foldText(text);
  const isShown = ({ row }: SeenItem<unknown>): boolean =>
    (joinedId === undefined || seen.cameWith(row, joinedId)) && foldText(row.content).includes(wanted);
  const derived = ({ row, handling, isOnWithdrawn, reportIds }: SeenItem<unknown>) => ({
    id: row.id,
    station: row.station_name,
    handling,
    isOnWithdrawn,
    reports: reportIds.map((id) => seen.standingOf(row.station_id, id).number),
  });
  return {
    reports: seen.reports.filter(isShown).map(({ row, said, handling, isOnWithdrawn: isWithdrawn }) => ({
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
    })),
    entities: seen.entities.filter(isShown).map((item) => {
      const { number, kind, name, aliases, facts } = item.said;
      return { ...derived(item), number, kind, name, aliases, facts };
    }),
    links: seen.links.filter(isShown).map((item) => {
      const { type, from, to, certainty, isNegative, isWithdrawn, note, since, until } = item.said;
      return {
        ...derived(item),
        type,
        from: from.label,
        to: to.label,
        certainty,
        isNegative,
        isWithdrawn,
        note,
        ...(since === undefined ? {} : { since }),
        ...(until === undefined ? {} : { until }),
      };
    }),
  };
}

/** Of everything that was put aside: what came before of the same report, entity or link, and how it was decided. Of its words nothing is told. */
export function asideIntelligence({ db, actor }: Pick<View, 'db' | 'actor'>) {
  if (!viewerOf(actor).seesAll) return [];
  const items = foreignItems(db);
  const standings = foreignStandings(db);
  return items.flatMap((row) => {
    if (row.aside === null) return [];
    const before = items.filter((one) => itemKey(one) === itemKey(row) && one.aside === null && one.id < row.id).at(-1);
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
