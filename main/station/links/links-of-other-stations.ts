// Intelligence that came from another station by transfer: its names, reports and links, always under that station's name and never one with our own entities. An end that is
// an exhibit we acknowledged the arrival of is our exhibit: a person said so when it was received.
import type { EntityKind } from '../../../shared/domain/intelligence/entity.ts';
import { holdsBack, type HandlingCode } from '../../../shared/domain/disclosure/handling.ts';
import { writtenGrading, type Grading } from '../../../shared/domain/intelligence/grading.ts';
import { governingSource } from '../../../shared/domain/intelligence/inherit.ts';
import { linkRules, type LinkType } from '../../../shared/domain/intelligence/link.ts';
import {
  LinkType as ChartLinkType,
  nodeKey,
  type Graph,
  type GraphLink,
  type GraphNode,
  type NodeKey,
} from '../../../shared/domain/graph/graph.ts';
import { PartialDay } from '../../../shared/domain/tracing/partial-day.ts';
import { statement } from '../../database/index.ts';
import { seenIntelligence, type SeenIntelligence, type SeenItem } from '../exchange/index.ts';
import { viewerOf, type GraphLink as IntelLink, type GraphNode as IntelNode } from '../intelligence/index.ts';
import type { SpokenGraph } from './events/events-of-intelligence.ts';
import { kindOfEntity } from './kind-of-entity.ts';
import { evidenceLink, type FoundLinks, type LinkQuestion } from './link-source.ts';

const address = '/exchange/intelligence';

export function linksOfOtherStations(question: LinkQuestion, keys: ReadonlySet<NodeKey>): FoundLinks {
  const whole = wholeOf(question);
  const links = whole.links.filter(({ from, to }) => keys.has(from) || keys.has(to));
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]));
  // As with our own: that there is something this person may not see is itself kept from them.
  return { links, nodes: whole.nodes.filter(({ key }) => ends.has(key) || keys.has(key)), withheld: 0 };
}

export function namedByOtherStations(question: LinkQuestion): readonly GraphNode[] {
  return wholeOf(question).nodes.filter(({ key }) => /^foreign-(?:entity|report):/.test(key));
}

function wholeOf(question: LinkQuestion): Graph {
  if (!question.readsOtherStations) return { nodes: [], links: [] };
  return question.once('other stations', () => wholeGraph(question));
}

function seenBy(question: LinkQuestion): SeenIntelligence {
  return question.once('seen of other stations', () =>
    seenIntelligence(question.view.db, viewerOf(question.view.actor)),
  );
}

/** Nothing here was released to anybody: its code alone says whether it may leave. */
function word({ row, handling }: SeenItem<unknown>): Pick<GraphLink, 'handling' | 'held' | 'station'> {
  return { handling, ...heldBy(handling), station: row.station_name };
}

function heldBy(handling: HandlingCode): Pick<GraphLink, 'held'> {
  return holdsBack(handling) ? { held: handling } : {};
}

