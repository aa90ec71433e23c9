// A link is recorded, changed and withdrawn: each is an event, none takes another away. It names the report it comes from, or a record of the station.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { type NodeRef } from '../../../shared/domain/intelligence/entity.ts';
import { linkRules, mayLink } from '../../../shared/domain/intelligence/link.ts';
import { isSurelyBefore } from '../../../shared/domain/tracing/partial-day.ts';
import { IntelEntityId, IntelLinkId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { writes, type Handler } from '../handler.ts';
import { recordedBy } from './by-two.ts';
import { findEntity } from './entity-records.ts';
import { findLink, loadLinks, type LinkRecord } from './link-records.ts';
import { findNode, type NodeCard } from './nodes.ts';
import { findReport } from './report-records.ts';
import { viewerOf } from './viewer.ts';
import { nameBasis } from './write-entities.ts';
import { demandInForce, intelligenceChanges, refused } from './write-reports.ts';

type Stated = Pick<
  ParsedInputOf<'intelligence.record-link'>,
  'certainty' | 'since' | 'until' | 'isNegative' | 'note' | 'reportIds'
>;

export const recordLink: Handler<'intelligence.record-link'> = writes(
  intelligenceChanges,
  (act, { type, from, to, ...stated }) => {
    if (from.kind === to.kind && from.id === to.id) throw new FocalPointError('intelligence.with-itself');
    const ends = [endOf(act, from), endOf(act, to)] as const;
    if (from.kind !== 'entity' && to.kind !== 'entity') throw new FocalPointError('intelligence.no-entity');
    if (!mayLink(type, ends[0].end, ends[1].end)) throw new FocalPointError('intelligence.link-not-allowed');
    demandSound(act, [from, to], stated);
    demandNew(act, type, from, to);
    const id = IntelLinkId.parse(act.nextId());
    // The type alone: names are for whoever may see both ends.
    const label = type;
    act.record(
      'intel_link',
      { id, type, from_kind: from.kind, from_id: from.id, to_kind: to.kind, to_id: to.id, ...recordedBy(act) },
      { action: 'intelligence-link.recorded', label },
    );
    recordState(act, { id, type }, 'stated', stated, '', 'intelligence-link.stated');
    return { id };
  },
);

function endOf(act: Act, ref: NodeRef): NodeCard {
  const card = findNode(act.db, ref);
  if (ref.kind === 'entity') findEntity(act.db, viewerOf(act.actor), IntelEntityId.parse(ref.id));
  return card;
}

/** @throws FocalPointError `intelligence.unknown`, `intelligence.withdrawn`, `intelligence.link-without-source`, `intelligence.until-before-since` */
function demandSound(
  act: Act,
  ends: readonly NodeRef[],
  { since, until, reportIds }: Stated,
  before: readonly string[] = [],
): void {
  for (const id of reportIds) {
    const report = findReport(act.db, viewerOf(act.actor), id);
    // What a link rested on already may stay named; nothing new is built on what was withdrawn.
    if (!before.includes(id)) demandInForce(report);
  }
  if (reportIds.length === 0 && ends.every(({ kind }) => kind === 'entity'))
    throw refused('intelligence.link-without-source', 'reportIds');
  if (since !== undefined && until !== undefined && isSurelyBefore(until, since))
    throw refused('intelligence.until-before-since', 'until');
}

/** @throws FocalPointError `intelligence.linked-already` */
function demandNew(act: Act, type: LinkRecord['type'], from: NodeRef, to: NodeRef): void {
  const isMutual = linkRules[type].isMutual === true;
  const everything = { seesAll: true, seesSources: false };
  const isThere = loadLinks(act.db, everything, { node: from.id }).some(
    (link) =>
      !link.isWithdrawn &&
      link.type === type &&
      ((link.from.id === from.id && link.to.id === to.id) ||
        (isMutual && link.from.id === to.id && link.to.id === from.id)),
  );
  if (isThere) throw new FocalPointError('intelligence.linked-already');
}

export const changeLink: Handler<'intelligence.change-link'> = writes(
  intelligenceChanges,
  (act, { id, step, reason, ...stated }) => {
    const link = linkInForce(act, id);
    const last = link.events.at(-1);
    if (last?.step !== step)
      throw new FocalPointError('intelligence.changed-meanwhile', { number: link.type, person: last?.by ?? '' });
    demandSound(act, [link.from, link.to], stated, link.reportIds);
    recordState(act, link, 'changed', stated, reason, 'intelligence-link.changed');
    return {};
  },
);

export const withdrawLink: Handler<'intelligence.withdraw-link'> = writes(
  intelligenceChanges,
  (act, { id, reason }) => {
    recordState(act, linkInForce(act, id), 'withdrawn', undefined, reason, 'intelligence-link.withdrawn');
    return {};
  },
);

function linkInForce(act: Act, id: IntelLinkId): LinkRecord {
  const link = findLink(act.db, viewerOf(act.actor), id);
  if (link.isWithdrawn) throw new FocalPointError('intelligence.link-withdrawn');
  return link;
}

function recordState(
  act: Act,
  link: Pick<LinkRecord, 'id' | 'type'>,
  kind: 'stated' | 'changed' | 'withdrawn',
  stated: Stated | undefined,
  reason: string,
  action: string,
): void {
  const last = act.db.first<{ step: number | null }>(
    statement`select max(step) as step from intel_link_event where link_id = ${link.id}`,
  );
  const id = act.nextId();
  act.record(
    'intel_link_event',
    {
      ...{ id, link_id: link.id, step: (last?.step ?? 0) + 1, kind },
      certainty: stated?.certainty ?? null,
      since: stated?.since ?? null,
      until: stated?.until ?? null,
      is_negative: stated === undefined ? null : Number(stated.isNegative),
      note: stated?.note ?? '',
      reason,
      ...recordedBy(act),
    },
    { action, label: link.type },
  );
  if (stated !== undefined) nameBasis(act, id, stated.reportIds, link.type);
}
