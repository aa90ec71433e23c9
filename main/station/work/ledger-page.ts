// Lines of the ledger as people read them, newest first.
import { statement, statementOf, type ReadableDatabase, type SqlValue } from '../../database/index.ts';
import type { LedgerEntry } from '../../ledger/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';

export const ledgerPage: ReadHandler<'ledger.page'> = readsLong(({ db }, { before, count, subjectId, action }) => {
  const conditions: string[] = [];
  const parameters: SqlValue[] = [];
  const demand = (condition: string, value: SqlValue | undefined): void => {
    if (value === undefined) return;
    conditions.push(condition);
    parameters.push(value);
  };
  // Only what is asked stands in the question, so that each has its index.
  demand('seq < ?', before);
  demand('subject_id = ?', subjectId);
  demand('action = ?', action);
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
  const rows = db.all<{ body: string }>(
    statementOf(`select body from ledger_entry ${where} order by seq desc limit ?`, [...parameters, count]),
  );
  const total = db.first<{ total: number }>(statement`select coalesce(max(seq), 0) as total from ledger_entry`);
  const names = namesOf(db);
  return {
    total: total?.total ?? 0,
    entries: rows.map(({ body }) => {
      // Written by the ledger in its own shape.
      const entry = JSON.parse(body) as LedgerEntry;
      return {
        seq: entry.seq,
        recordedAt: entry.recordedAt,
        ...(entry.occurredAt === undefined ? {} : { occurredAt: entry.occurredAt }),
        actor: names.get(entry.actor) ?? entry.actor,
        action: entry.action,
        subject: { kind: entry.subject.kind, id: entry.subject.id, label: entry.subject.label },
      };
    }),
  };
});

function namesOf(db: ReadableDatabase): Map<string, string> {
  return new Map(
    db.all<{ id: string; name: string }>(statement`select id, name from person`).map(({ id, name }) => [id, name]),
  );
}
