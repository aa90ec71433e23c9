// Who said what about a photograph: its taking-in, each revision with what it changed, each version of its marks, as the ledger has them.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { AttachmentId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { findAttachment } from '../intake/attachment-list.ts';
import { readStoredJson } from '../stored-json.ts';

type Entry = OutputOf<'photographs.history'>['entries'][number];

/** Oldest first. @throws FocalPointError `attachments.unknown` */
export function photographHistory(db: ReadableDatabase, id: AttachmentId): Entry[] {
  findAttachment(db, id);
  return db
    .all<{ at: Instant; by: string | null; action: string; change: string; reason: string | null }>(
      statement`select l.recorded_at as at, p.name as by, l.action, l.body ->> '$.change' as change,
                  l.body ->> '$.change.reason' as reason
                from ledger_entry l left join person p on p.id = l.actor
                where (l.subject_kind = 'attachment' and l.subject_id = ${id})
                   or (l.subject_kind = 'photograph-layer' and l.subject_id in (select id from photograph_layer where attachment_id = ${id}))
                order by l.seq limit 500`,
    )
    .map(({ at, by, action, change, reason }) => ({
      at,
      by: by ?? '',
      action,
      // The first entry states everything; a list of all columns would say nothing.
      changed: action === 'attachment.revised' ? changedNames(change) : [],
      ...(reason === null ? {} : { reason }),
    }));
}

/** Columns under the names that the screen has sentences for; who changed it stands beside the entry already. */
function changedNames(change: string): string[] {
  return Object.keys(readStoredJson<Record<string, unknown>>(change))
    .filter((column) => !['reason', 'taken_at_by', 'scale_by'].includes(column))
    .map((column) => column.replaceAll('_', '-'));
}
