// Drafts: what a person was typing, kept in the encrypted database so that a crash or a lock loses nothing. No evidence.
// Two windows may hold one draft: each says which version it saw, and none overwrites what the other wrote in the meantime.
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
  readonly version: number;
  readonly saved_in: string;
}

export const saveDraft: Handler<'drafts.save'> = writes(
  [],
  (act, { id, kind, label, address, content, version, window = '' }) => {
    const known =
      id === undefined ? undefined : act.db.first<DraftRow>(statement`select * from draft where id = ${id}`);
    if (known !== undefined && known.person_id !== act.actor.id) throw new FocalPointError('drafts.of-another');
    // Without a version nobody compares, as before; a draft that was recorded or discarded meanwhile is simply a new one.
    if (known !== undefined && version !== undefined && known.version !== version)
      throw new FocalPointError('drafts.changed-elsewhere', { at: known.saved_at });
    const draft = id ?? DraftId.parse(act.nextId());
    const next = (known?.version ?? 0) + 1;
    act.db.run(statement`insert into draft (id, person_id, kind, label, address, content, saved_at, version, saved_in)
      values (${draft}, ${act.actor.id}, ${kind}, ${label}, ${address}, ${content}, ${act.now}, ${next}, ${window})
      on conflict (id) do update set label = excluded.label, address = excluded.address, content = excluded.content,
        saved_at = excluded.saved_at, version = excluded.version, saved_in = excluded.saved_in`);
    return { id: draft, savedAt: act.now, version: next };
  },
);

export const listDrafts: ReadHandler<'drafts.list'> = reads(({ db, actor }) => ({
  drafts: db
    .all<DraftRow>(statement`select * from draft where person_id = ${actor.id} order by saved_at desc limit 100`)
    .map(({ id, kind, label, address, saved_at, version, saved_in }) => ({
      id,
      kind,
      label,
      address,
      savedAt: saved_at,
      version,
      window: saved_in,
    })),
}));

export const readDraft: ReadHandler<'drafts.read'> = reads(({ db, actor }, { id }) => {
  const { kind, label, content, saved_at, version, saved_in } = ownDraft(db, id, actor.id);
  return { id, kind, label, content, savedAt: saved_at, version, window: saved_in };
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
