// Putting a suggestion aside, and taking it up again. Both are on record with a reason; neither says anything about guilt.
import { FocalPointError } from '../../../shared/language/result.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import type { Act } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import { writes, type Handler } from '../handler.ts';
import { storedJson } from '../stored-json.ts';
import { prosecutionFileOf } from './prosecution-file.ts';

const changes = ['prosecution', 'desk'] as const;

export const dismissSuggestion: Handler<'suggestions.dismiss'> = writes(changes, (act, { caseId, key, reason }) => {
  const { title, suggestion } = demandSuggestion(act, caseId, key);
  if (suggestion.dismissed !== undefined)
    throw new FocalPointError('suggestions.dismissed-already', { by: suggestion.dismissed.by });
  record(act, { caseId, title, key, kind: 'dismissed', reason, records: suggestion.exhibits.map(({ id }) => id) });
  return {};
});

export const takeUpSuggestion: Handler<'suggestions.take-up'> = writes(changes, (act, { caseId, key, reason }) => {
  const { title, suggestion } = demandSuggestion(act, caseId, key);
  if (suggestion.dismissed === undefined) throw new FocalPointError('suggestions.not-dismissed');
  record(act, { caseId, title, key, kind: 'taken-up-again', reason, records: [] });
  return {};
});

function demandSuggestion(act: Act, caseId: CaseId, key: string) {
  const { title } = findCase(act.db, caseId);
  const suggestion = prosecutionFileOf(act.db, caseId).suggestions.find((one) => one.key === key);
  if (suggestion === undefined) throw new FocalPointError('suggestions.unknown');
  return { title, suggestion };
}

function record(
  act: Act,
  said: {
    readonly caseId: CaseId;
    readonly title: string;
    readonly key: string;
    readonly kind: 'dismissed' | 'taken-up-again';
    readonly reason: string;
    readonly records: readonly string[];
  },
): void {
  act.record(
    'suggestion_event',
    {
      id: act.nextId(),
      case_id: said.caseId,
      suggestion: said.key,
      records: storedJson(said.records),
      kind: said.kind,
      reason: said.reason,
      recorded_at: act.now,
      person_id: act.actor.id,
      person: act.actor.name,
    },
    {
      action: `suggestion.${said.kind}`,
      label: `${said.title} / ${said.key.split(' ')[0] ?? ''}`,
      reason: said.reason,
    },
  );
}
