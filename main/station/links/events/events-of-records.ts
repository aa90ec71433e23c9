// What the station's own records put on the map: incidents of cases with the way of what was found there, and hits, which lie where the exhibit was recovered.
import type { IncidentKind } from '../../../../shared/domain/case.ts';
import type { Facts } from '../../../../shared/domain/exhibit/fact.ts';
import type { IndicatorCode } from '../../../../shared/domain/indicators/indicator.ts';
import type { EventKind } from '../../../../shared/domain/map/event-kinds.ts';
import type { MapEvent, MapStop } from '../../../../shared/domain/map/event-map.ts';
import { placeInWords, positionOf, stopsNamed } from '../../../../shared/domain/map/find-place.ts';
import { concealments, meansOfTransport } from '../../../../shared/domain/map/ways.ts';
import type { CaseId } from '../../../../shared/language/identity.ts';
import type { Instant } from '../../../../shared/language/instant.ts';
import { localDay } from '../../../../shared/text/format.ts';
import { statement, type ReadableDatabase } from '../../../database/index.ts';
import type { View } from '../../act.ts';
import { hitsRecorded } from '../../conclusions/index.ts';
import { readStoredJson } from '../../stored-json.ts';

export interface Bounds {
  /** Days, inclusive; '' for none. */
  readonly from: string;
  readonly until: string;
}

export const plainEvent = {
  nature: 'evidence',
  certainty: 'confirmed',
  isLead: false,
  isNegative: false,
  isWithdrawn: false,
  says: [],
  grading: '',
  until: '',
  said: '',
  what: '',
  route: [],
  means: '',
  concealment: [],
  indicators: [],
} satisfies Partial<MapEvent>;

const kinds: Readonly<Record<IncidentKind, EventKind>> = {
  'search-of-premises': 'seizure',
  'search-of-vehicle': 'seizure',
  'search-of-person': 'seizure',
  'border-check': 'seizure',
  'traffic-stop': 'seizure',
  parcel: 'seizure',
  'found-property': 'find',
  'ordnance-find': 'find',
  'voluntary-surrender': 'surrender',
  legalisation: 'surrender',
  'crime-scene': 'use',
};

interface IncidentRow {
  readonly id: string;
  readonly case_id: CaseId;
  readonly title: string;
  readonly kind: IncidentKind;
  readonly occurred_from: Instant;
  readonly occurred_to: Instant | null;
  readonly place: string;
  readonly description: string;
  readonly seizure: string | null;
}

/** The newest first. @param most  so many at most; how many there are in all is answered too. */
export function incidentEvents(
  { db }: View,
  { from, until }: Bounds,
  most: number,
  indicatorsOf: (caseId: CaseId) => readonly IndicatorCode[],
): { readonly events: MapEvent[]; readonly total: number } {
  const count = db.first<{ count: number }>(
    statement`select count(*) as count from incident where (${from} = '' or coalesce(occurred_to, occurred_from) >= ${from})
      and (${until} = '' or substr(occurred_from, 1, 10) <= ${until})`,
  );
  const rows = db.all<IncidentRow>(
    statement`select i.id, i.case_id, c.title, i.kind, i.occurred_from, i.occurred_to, i.place, i.description, i.seizure
      from incident i join case_record c on c.id = i.case_id
      where (${from} = '' or coalesce(i.occurred_to, i.occurred_from) >= ${from})
        and (${until} = '' or substr(i.occurred_from, 1, 10) <= ${until})
      order by i.occurred_from desc, i.id limit ${most}`,
  );
  const events = rows.map((row): MapEvent => {
    const address = `/cases/${row.case_id}/incidents`;
    return {
      ...plainEvent,
      ...wayOf(row.seizure),
      id: `incident ${row.id}`,
      kind: kinds[row.kind],
      what: `incidentKind.${row.kind}`,
      at: row.occurred_from,
      until: row.occurred_to ?? '',
      label: row.title,
      address: `/cases/${row.case_id}`,
      place: placeOfIncident(row),
      says: row.description === '' ? [] : [{ kind: 'text', text: row.description.slice(0, 200) }],
      sources: [{ label: row.title, address }],
      indicators: [...indicatorsOf(row.case_id)],
    };
  });
  return { events, total: count?.count ?? 0 };
}

function placeOfIncident({ place, seizure }: Pick<IncidentRow, 'place' | 'seizure'>): MapStop {
  const facts = seizure === null ? {} : readStoredJson<Facts>(seizure);
  const position = positionOf(textOf(facts, 'latitude'), textOf(facts, 'longitude'));
  if (position !== undefined) return { words: place, exactness: 'position', position, country: '' };
  return stopInWords(place);
}

function stopInWords(words: string): MapStop {
  return { words, ...placeInWords(words) };
}

function textOf(facts: Facts, name: string): string {
  const value = facts[name];
  return typeof value === 'string' ? value : '';
}

function wayOf(seizure: string | null): Pick<MapEvent, 'route' | 'means' | 'concealment'> {
  if (seizure === null) return { route: [], means: '', concealment: [] };
  const facts = readStoredJson<Facts>(seizure);
  const hidden = facts['concealment'];
  return {
    route: ['routeFrom', 'routeOver', 'routeTo'].flatMap((name) => stopsNamed(textOf(facts, name)).map(stopInWords)),
    means: meansOfTransport.find((means) => means === facts['meansOfTransport']) ?? '',
    concealment: concealments.filter((one) => Array.isArray(hidden) && (hidden as readonly unknown[]).includes(one)),
  };
}

/** A hit is of the day it was recorded, and lies where the exhibit it speaks of was recovered. */
export function hitEvents({ db }: View, { from, until }: Bounds): MapEvent[] {
  const within = { from: from === '' ? '0001-01-01' : from, until: until === '' ? '9999-12-30' : until };
  return hitsRecorded(db, within).flatMap((one): MapEvent[] => {
    if (one.hit === undefined) return [];
    const own = recoveryOf(db, one.exhibitId);
    return [
      {
        ...plainEvent,
        id: `hit ${one.hit.id}`,
        kind: 'hit',
        at: localDay(one.hit.at),
        label: one.hit.number,
        address: `/exhibits/${one.exhibitId}`,
        place: own?.place ?? stopInWords(''),
        isWithdrawn: one.isCorrected,
        says: [
          { kind: 'words', words: one.level },
          { kind: 'text', text: [own?.title ?? '', one.hit.linkedCase].filter((name) => name !== '').join(' – ') },
        ],
        sources: [{ label: one.hit.number, address: `/examination/tasks/${one.taskId}` }],
      },
    ];
  });
}

function recoveryOf(
  db: ReadableDatabase,
  exhibitId: string,
): { readonly title: string; readonly place: MapStop } | undefined {
  const row = db.first<{ title: string; place: string | null; seizure: string | null }>(
    statement`select l.case_title || ' / ' || l.mark as title, i.place, i.seizure from exhibit e
      join exhibit_line l on l.exhibit_id = e.id left join incident i on i.id = e.incident_id where e.id = ${exhibitId}`,
  );
  return row && { title: row.title, place: placeOfIncident({ place: row.place ?? '', seizure: row.seizure }) };
}
