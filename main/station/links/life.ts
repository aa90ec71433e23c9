// One firearm's whole life, from what tracing, custody, examination, prosecution and registers say of it.
import type { CheckKind, CheckResult } from '../../../shared/domain/tracing/check.ts';
import { inOrder, type LifeEvent } from '../../../shared/domain/graph/life.ts';
import {
  nodeKey,
  otherEnd,
  type GraphLink,
  type GraphNode,
  type LinkType,
} from '../../../shared/domain/graph/graph.ts';
import { linkTypes as intelLinkTypes } from '../../../shared/domain/intelligence/link.ts';
import type { CaseId, DefinitionId, ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { View } from '../act.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { readDefinition } from '../examination/index.ts';
import { readStoredJson } from '../stored-json.ts';
import { timeToCrimeOf, tracedFirearms } from '../tracing/index.ts';
import { handlingOfFile, LinkQuestion } from './link-source.ts';
import { graphAround } from './read-graph.ts';

type Event = LifeEvent;

const plain: Pick<Event, 'nature' | 'isLead' | 'isNegative' | 'isWithdrawn' | 'says' | 'other'> = {
  nature: 'evidence',
  isLead: false,
  isNegative: false,
  isWithdrawn: false,
  says: [],
  other: '',
};

export interface FirearmLife {
  readonly exhibit: GraphNode;
  readonly caseId: CaseId;
  readonly number: string;
  readonly serial: string;
  readonly description: string;
  readonly events: readonly Event[];
  /** From the last dated leg to the recovery, the shortest that an answer gives, in days. */
  readonly timeToCrime: { readonly holder: string; readonly leastDays: number; readonly mostDays: number } | undefined;
  /** Answers that this person may not see. */
  readonly withheld: number;
}

/** @throws FocalPointError `exhibits.unknown` */
export const lifeOfFirearm: ReadHandler<'links.life'> = readsLong((view, { exhibitId }) => {
  const { timeToCrime, events, ...life } = readLife(view, exhibitId);
  return { ...life, events: [...events], ...(timeToCrime === undefined ? {} : { timeToCrime }) };
});

/** @param question  shared where many lives are read for one answer. @throws FocalPointError `exhibits.unknown` */
export function readLife(view: View, exhibitId: ExhibitId, question = new LinkQuestion(view)): FirearmLife {
  const key = nodeKey('exhibit', exhibitId);
  const { nodes, links, withheld } = graphAround(question, new Set([key]));
  const named = new Map(nodes.map((node) => [node.key, node]));
  const exhibit = named.get(key);
  const row = view.db.first<{ case_id: CaseId; number: string; serial: string; description: string }>(
    statement`select case_id, number, serial, description from exhibit_line where exhibit_id = ${exhibitId}`,
  );
  if (exhibit === undefined || row === undefined) throw new FocalPointError('exhibits.unknown');
  const origin = originOf(question, exhibitId);
  return {
    exhibit,
    caseId: row.case_id,
    number: row.number,
    serial: row.serial,
    description: row.description,
    events: inOrder([
      ...origin.events,
      ...links.flatMap((link) => ofLink(link, named.get(otherEnd(link, key)))),
      ...usedIn(view, links),
      ...recovery(view, exhibitId),
      ...custody(view, exhibitId),
      ...examinations(view, exhibitId),
      ...checks(question, exhibitId, row.case_id),
      ...requests(question, exhibitId),
    ]),
    timeToCrime: origin.timeToCrime,
    withheld,
  };
}

function originOf(question: LinkQuestion, exhibitId: ExhibitId): Pick<FirearmLife, 'events' | 'timeToCrime'> {
  const { view } = question;
  const answers = tracedFirearms(view).answers.filter((answer) => answer.exhibitId === exhibitId);
  const events = answers.flatMap((answer): Event[] => {
    const { firearm, requestId, number: label, isRestricted, caseId, attachmentId } = answer;
    const common = {
      ...plain,
      part: 'origin' as const,
      nature: 'foreign' as const,
      isLead: true,
      sources: [{ label, address: `/tracing/requests/${requestId}` }],
      ...handlingOfFile(question, caseId, attachmentId),
      ...(isRestricted ? { held: 'tracing' as const } : {}),
    };
    const legs = firearm.legs.map((leg, at): Event => ({
      ...common,
      id: `leg ${requestId} ${at}`,
      at: leg.from === '' ? leg.until : leg.from,
      what: `holderKind.${leg.kind}`,
      other: leg.holder,
      says: leg.document === '' ? [] : [{ kind: 'text', text: leg.document }],
    }));
    const { diversion } = firearm;
    if (diversion === undefined) return legs;
    const left: Event = {
      ...common,
      id: `diversion ${requestId}`,
      at: diversion.day,
      what: 'linkType.diverted-at',
      other: diversion.where,
      says: [{ kind: 'code', list: 'diversionKind', code: diversion.kind }],
    };
    return [...legs, left];
  });
  const times = answers.flatMap((answer) => timeToCrimeOf(view, answer) ?? []);
  const shortest = times.toSorted((one, other) => one.mostDays - other.mostDays)[0];
  if (shortest === undefined) return { events, timeToCrime: undefined };
  const { holder, leastDays, mostDays } = shortest;
  return { events, timeToCrime: { holder, leastDays, mostDays } };
}

/** Links that are events of a life; where a record belongs and what only looks alike is none. */
const partOfLink: Partial<Readonly<Record<LinkType, Event['part']>>> = {
  possessed: 'use',
  hit: 'use',
  'identified-with': 'examination',
  'same-tool': 'examination',
  'compared-with': 'examination',
  'database-candidate': 'examination',
  'named-in-register': 'registers',
};

function ofLink(link: GraphLink, other: GraphNode | undefined): Event[] {
  // What intelligence says of an arm is said of its use, and stays a lead.
  const part = partOfLink[link.type] ?? (link.nature === 'intelligence' ? 'use' : undefined);
  if (part === undefined) return [];
  return [{ id: link.id, part, at: link.begin, ...saidOfLink(link, other) }];
}

/** What a link says of the thing at its other end, and what stands in the way of telling it on. */
export function saidOfLink(link: GraphLink, other: GraphNode | undefined) {
  const { type, nature, isLead, isNegative, isWithdrawn, says, sources, handling, held, station } = link;
  return {
    what: wordsOf(type),
    other: other?.label ?? '',
    nature,
    isLead,
    isNegative,
    isWithdrawn,
    says,
    sources,
    ...(handling === undefined ? {} : { handling }),
    ...(held === undefined ? {} : { held }),
    ...(station === undefined ? {} : { station }),
  };
}

/** Address of the words of a type in the vocabulary. */
function wordsOf(type: LinkType): string {
  const own = type.replace(/^intel-/, '');
  return intelLinkTypes.some((one) => one === own) && own !== type ? `intelLinkType.${own}` : `linkType.${type}`;
}

/** When the case of a hit happened: where the arm may have been used. A lead, for a hit does not say who fired. */
function usedIn({ db }: View, links: readonly GraphLink[]): Event[] {
  const cases = new Set(links.filter(({ type }) => type === 'hit').map(({ to }) => String(to).replace(/^case:/, '')));
  return db
    .all<{ id: string; case_id: CaseId; title: string; occurred_from: Instant; place: string }>(
      statement`select i.id, i.case_id, c.title, i.occurred_from, i.place from incident i join case_record c on c.id = i.case_id
        where i.case_id in (select value from json_each(${JSON.stringify([...cases])})) order by i.occurred_from`,
    )
    .map((row) => ({
      ...plain,
      id: `used ${row.id}`,
      part: 'use',
      at: row.occurred_from,
      what: 'lifeEvent.used',
      other: row.title,
      isLead: true,
      says: row.place === '' ? [] : [{ kind: 'text', text: row.place }],
      sources: [{ label: row.title, address: `/cases/${row.case_id}/incidents` }],
    }));
}

function recovery({ db }: View, exhibitId: ExhibitId): Event[] {
  const row = db.first<{ case_id: CaseId; title: string; kind: string; occurred_from: Instant; place: string }>(
    statement`select e.case_id, c.title, i.kind, i.occurred_from, i.place from exhibit e join incident i on i.id = e.incident_id
      join case_record c on c.id = e.case_id where e.id = ${exhibitId}`,
  );
  if (row === undefined) return [];
  return [
    {
      ...plain,
      id: 'recovered',
      part: 'use',
      at: row.occurred_from,
      what: `incidentKind.${row.kind}`,
      other: row.place,
      sources: [{ label: row.title, address: `/cases/${row.case_id}/incidents` }],
    },
  ];
}

interface CustodyRow {
  readonly id: string;
  readonly number: number;
  readonly type: string;
  readonly occurred_at: Instant;
  readonly from_end: string | null;
  readonly to_end: string | null;
  readonly note: string;
  readonly is_corrected: 0 | 1;
}

function custody({ db }: View, exhibitId: ExhibitId): Event[] {
  return db
    .all<CustodyRow>(
      statement`select own.id, own.number, own.type, own.occurred_at, own.from_end, own.to_end, own.note,
          exists (select 1 from custody_event later where later.corrects = own.id) as is_corrected
        from custody_event own where own.exhibit_id = ${exhibitId} order by own.number`,
    )
    .map((row) => ({
      ...plain,
      id: `custody ${row.id}`,
      part: 'custody',
      at: row.occurred_at,
      what: `custodyEventType.${row.type}`,
      other: [row.from_end, row.to_end].flatMap((end) => (end === null ? [] : [labelOf(end)])).join(' → '),
      isWithdrawn: row.is_corrected === 1,
      says: row.note === '' ? [] : [{ kind: 'text', text: row.note }],
      sources: [{ label: `#${row.number}`, address: `/exhibits/${exhibitId}/custody` }],
    }));
}

/** As the person saw it when it was recorded. */
function labelOf(end: string): string {
  return readStoredJson<{ readonly label: string }>(end).label;
}

function examinations({ db }: View, exhibitId: ExhibitId): Event[] {
  return db
    .all<{ id: string; definition_id: DefinitionId; request: string; occurred_at: Instant; person: string }>(
      statement`select task.id, task.definition_id, r.number as request, event.occurred_at, event.person
        from exam_task task join task_event event on event.task_id = task.id and event.kind = 'finished'
          join lab_request r on r.id = task.request_id
        where task.exhibit_id = ${exhibitId} order by event.occurred_at, task.id`,
    )
    .map((row) => ({
      ...plain,
      id: `examined ${row.id}`,
      part: 'examination',
      at: row.occurred_at,
      what: 'lifeEvent.examined',
      other: row.person,
      says: [{ kind: 'words', words: readDefinition(db, row.definition_id).words }],
      sources: [{ label: row.request, address: `/examination/tasks/${row.id}` }],
    }));
}

interface CheckRow {
  readonly id: string;
  readonly kind: CheckKind;
  readonly result: CheckResult;
  readonly system: string;
  readonly occurred_at: Instant;
  readonly attachment_id: string | null;
  readonly is_corrected: 0 | 1;
}

function checks(question: LinkQuestion, exhibitId: ExhibitId, caseId: CaseId): Event[] {
  return question.view.db
    .all<CheckRow>(
      statement`select own.id, own.kind, own.result, own.system, own.occurred_at, own.attachment_id,
          exists (select 1 from trace_check later where later.corrects = own.id) as is_corrected
        from trace_check own where own.exhibit_id = ${exhibitId} order by own.occurred_at, own.id`,
    )
    .map((row) => ({
      ...plain,
      id: `check ${row.id}`,
      part: 'tracing',
      at: row.occurred_at,
      what: `traceCheck.${row.kind}`,
      other: row.system,
      isLead: row.result === 'hit',
      isNegative: row.result === 'negative',
      isWithdrawn: row.is_corrected === 1,
      says: [{ kind: 'code', list: 'traceCheckResult', code: row.result }],
      ...handlingOfFile(question, caseId, row.attachment_id ?? undefined),
      sources: [{ label: row.system, address: `/exhibits/${exhibitId}/tracing` }],
    }));
}

interface RequestStep {
  readonly id: string;
  readonly request_id: string;
  readonly number: string;
  readonly case_id: CaseId | null;
  readonly kind: string;
  readonly occurred_at: Instant;
  readonly body: string;
  readonly attachment_id: string | null;
}

/** Requests about it that left, and what became of them. */
function requests(question: LinkQuestion, exhibitId: ExhibitId): Event[] {
  return question.view.db
    .all<RequestStep>(
      statement`select event.id, event.request_id, r.number, r.case_id, event.kind, event.occurred_at, event.attachment_id,
          coalesce((select t.content ->> '$.text.addressee.body' from trace_event t where t.request_id = r.id
            and t.content ->> '$.text' is not null order by t.step desc limit 1), '') as body
        from trace_event event join trace_request r on r.id = event.request_id
        where r.direction = 'out' and event.kind in ('sent', 'acknowledged', 'answered', 'refused') and exists (
          select 1 from trace_event t, json_each(t.content, '$.text.firearms') f
          where t.request_id = r.id and f.value ->> '$.exhibitId' = ${exhibitId})
        order by event.occurred_at, event.step`,
    )
    .map((row) => ({
      ...plain,
      id: `request ${row.id}`,
      part: 'tracing',
      at: row.occurred_at,
      what: `traceStep.${row.kind}`,
      other: row.body,
      sources: [{ label: row.number, address: `/tracing/requests/${row.request_id}` }],
      ...handlingOfFile(question, row.case_id ?? undefined, row.attachment_id ?? undefined),
    }));
}
