// The list of gaps as people read it: newest exhibits first, each with its exhibit, its event and what somebody said about it.
import type { CustodyGapKind } from '../../../shared/domain/custody-gaps.ts';
import type { CustodyEventId, ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, statementOf, type ReadableDatabase } from '../../database/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';

interface PageRow {
  readonly exhibit_id: ExhibitId;
  readonly event_id: CustodyEventId;
  readonly kind: CustodyGapKind;
  readonly event_number: number;
  readonly expected: string;
  readonly found: string;
  readonly label: string;
  readonly description: string;
  readonly occurred_at: Instant;
  readonly text: string | null;
  readonly by: string | null;
  readonly at: Instant | null;
}

interface SearchRow {
  readonly finished_at: Instant;
  readonly exhibits: number;
  readonly events: number;
  readonly open: number;
  readonly explained: number;
}

const conditions = {
  open: 'where gap.explained_by is null',
  explained: 'where gap.explained_by is not null',
  all: '',
} as const;

export const gapPage: ReadHandler<'custody.gaps'> = readsLong(({ db }, { state, from, count }) => {
  const rows = db.all<PageRow>(
    statementOf(
      // The page is cut before anything is joined: far down a long list only its own rows are looked up.
      `select page.*, line.case_title || ' / ' || line.mark as label, line.description, event.occurred_at,
          said.note as text, coalesce(said.signer, said.actor) as by, said.recorded_at as at
        from (select * from custody_gap gap ${conditions[state]}
            order by gap.exhibit_id desc, gap.event_number, gap.kind limit ? offset ?) page
          join exhibit_line line on line.exhibit_id = page.exhibit_id
          join custody_event event on event.id = page.event_id
          left join custody_event said on said.id = page.explained_by
        order by page.exhibit_id desc, page.event_number, page.kind`,
      [count, from],
    ),
  );
  const search = lastSearch(db);
  return {
    gaps: rows.map(({ text, by, at, exhibit_id, event_id, event_number, occurred_at, label, ...row }) => ({
      exhibitId: exhibit_id,
      exhibit: label,
      description: row.description,
      kind: row.kind,
      eventId: event_id,
      eventNumber: event_number,
      occurredAt: occurred_at,
      expected: row.expected,
      found: row.found,
      ...(text === null || at === null ? {} : { explanation: { text, by: by ?? '', at } }),
    })),
    ...countGaps(db),
    ...(search === undefined ? {} : { search }),
  };
});

export function countGaps(db: ReadableDatabase): { open: number; explained: number } {
  const counted = db.first<{ open: number; explained: number }>(
    statement`select (select count(*) from custody_gap where explained_by is null) as open,
        (select count(*) from custody_gap where explained_by is not null) as explained`,
  );
  return counted ?? { open: 0, explained: 0 };
}

function lastSearch(db: ReadableDatabase) {
  const row = db.first<SearchRow>(statement`select * from custody_gap_search where id = 'newest'`);
  if (row === undefined) return undefined;
  const { finished_at: finishedAt, exhibits, events, open, explained } = row;
  return { finishedAt, exhibits, events, open, explained };
}
