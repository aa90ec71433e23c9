// Drafts: what a person was typing, kept in the encrypted database so that a crash or a lock loses nothing. No evidence.
import { DraftId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { reads, writes, type Handler, type ReadHandler } from '../handler.ts';

interface DraftRow {
  readonly id: DraftId;
  readonly person_id: string;
  readonly kind: string;
  readonly label: string;
  readonly address: string;
  readonly content: string;
  readonly saved_at: Instant;
}

export const saveDraft: Handler<'drafts.save'> = writes([], (act, { id, kind, label, address, content }) => {
  if (id !== undefined) {
    const known = act.db.first<DraftRow>(statement`select * from draft where id = ${id}`);
    if (known !== undefined && known.person_id !== act.actor.id) throw new FocalPointError('drafts.of-another');
  }
  const draft = id ?? DraftId.parse(act.nextId());
  act.db.run(statement`insert into draft (id, person_id, kind, label, address, content, saved_at)
    values (${draft}, ${act.actor.id}, ${kind}, ${label}, ${address}, ${content}, ${act.now})
    on conflict (id) do update set label = excluded.label, address = excluded.address,
      content = excluded.content, saved_at = excluded.saved_at`);
  return { id: draft, savedAt: act.now };
});

export const listDrafts: ReadHandler<'drafts.list'> = reads(({ db, actor }) => ({
  drafts: db
    .all<DraftRow>(statement`select * from draft where person_id = ${actor.id} order by saved_at desc limit 100`)
    .map(({ id, kind, label, address, saved_at }) => ({ id, kind, label, address, savedAt: saved_at })),
}));

export const readDraft: ReadHandler<'drafts.read'> = reads(({ db, actor }, { id }) => {
  const { kind, label, content, saved_at } = ownDraft(db, id, actor.id);
  return { id, kind, label, content, savedAt: saved_at };
});

export const discardDraft: Handler<'drafts.discard'> = writes(['desk'], (act, { id }) => {
  ownDraft(act.db, id, act.actor.id);
  act.db.run(statement`delete from draft where id = ${id}`);
  return {};
});

function ownDraft(db: ReadableDatabase, id: DraftId, personId: string): DraftRow {
  const row = db.first<DraftRow>(statement`select * from draft where id = ${id} and person_id = ${personId}`);
  if (row === undefined) throw new FocalPointError('drafts.unknown');
  return row;
}
