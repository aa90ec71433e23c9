// Views that people keep of a list, and how they arranged its columns. Working state like a draft: it may be changed and removed.
import type { z } from 'zod';
import { ListLayout, ViewContent } from '../../../shared/contract/lists.ts';
import { foldText } from '../../../shared/domain/fold-text.ts';
import { ListViewId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Actor } from '../act.ts';
import { reads, writes } from '../handler.ts';

interface ViewRow {
  readonly id: ListViewId;
  readonly person_id: string;
  readonly person: string;
  readonly list: string;
  readonly name: string;
  readonly is_shared: number;
  readonly content: string;
  readonly saved_at: Instant;
}

const mostViews = 200;

/** A person's own views and the shared ones; a view of an older program that no longer fits is left out, not guessed at. */
export const listViews = reads<'views.list'>(({ db, actor }, { list }) => {
  const rows = db.all<ViewRow>(
    statement`select v.*, p.name as person from list_view v join person p on p.id = v.person_id
      where v.list = ${list} and (v.person_id = ${actor.id} or v.is_shared = 1) order by v.name_folded limit ${mostViews}`,
  );
  const layout = readLayout(db, actor.id, list);
  return {
    views: rows.flatMap((row) => {
      const content = ViewContent.safeParse(JSON.parse(row.content));
      if (!content.success) return [];
      return [
        {
          id: row.id,
          name: row.name,
          content: content.data,
          isShared: row.is_shared === 1,
          isMine: row.person_id === actor.id,
          savedBy: row.person,
          savedAt: row.saved_at,
        },
      ];
    }),
    ...(layout === undefined ? {} : { layout }),
  };
});

export const saveView = writes<'views.save'>(['views'], (act, { id, list, name, content, isShared }) => {
  const before = id === undefined ? undefined : changeableView(act.db, id, act.actor);
  const wasShared = before?.is_shared === 1;
  if (isShared !== wasShared && !mayShare(act.actor)) throw new FocalPointError('views.sharing-forbidden');
  const owner = before?.person_id ?? act.actor.id;
  const folded = foldText(name);
  const namesake = act.db.first<{ id: string }>(
    statement`select id from list_view where list = ${list} and name_folded = ${folded} and person_id = ${owner}`,
  );
  if (namesake !== undefined && namesake.id !== id) throw new FocalPointError('views.name-taken', { name });
  const view = id ?? ListViewId.parse(act.nextId());
  act.db.run(statement`insert into list_view (id, person_id, list, name, name_folded, is_shared, content, saved_at)
    values (${view}, ${owner}, ${list}, ${name}, ${folded}, ${isShared}, ${JSON.stringify(content)}, ${act.now})
    on conflict (id) do update set name = excluded.name, name_folded = excluded.name_folded,
      is_shared = excluded.is_shared, content = excluded.content, saved_at = excluded.saved_at`);
  return { id: view };
});

export const removeView = writes<'views.remove'>(['views'], (act, { id }) => {
  changeableView(act.db, id, act.actor);
  act.db.run(statement`delete from list_view where id = ${id}`);
  return {};
});

export const rememberLayout = writes<'views.remember-layout'>([], (act, { list, layout }) => {
  act.db.run(statement`insert into list_layout (person_id, list, content, saved_at)
    values (${act.actor.id}, ${list}, ${JSON.stringify(layout)}, ${act.now})
    on conflict (person_id, list) do update set content = excluded.content, saved_at = excluded.saved_at`);
  return {};
});

function readLayout(db: ReadableDatabase, personId: string, list: string): z.output<typeof ListLayout> | undefined {
  const row = db.first<{ content: string }>(
    statement`select content from list_layout where person_id = ${personId} and list = ${list}`,
  );
  if (row === undefined) return undefined;
  const layout = ListLayout.safeParse(JSON.parse(row.content));
  return layout.success ? layout.data : undefined;
}

/** A view is changed by whoever saved it; a shared one also by a supervisor. */
function changeableView(db: ReadableDatabase, id: ListViewId, actor: Actor): Pick<ViewRow, 'person_id' | 'is_shared'> {
  const row = db.first<Pick<ViewRow, 'person_id' | 'is_shared'>>(
    statement`select person_id, is_shared from list_view where id = ${id}`,
  );
  if (row === undefined) throw new FocalPointError('views.unknown');
  const mayChange = row.person_id === actor.id || (row.is_shared === 1 && mayShare(actor));
  if (!mayChange) throw new FocalPointError(row.is_shared === 1 ? 'views.of-another' : 'views.unknown');
  return row;
}

function mayShare(actor: Actor): boolean {
  return actor.roles.includes('supervisor');
}
