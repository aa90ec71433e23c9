// The dated things around one thing: its links, the reports and events that name it, incidents of its cases, and the lives of the exhibits it touches. Read anew each
// time from the sources of links, so that it shows and holds back what a chart does.
import { nodeKey, otherEnd, partsOfKey, type GraphNode, type NodeKey } from '../../../shared/domain/graph/graph.ts';
import { linesInOrder, type TimelineLine } from '../../../shared/domain/graph/timeline.ts';
import { PartialDay } from '../../../shared/domain/tracing/partial-day.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { View } from '../act.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { datedIntelligence } from '../intelligence/index.ts';
import { readLife, saidOfLink } from './life.ts';
import { idsOf, LinkQuestion, type FoundLinks } from './link-source.ts';
import { datedElsewhere } from './links-of-other-stations.ts';
import { graphAround } from './read-graph.ts';

/** Lives are read for so many exhibits; how many more there are is said. */
const mostLives = 40;

const plain = {
  nature: 'evidence',
  certainty: 'confirmed',
  isLead: false,
  isNegative: false,
  isWithdrawn: false,
  says: [],
  sources: [],
  until: '',
  said: '',
  other: '',
} satisfies Partial<TimelineLine>;

/** @throws FocalPointError `links.thing-unknown` also of what this person may not see */
export const readTimeline: ReadHandler<'links.timeline'> = readsLong((view, { node: key }) => {
  const question = new LinkQuestion(view);
  const around = graphAround(question, new Set([key]));
  const start = around.nodes.find((node) => node.key === key);
  if (start === undefined) throw new FocalPointError('links.thing-unknown');
  const keys = new Set(around.nodes.map((node) => node.key));
  const exhibits = idsOf(keys, 'exhibit').toSorted(
    (one, other) => Number(other === idOf(key)) - Number(one === idOf(key)),
  );
  const lines = [
    ...ofLinks(around, key),
    ...ofIntelligence(question, around),
    ...ofIncidents(view, idsOf(keys, 'case')),
    ...exhibits.slice(0, mostLives).flatMap((id) => ofExhibit(question, id as ExhibitId)),
  ];
  return {
    start,
    lines: linesInOrder([...new Map(lines.map((line) => [line.id, line])).values()]),
    withheld: around.withheld,
    livesLeftOut: Math.max(0, exhibits.length - mostLives),
  };
});

function idOf(key: NodeKey): string {
  return partsOfKey(key).id;
}

function ofNode({ label, address }: Pick<GraphNode, 'label' | 'address'>): TimelineLine['of'] {
  return { label, address };
}

/** Links of the thing itself. Without a day only what intelligence says is a line: where a record belongs is no event. */
function ofLinks({ nodes, links }: FoundLinks, key: NodeKey): TimelineLine[] {
  const named = new Map(nodes.map((node) => [node.key, node]));
  return links.flatMap((link): TimelineLine[] => {
    const [start, other] = [named.get(key), named.get(otherEnd(link, key))];
    const isOfKey = link.from === key || link.to === key;
    if (!isOfKey || start === undefined || (link.begin === '' && link.nature !== 'intelligence')) return [];
    return [
      {
        ...plain,
        id: link.id,
        kind: 'link',
        at: link.begin === '' ? link.end : link.begin,
        until: link.begin === '' ? '' : link.end,
        of: ofNode(start),
        certainty: link.certainty,
        ...saidOfLink(link, other),
      },
    ];
  });
}

/** Reports that name the thing, on the day they were received; events, when their sources say they happened. */
function ofIntelligence(question: LinkQuestion, { nodes }: FoundLinks): TimelineLine[] {
  const { db, actor } = question.view;
  const known = new Map(nodes.map((node) => [node.key as string, node]));
  const own = datedIntelligence(db, actor).map((dated) => ({
    ...dated,
    sources: dated.sources.map(({ id, number: label }) => ({ label, address: `/intelligence/reports/${id}` })),
  }));
  return [...own, ...datedElsewhere(question)].flatMap((dated): TimelineLine[] => {
    const node = known.get(dated.key);
    if (node === undefined) return [];
    const isDay = PartialDay.safeParse(dated.when).success || Instant.safeParse(dated.when).success;
    return [
      {
        ...plain,
        id: `dated ${dated.key}`,
        kind: dated.kind,
        at: isDay ? dated.when : '',
        said: isDay ? '' : dated.when,
        what: `timelineWhat.${dated.kind}`,
        other: node.label,
        of: ofNode(node),
        nature: 'intelligence',
        certainty: 'possible',
        isLead: true,
        isWithdrawn: dated.isWithdrawn,
        says: dated.words === '' ? [] : [{ kind: 'text', text: dated.words }],
        sources: dated.sources,
        handling: dated.handling,
        ...(node.held === undefined ? {} : { held: node.held }),
        ...(node.station === undefined ? {} : { station: node.station }),
      },
    ];
  });
}

function ofIncidents({ db }: View, caseIds: readonly string[]): TimelineLine[] {
  return db
    .all<{
      id: string;
      case_id: string;
      title: string;
      kind: string;
      occurred_from: Instant;
      occurred_to: Instant | null;
      place: string;
    }>(
      statement`select i.id, i.case_id, c.title, i.kind, i.occurred_from, i.occurred_to, i.place
        from incident i join case_record c on c.id = i.case_id
        where i.case_id in (select value from json_each(${JSON.stringify(caseIds)}))`,
    )
    .map((row) => ({
      ...plain,
      id: `incident ${row.id}`,
      kind: 'incident',
      at: row.occurred_from,
      until: row.occurred_to ?? '',
      what: `incidentKind.${row.kind}`,
      other: row.place,
      of: { label: row.title, address: `/cases/${row.case_id}` },
      sources: [{ label: row.title, address: `/cases/${row.case_id}/incidents` }],
    }));
}

/** Links among a life's lines are said by the thing they are of; here they would stand twice. */
function ofExhibit(question: LinkQuestion, exhibitId: ExhibitId): TimelineLine[] {
  const { exhibit, events } = readLife(question.view, exhibitId, question);
  return events
    .filter(({ id, at }) => at !== '' && id !== 'recovered')
    .map(({ part: kind, ...event }) => ({
      ...plain,
      ...event,
      id: `${nodeKey('exhibit', exhibitId)} ${event.id}`,
      kind,
      certainty: event.isLead ? 'possible' : 'confirmed',
      of: ofNode(exhibit),
    }));
}