function wholeGraph(question: LinkQuestion): Graph {
  const seen = seenBy(question);
  const ends = endsOf(question, seen);
  const nodes = new Map<NodeKey, GraphNode>();
  for (const item of seen.reports) {
    const key = keyOf('report', item.row.station_id, item.row.item_id);
    const detail = [item.said.number, item.row.station_name].join(' · ');
    const held = heldBy(item.handling);
    nodes.set(key, {
      key,
      kind: 'report',
      label: item.said.number,
      detail,
      country: '',
      address,
      ...held,
      station: item.row.station_name,
    });
  }
  for (const item of seen.entities) {
    const key = keyOf('entity', item.row.station_id, item.row.item_id);
    const { number, name, aliases, kind } = item.said;
    nodes.set(key, {
      key,
      kind: kindOfEntity[kind],
      label: name,
      detail: [number, ...aliases, item.row.station_name].filter((one) => one !== '').join(' · '),
      country: '',
      address,
      ...heldBy(item.handling),
      station: item.row.station_name,
    });
  }
  const sourcesOf = ({ row, reportIds }: SeenItem<unknown>): GraphLink['sources'] =>
    reportIds.map((id) => ({ label: `${seen.standingOf(row.station_id, id).number} · ${row.station_name}`, address }));
  const links = seen.links.flatMap((item): GraphLink[] => {
    const { said, row } = item;
    const type = ChartLinkType.safeParse(`intel-${said.type}`).data;
    const [from, to] = [said.from, said.to].map((end) => ends(row.station_id, row.station_name, end));
    // A type this program does not have stands in the list of what came, in that station's own word.
    if (type === undefined || from === undefined || to === undefined) return [];
    for (const end of [from, to]) if (!nodes.has(end.key) && end.node !== undefined) nodes.set(end.key, end.node);
    return [
      evidenceLink({
        id: `foreign-intelligence ${row.id}`,
        type,
        from: from.key,
        to: to.key,
        isDirected: linkRules[said.type as LinkType].isMutual !== true,
        nature: 'intelligence',
        certainty: said.certainty,
        isLead: true,
        isNegative: said.isNegative,
        isWithdrawn: said.isWithdrawn || item.isOnWithdrawn,
        begin: dayOf(said.since),
        end: dayOf(said.until),
        says: said.note === '' ? [] : [{ kind: 'text', text: said.note }],
        sources: sourcesOf(item),
        grading: writtenOf(seen, item),
        ...word(item),
      }),
    ];
  });
  const mentions = seen.entities.flatMap((item) =>
    item.reportIds.flatMap((reportId): GraphLink[] => {
      const from = keyOf('report', item.row.station_id, reportId);
      if (!nodes.has(from)) return [];
      return [
        evidenceLink({
          id: `foreign-names ${item.row.id} ${reportId}`,
          type: 'intel-mentions',
          from,
          to: keyOf('entity', item.row.station_id, item.row.item_id),
          isDirected: true,
          nature: 'intelligence',
          certainty: 'possible',
          isLead: true,
          isWithdrawn: item.isOnWithdrawn,
          sources: sourcesOf({ ...item, reportIds: [reportId] }),
          grading: writtenOf(seen, { ...item, reportIds: [reportId] }),
          ...word(item),
        }),
      ];
    }),
  );
  return { nodes: [...nodes.values()], links: [...links, ...mentions] };
}

/** As given with the strictest of the reports it rests on. */
function gradingOf(
  { reports, standingOf }: SeenIntelligence,
  { row, reportIds }: SeenItem<unknown>,
): Grading | undefined {
  const own = reports.filter((one) => one.row.station_id === row.station_id && reportIds.includes(one.row.item_id));
  return governingSource(
    own.map(({ said, row: { item_id: reportId } }) => ({
      reportId,
      grading: said.grading,
      handling: standingOf(row.station_id, reportId).handling,
    })),
  )?.grading;
}

function writtenOf(seen: SeenIntelligence, item: SeenItem<unknown>): string {
  const grading = gradingOf(seen, item);
  return grading === undefined ? '' : writtenGrading(grading);
}

function keyOf(what: 'report' | 'entity', stationId: string, id: string): NodeKey {
  return nodeKey(`foreign-${what}`, `${stationId} ${id}`);
}

function dayOf(said: string | undefined): string {
  return PartialDay.safeParse(said ?? '').data ?? '';
}

interface End {
  readonly key: NodeKey;
  /** Of what no other source names. */
  readonly node?: GraphNode;
}

type FindEnd = (
  stationId: string,
  station: string,
  end: { readonly kind: 'entity' | 'exhibit' | 'case'; readonly id: string; readonly label: string },
) => End | undefined;

function endsOf({ view: { db } }: LinkQuestion, { entities }: SeenIntelligence): FindEnd {
  const seen = new Set(entities.map(({ row }) => `${row.station_id} ${row.item_id}`));
  const arrived = new Map(
    db
      .all<{ station_id: string; foreign_exhibit: string; own: string }>(
        statement`select station_id, foreign_exhibit, own_exhibit_id as own from consignment_arrival where own_exhibit_id is not null`,
      )
      .map((row) => [`${row.station_id} ${row.foreign_exhibit}`, row.own]),
  );
  return (stationId, station, { kind, id, label }) => {
    if (kind === 'entity') return seen.has(`${stationId} ${id}`) ? { key: keyOf('entity', stationId, id) } : undefined;
    const own = arrived.get(`${stationId} ${id}`);
    if (kind === 'exhibit' && own !== undefined) return { key: nodeKey('exhibit', own) };
    const taken = kind === 'case' ? undefined : foreignExhibit(db, stationId, id);
    const key = nodeKey(taken === undefined ? `foreign-${kind}` : 'foreign', taken ?? `${stationId} ${id}`);
    const nodeKind = kind === 'case' ? 'case' : 'foreign-exhibit';
    const where = taken === undefined ? '' : `/cases/foreign/exhibits/${taken}`;
    return { key, node: { key, kind: nodeKind, label, detail: station, country: '', address: where, station } };
  };
}

