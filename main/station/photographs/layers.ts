// Layers of marks: each save is a version of its own that names the one before; of two windows the second is told, and nothing is lost.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { LayerId, type AttachmentId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { findAttachment } from '../intake/attachment-list.ts';
import { caseTitle } from '../intake/case-title.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';

export type Layer = OutputOf<'photographs.layers'>['layers'][number];

interface LayerRow {
  readonly id: LayerId;
  readonly version: number;
  readonly frame: string;
  readonly marks: string;
  readonly note: string;
  readonly recorded_at: Instant;
  readonly recorded_by_name: string;
}

/** Every version, the newest first. @throws FocalPointError `attachments.unknown` */
export function layersOf(db: ReadableDatabase, attachmentId: AttachmentId): Layer[] {
  findAttachment(db, attachmentId);
  return db
    .all<LayerRow>(
      statement`select l.*, p.name as recorded_by_name from photograph_layer l join person p on p.id = l.recorded_by
                where l.attachment_id = ${attachmentId} order by l.version desc`,
    )
    .map((row) => ({
      id: row.id,
      version: row.version,
      frame: readStoredJson<Layer['frame']>(row.frame),
      marks: readStoredJson<Layer['marks']>(row.marks),
      note: row.note,
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by_name,
    }));
}

/** The newest version, where there is one. */
export function newestLayer(db: ReadableDatabase, attachmentId: AttachmentId): Layer | undefined {
  return layersOf(db, attachmentId)[0];
}

/**
 * Saves marks on top of the version the person saw. The same marks again are no new version.
 * @throws FocalPointError `attachments.unknown`, `photographs.not-a-picture`; `photographs.layer-changed` with the version and who saved it.
 */
export function saveLayer(
  act: Act,
  { attachmentId, previous, layer, note }: ParsedInputOf<'photographs.save-layer'>,
): OutputOf<'photographs.save-layer'> {
  const attachment = findAttachment(act.db, attachmentId);
  if (!attachment.media_type.startsWith('image/')) throw new FocalPointError('photographs.not-a-picture');
  const newest = newestLayer(act.db, attachmentId);
  if (newest?.id !== previous) {
    throw new FocalPointError('photographs.layer-changed', {
      version: newest?.version ?? 0,
      name: newest?.recordedBy ?? '',
    });
  }
  const [frame, marks] = [storedJson(layer.frame), storedJson(layer.marks)];
  if (newest !== undefined && storedJson(newest.marks) === marks && storedJson(newest.frame) === frame)
    return { id: newest.id, version: newest.version };
  const version = (newest?.version ?? 0) + 1;
  const id = LayerId.parse(act.nextId());
  act.record(
    'photograph_layer',
    {
      id,
      attachment_id: attachmentId,
      version,
      previous_id: previous ?? null,
      frame,
      marks,
      note,
      recorded_at: act.now,
      recorded_by: act.actor.id,
    },
    {
      action: 'photograph.marked',
      label: `${caseTitle(act.db, attachment.case_id)} / ${attachment.file_name} / ${version}`,
    },
  );
  return { id, version };
}
