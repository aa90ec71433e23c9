// Other stations' intelligence as one person may see it: the newest version of each report, name and link of a transfer that was taken in whole, with everything it stands
// under. Lists, charts, timelines and the map all read this.
import type { SentEntity, SentLink, SentReport } from '../../../shared/domain/exchange/intelligence.ts';
import type { HandlingCode } from '../../../shared/domain/disclosure/handling.ts';
import { strictestHandling } from '../../../shared/domain/intelligence/inherit.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { foreignItems, foreignStandings, type ForeignItemRow } from '../foreign-intelligence.ts';
import { maySee, type IntelligenceViewer } from '../intelligence/index.ts';
import { readStoredJson } from '../stored-json.ts';

interface Standing {
  readonly number: string;
  readonly handling: HandlingCode;
  readonly isWithdrawn: boolean;
}

export interface SeenItem<Said> {
  readonly row: ForeignItemRow;
  readonly said: Said;
  /** The strictest of every report it stands under, those of names at its ends too. */
  readonly handling: HandlingCode;
  readonly isOnWithdrawn: boolean;
  /** Of the reports it itself names. */
  readonly reportIds: readonly string[];
}

export interface SeenIntelligence {
  readonly reports: readonly SeenItem<SentReport>[];
  readonly entities: readonly SeenItem<SentEntity>[];
  readonly links: readonly SeenItem<SentLink>[];
  readonly standingOf: (stationId: string, reportId: string) => Standing;
  /** Whether anything of it came with this transfer. */
  readonly cameWith: (row: ForeignItemRow, joinedId: string) => boolean;
}

export function seenIntelligence(db: ReadableDatabase, viewer: IntelligenceViewer): SeenIntelligence {
  const complete = new Set(
    db
      .all<{ id: string }>(statement`select joined_id as id from transfer_joined_event where kind = 'completed'`)
      .map(({ id }) => id),
  );
  const standings = foreignStandings(db);
  const rows = foreignItems(db).filter((row) => row.aside === null && complete.has(row.joined_id));
  const newest = [...Map.groupBy(rows, itemKey).values()].flatMap((own) =>
    own.toSorted((one, other) => one.version - other.version).slice(-1),
  );
  /** A report that is not there is of the strictest code: nothing says that it is not. */
  const standingOf = (stationId: string, id: string): Standing =>
    standings.get(`${stationId} ${id}`) ?? { number: '', handling: 'H2', isWithdrawn: false };
  const entityReports = new Map(
    newest.flatMap((row) =>
      row.what === 'entity'
        ? [[`${row.station_id} ${row.item_id}`, readStoredJson<SentEntity>(row.content).reportIds] as const]
        : [],
    ),
  );
  function seen<Said>(
    what: ForeignItemRow['what'],
    idsOf: (said: Said, row: ForeignItemRow) => { readonly own: readonly string[]; readonly ends: readonly string[] },
  ): SeenItem<Said>[] {
    return newest.flatMap((row) => {
      if (row.what !== what) return [];
      const said = readStoredJson<Said>(row.content);
      const { own, ends } = idsOf(said, row);
      const all = [...new Set([...own, ...ends])].map((id) => standingOf(row.station_id, id));
      if (
        !maySee(
          viewer,
          all.map(({ handling }) => ({ handling, releasedTo: [] })),
        )
      )
        return [];
      return [
        {
          row,
          said,
          handling: strictestHandling(all.map(({ handling }) => handling)),
          isOnWithdrawn: all.some(({ isWithdrawn }) => isWithdrawn),
          reportIds: own,
        },
      ];
    });
  }
  const none: readonly string[] = [];
  return {
    reports: seen<SentReport>('report', (_, row) => ({ own: [row.item_id], ends: none })),
    entities: seen<SentEntity>('entity', ({ reportIds }) => ({ own: reportIds, ends: none })),
    // What is said of a name at its end is as strict as what that name rests on.
    links: seen<SentLink>('link', ({ reportIds, from, to }, row) => ({
      own: reportIds,
      ends: [from.id, to.id].flatMap((id) => entityReports.get(`${row.station_id} ${id}`) ?? none),
    })),
    standingOf,
    cameWith: (row, joinedId) => rows.some((one) => one.joined_id === joinedId && itemKey(one) === itemKey(row)),
  };
}

export function itemKey(row: Pick<ForeignItemRow, 'station_id' | 'what' | 'item_id'>): string {
  return `${row.station_id} ${row.what} ${row.item_id}`;
}
