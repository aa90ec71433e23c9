// Labels that were issued: what a code names now, and the act of issuing. Every area that scans asks here.
import {
  labelCodeOf,
  labelCommands,
  labelStationOf,
  mostLabels,
  parseLabelCode,
  type LabelFault,
  type LabelType,
} from '../../shared/domain/label-code.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import { StationId, type DocumentId } from '../../shared/language/identity.ts';
import type { Instant } from '../../shared/language/instant.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';
import type { Act } from './act.ts';

/** What a label names. */
export interface NamedByLabel {
  /** Eleven characters, without the printed gap. */
  readonly code: string;
  readonly type: LabelType;
  /** The exhibit, place or person; of a package `submission id/number`; of a command its word. */
  readonly subjectId: string;
  /** What was printed for, as seen then: `LUGINA-14 / K5`. Of a person only the number of the card. */
  readonly subject: string;
  /** Undefined for commands: their codes are fixed and never voided. */
  readonly labelId?: string;
}

export type LabelReading =
  | { readonly outcome: 'current'; readonly label: NamedByLabel }
  | {
      readonly outcome: 'voided';
      readonly label: NamedByLabel;
      readonly voidedAt: Instant;
      readonly reason: string;
      /** The code that stands in its place, where there is one. */
      readonly replacedBy?: string;
    }
  /** Well-formed and of this station, but no such label was ever issued here. */
  | { readonly outcome: 'unknown'; readonly code: string; readonly type: LabelType }
  | { readonly outcome: 'fault'; readonly fault: LabelFault };

interface LabelRow {
  readonly id: string;
  readonly code: string;
  readonly type: LabelType;
  readonly subject_id: string;
  readonly subject: string;
  readonly voided_at: Instant | null;
  readonly void_reason: string | null;
  readonly replaced_by: string | null;
}

/** What was read, told apart in every way that needs another answer. One indexed read; never throws for bad input. */
export function readLabel(db: ReadableDatabase, station: StationId, given: string): LabelReading {
  const parsed = parseLabelCode(given, labelStationOf(station));
  if (!parsed.ok) return { outcome: 'fault', fault: parsed.fault };
  const { text: code, type, number } = parsed.code;
  if (type === 'command') {
    const command = labelCommands[number];
    if (command === undefined) return { outcome: 'unknown', code, type };
    return { outcome: 'current', label: { code, type, subjectId: command, subject: command } };
  }
  const row = db.first<LabelRow>(
    statement`select label.id, label.code, label.type, label.subject_id, label.subject, gone.voided_at,
        gone.reason as void_reason, next.code as replaced_by
      from label left join label_void gone on gone.label_id = label.id left join label next on next.id = gone.replaced_by
      where label.code = ${code}`,
  );
  if (row === undefined) return { outcome: 'unknown', code, type };
  const label = { code, type: row.type, subjectId: row.subject_id, subject: row.subject, labelId: row.id };
  if (row.voided_at === null) return { outcome: 'current', label };
  return {
    outcome: 'voided',
    label,
    voidedAt: row.voided_at,
    reason: row.void_reason ?? '',
    ...(row.replaced_by === null ? {} : { replacedBy: row.replaced_by }),
  };
}

/** The station whose records these are; a read has no other way to know. */
export function stationOf(db: ReadableDatabase): StationId {
  const row = db.first<{ id: string }>(statement`select id from station_record limit 1`);
  strictAssert(row !== undefined, 'an open vault belongs to a station');
  return StationId.parse(row.id);
}

export interface NewLabel {
  readonly code: string;
  readonly type: Exclude<LabelType, 'command'>;
  readonly subjectId: string;
  readonly subject: string;
  readonly reason: string | undefined;
}

/** Issues a label and voids the one that the same thing had until now. Run in the act that records the paper it is printed on. */
export function issueLabel(act: Act, label: NewLabel, documentId: DocumentId): void {
  const before = currentLabelOf(act.db, label.subjectId);
  const id = act.nextId();
  act.record(
    'label',
    {
      id,
      code: label.code,
      type: label.type,
      subject_id: label.subjectId,
      subject: label.subject,
      issued_at: act.now,
      issued_by: act.actor.id,
      document_id: documentId,
      replaces: before?.id ?? null,
      reason: label.reason ?? null,
    },
    { action: 'label.issued', label: `${label.subject} · ${label.code}` },
  );
  if (before === undefined) return;
  act.record(
    'label_void',
    {
      id: act.nextId(),
      label_id: before.id,
      voided_at: act.now,
      voided_by: act.actor.id,
      reason: label.reason ?? '',
      replaced_by: id,
    },
    { action: 'label.voided', label: `${label.subject} · ${before.code}` },
  );
}

/** The one label of a thing that is good now. */
function currentLabelOf(
  db: ReadableDatabase,
  subjectId: string,
): { readonly id: string; readonly code: string } | undefined {
  return db.first(
    statement`select id, code from label where subject_id = ${subjectId}
      and not exists (select 1 from label_void where label_id = label.id) order by issued_at desc limit 1`,
  );
}

/** A code that no label has yet. Numbers only rise; one that a broken-off print took is never used. @throws FocalPointError `labels.used-up` */
export function reserveLabelCode(act: Act, type: NewLabel['type']): string {
  const number = act.nextNumber('label') - 1;
  if (number >= mostLabels) throw new FocalPointError('labels.used-up');
  return labelCodeOf(type, labelStationOf(act.station), number);
}