/** The newest row of it that was taken in. */
function foreignExhibit(db: LinkQuestion['view']['db'], stationId: string, id: string): string | undefined {
  return db.first<{ id: string }>(
    statement`select e.id from foreign_exhibit e join foreign_package p on p.id = e.package_id
      where p.station_id = ${stationId} and e.foreign_id = ${id} order by e.id desc limit 1`,
  )?.id;
}

/** What came of each station, in the form in which the map of events reads our own. */
export function spokenElsewhere(question: LinkQuestion): SpokenGraph[] {
  const seen = seenBy(question);
  const stations = new Map(
    [...seen.reports, ...seen.entities, ...seen.links].map(({ row }) => [row.station_id, row.station_name]),
  );
  return [...stations].map(([stationId, station]) => {
    const nodes = seen.entities
      .filter(({ row }) => row.station_id === stationId)
      .map((item) => spokenNode(item, gradingOf(seen, item)));
    const known = new Set(nodes.map(({ key }) => key));
    const links = seen.links
      .filter(({ row }) => row.station_id === stationId)
      .map((item) => spokenLink(item, gradingOf(seen, item)))
      .filter(({ from, to }) => known.has(from) && known.has(to));
    const free = [
      ...nodes.map((node) => [node.key, node.handling] as const),
      ...links.map((link) => [link.id, link.handling] as const),
    ];
    return {
      nodes,
      links,
      free: new Set(free.flatMap(([id, handling]) => (holdsBack(handling) ? [] : [id]))),
      addressOf: () => address,
      sourceOf: (id) => ({ label: `${seen.standingOf(stationId, id).number} · ${station}`, address }),
      station,
    };
  });
}

function spokenNode(
  { row, said, handling, isOnWithdrawn, reportIds }: SeenIntelligence['entities'][number],
  grading: Grading | undefined,
): IntelNode {
  const is: EntityKind = said.kind;
  return {
    key: `entity:${row.item_id}`,
    kind: 'entity',
    id: row.id,
    name: said.name,
    is,
    number: said.number,
    aliases: said.aliases,
    facts: said.facts,
    caseId: undefined,
    handling,
    grading,
    isWithdrawn: isOnWithdrawn,
    reportIds,
  };
}

function spokenLink(
  { row, said, handling, isOnWithdrawn, reportIds }: SeenIntelligence['links'][number],
  grading: Grading | undefined,
): IntelLink {
  return {
    id: row.id,
    // Types the map does not know are no events to it.
    type: said.type as LinkType,
    from: `entity:${said.from.id}`,
    to: `entity:${said.to.id}`,
    isMutual: false,
    certainty: said.certainty,
    since: PartialDay.safeParse(said.since ?? '').data,
    until: PartialDay.safeParse(said.until ?? '').data,
    isNegative: said.isNegative,
    note: said.note,
    reportIds: reportIds as IntelLink['reportIds'],
    grading,
    handling,
    isWithdrawn: said.isWithdrawn,
    isOnWithdrawnReport: isOnWithdrawn,
  };
}

/** Reports by the day they were received there, events by what their sources say: for a timeline. */
export function datedElsewhere(question: LinkQuestion) {
  if (!question.readsOtherStations) return [];
  const seen = seenBy(question);
  const sourcesOf = ({ row, reportIds }: SeenItem<unknown>) =>
    reportIds.map((id) => ({ label: `${seen.standingOf(row.station_id, id).number} · ${row.station_name}`, address }));
  return [
    ...seen.reports.map((item) => ({
      key: keyOf('report', item.row.station_id, item.row.item_id),
      kind: 'report' as const,
      when: item.said.receivedAt,
      words: item.said.text.slice(0, 160),
      handling: item.handling,
      isWithdrawn: item.isOnWithdrawn,
      sources: sourcesOf(item),
    })),
    ...seen.entities.flatMap((item) =>
      item.said.kind !== 'event'
        ? []
        : [
            {
              key: keyOf('entity', item.row.station_id, item.row.item_id),
              kind: 'event' as const,
              when: item.said.facts['when'] ?? '',
              words: ['event-kind', 'place', 'description'].flatMap((fact) => item.said.facts[fact] ?? []).join(' · '),
              handling: item.handling,
              isWithdrawn: item.isOnWithdrawn,
              sources: sourcesOf(item),
            },
          ],
    ),
  ];
}
