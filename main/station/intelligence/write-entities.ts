// Entities are recorded and revised in versions; two of them are compared, and both stay whatever is said of them.
import type { EntityText } from '../../../shared/contract/intelligence-entities.ts';
import { strangeFacts, type EntityKind } from '../../../shared/domain/intelligence/entity.ts';
import { foldForSearch } from '../../../shared/domain/fold-text.ts';
import { IntelEntityId, type IntelReportId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { writes, type Handler } from '../handler.ts';
import { storedJson } from '../stored-json.ts';
import { recordedBy } from './by-two.ts';
import { findEntity, type EntityRecord } from './entity-records.ts';
import { findReport } from './report-records.ts';
import { viewerOf } from './viewer.ts';
import { intelligenceChanges, refused } from './write-reports.ts';

export const recordEntity: Handler<'intelligence.record-entity'> = writes(
  intelligenceChanges,
  (act, { kind, ...text }) => {
    demandSound(act, kind, text);
    const id = IntelEntityId.parse(act.nextId());
    const number = act.nextOfYear('EN', 'intelligence-entity', 4);
    // The ledger is read by whoever may not see the entity: it gets its number, never its name.
    const said = { action: 'intelligence-entity.recorded', label: number };
    act.record('intel_entity', { id, number, kind, ...recordedBy(act) }, said);
    writeVersion(act, { id, number, version: 1, text, reason: '' }, said.action);
    return { id, number };
  },
);

export const reviseEntity: Handler<'intelligence.revise-entity'> = writes(
  intelligenceChanges,
  (act, { id, version, reason, ...text }) => {
    const entity = findEntity(act.db, viewerOf(act.actor), id);
    if (entity.version !== version)
      throw new FocalPointError('intelligence.changed-meanwhile', { number: entity.number, person: entity.by });
    demandSound(act, entity.kind, text);
    if (isUnchanged(entity, text)) throw new FocalPointError('intelligence.nothing-changed');
    writeVersion(act, { id, number: entity.number, version: version + 1, text, reason }, 'intelligence-entity.revised');
    return {};
  },
);

/** @throws FocalPointError `intelligence.strange-facts`, `intelligence.entity-without-basis`, `intelligence.unknown` */
function demandSound(act: Act, kind: EntityKind, { facts, note, reportIds }: EntityText): void {
  if (strangeFacts(kind, facts).length > 0) throw new FocalPointError('intelligence.strange-facts');
  if (reportIds.length === 0 && note === '') throw refused('intelligence.entity-without-basis', 'note');
  for (const id of reportIds) findReport(act.db, viewerOf(act.actor), id);
}

function isUnchanged(before: EntityRecord, text: EntityText): boolean {
  const said = ({ name, aliases, facts, note }: Omit<EntityText, 'reportIds'>) =>
    storedJson({ name, aliases, facts, note });
  return (
    said({ ...before, aliases: [...before.aliases] }) === said(text) &&
    before.reportIds.length === text.reportIds.length &&
    text.reportIds.every((id) => before.reportIds.includes(id))
  );
}

interface NewVersion {
  readonly id: IntelEntityId;
  readonly number: string;
  readonly version: number;
  readonly text: EntityText;
  readonly reason: string;
}

function writeVersion(act: Act, { id, number, version, text, reason }: NewVersion, action: string): void {
  const versionId = act.nextId();
  act.record(
    'intel_entity_version',
    {
      id: versionId,
      entity_id: id,
      version,
      name: text.name,
      aliases: storedJson(text.aliases),
      facts: storedJson(text.facts),
      note: text.note,
      folded: foldForSearch([text.name, ...text.aliases, ...Object.values(text.facts)]),
      reason,
      ...recordedBy(act),
    },
    { action, label: number },
  );
  nameBasis(act, versionId, text.reportIds, number);
}

/** On which reports a version or a state rests. */
export function nameBasis(act: Act, ownerId: string, reportIds: readonly IntelReportId[], label: string): void {
  for (const reportId of new Set(reportIds))
    act.record(
      'intel_basis',
      { id: act.nextId(), owner_id: ownerId, report_id: reportId },
      { action: 'intelligence-basis.named', label },
    );
}

export const compareEntities: Handler<'intelligence.compare-entities'> = writes(
  intelligenceChanges,
  (act, { oneId, otherId, verdict, reason }) => {
    if (oneId === otherId) throw new FocalPointError('intelligence.with-itself');
    const one = findEntity(act.db, viewerOf(act.actor), oneId);
    const other = findEntity(act.db, viewerOf(act.actor), otherId);
    if (one.kind !== other.kind) throw new FocalPointError('intelligence.other-kind');
    const [lesser, greater] = one.id < other.id ? [one, other] : [other, one];
    const last = act.db.first<{ step: number | null }>(
      statement`select max(step) as step from intel_same where one_id = ${lesser.id} and other_id = ${greater.id}`,
    );
    act.record(
      'intel_same',
      {
        id: act.nextId(),
        one_id: lesser.id,
        other_id: greater.id,
        step: (last?.step ?? 0) + 1,
        verdict,
        reason,
        ...recordedBy(act),
      },
      { action: 'intelligence-entity.compared', label: `${lesser.number} · ${greater.number}` },
    );
    return {};
  },
);
