// Rows of conclusions and of what was said about them, read and written in one place; where one stands follows from its events.
import {
  conclusionStanding,
  isWithheld,
  type ComparedKind,
  type ConclusionEventKind,
  type ConclusionStanding,
  type VerificationMode,
} from '../../../shared/domain/examination/conclusion.ts';
import type {
  ConclusionId,
  ExhibitId,
  PersonId,
  TaskId,
  CaseId,
  RequestId,
} from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, statementOf, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import type { Signer } from '../signing.ts';

export interface ConclusionRow {
  readonly id: ConclusionId;
  readonly task_id: TaskId;
  readonly request_id: RequestId;
  readonly case_id: CaseId;
  readonly exhibit_id: ExhibitId;
  readonly exhibit: string;
  readonly compared_kind: ComparedKind;
  readonly compared_exhibit_id: ExhibitId | null;
  readonly compared_with: string;
  readonly question: string;
  readonly scale_id: string;
  readonly value: string;
  readonly likelihood_ratio: string | null;
  readonly first_proposition: string;
  readonly second_proposition: string;
  readonly basis: string;
  readonly limitations: string;
  readonly comparisons: string;
  readonly mode: VerificationMode;
  readonly corrects: ConclusionId | null;
  readonly reason: string;
  readonly recorded_at: Instant;
  readonly person_id: PersonId;
  readonly person: string;
  readonly corrected_by: ConclusionId | null;
}

export interface ConclusionEventRow {
  readonly kind: ConclusionEventKind;
  readonly named_id: PersonId | null;
  readonly named: string | null;
  readonly mode: 'blind' | 'open' | null;
  readonly value: string | null;
  readonly likelihood_ratio: string | null;
  readonly basis: string;
  readonly recorded_at: Instant;
  readonly person_id: PersonId;
  readonly person: string;
}

export interface ConclusionRecord {
  readonly row: ConclusionRow;
  readonly events: readonly ConclusionEventRow[];
  readonly standing: ConclusionStanding;
}

const joined = `select c.*, later.id as corrected_by from conclusion c left join conclusion later on later.corrects = c.id`;

const owners = { taskId: 'c.task_id', requestId: 'c.request_id', caseId: 'c.case_id' } as const;

/** Conclusions of whatever is named, in the order they were recorded, corrected ones among them; of everything where nothing is named. */
export function conclusionsOf(
  db: ReadableDatabase,
  of: Partial<Record<keyof typeof owners, string | undefined>>,
): ConclusionRecord[] {
  const named = Object.entries(owners).flatMap(([name, column]) => {
    // Only the names of `owners` are asked for.
    const id = of[name as keyof typeof owners];
    return id === undefined ? [] : [{ column, id }];
  });
  const where = named.length === 0 ? '' : `where ${named.map(({ column }) => `${column} = ?`).join(' and ')}`;
  return db
    .all<ConclusionRow>(
      statementOf(
        `${joined} ${where} order by c.recorded_at, c.id`,
        named.map(({ id }) => id),
      ),
    )
    .map((row) => recordOf(db, row));
}

/** Those that somebody still has to look at, oldest first; corrected ones need nobody any more. */
export function unsettledConclusions(db: ReadableDatabase): ConclusionRecord[] {
  return db
    .all<ConclusionRow>(
      statementOf(
        `${joined} where later.id is null and c.mode <> 'not-needed'
          and not exists (select 1 from conclusion_event e where e.conclusion_id = c.id
            and (e.kind = 'resolved' or (e.kind = 'verified' and e.value = c.value)))
          order by c.recorded_at, c.id`,
        [],
      ),
    )
    .map((row) => recordOf(db, row));
}

/** @throws FocalPointError `conclusions.unknown` */
export function readConclusion(db: ReadableDatabase, id: ConclusionId): ConclusionRecord {
  const row = db.first<ConclusionRow>(statementOf(`${joined} where c.id = ?`, [id]));
  if (row === undefined) throw new FocalPointError('conclusions.unknown');
  return recordOf(db, row);
}

/** The one that counts. @throws FocalPointError `conclusions.unknown`, `conclusions.corrected-already` */
export function readStandingConclusion(db: ReadableDatabase, id: ConclusionId): ConclusionRecord {
  const record = readConclusion(db, id);
  if (record.row.corrected_by !== null) throw new FocalPointError('conclusions.corrected-already');
  return record;
}

function recordOf(db: ReadableDatabase, row: ConclusionRow): ConclusionRecord {
  const events = db.all<ConclusionEventRow>(
    statement`select * from conclusion_event where conclusion_id = ${row.id} order by recorded_at, id`,
  );
  const standing = conclusionStanding(
    row,
    events.map(({ kind, named_id, person_id, value }) => ({
      kind,
      personId: named_id ?? person_id,
      value: value ?? undefined,
    })),
  );
  return { row, events, standing };
}

/** Everybody who concluded on it, and on what it corrects: none of them can look at it as if for the first time. */
export function concludedBefore(db: ReadableDatabase, { row, events }: ConclusionRecord): Set<PersonId> {
  const before = row.corrects === null ? [] : concludedBefore(db, readConclusion(db, row.corrects));
  return new Set([...concludedBy({ row, events }), ...before]);
}

function concludedBy({ row, events }: Pick<ConclusionRecord, 'row' | 'events'>): PersonId[] {
  const others = events.filter(({ kind }) => kind === 'verified' || kind === 'resolved');
  return [row.person_id, ...others.map(({ person_id }) => person_id)];
}

/** Whether this conclusion is kept from the person: see `isWithheld` of the domain. */
export function isWithheldFrom(db: ReadableDatabase, record: ConclusionRecord, personId: PersonId): boolean {
  const chain = [record];
  for (let next = record.row.corrected_by; next !== null;) {
    const later = readConclusion(db, next);
    chain.push(later);
    next = later.row.corrected_by;
  }
  return isWithheld(
    chain.map(({ row, events, standing }) => ({
      mode: row.mode,
      state: standing.state,
      concludedBy: concludedBy({ row, events }),
    })),
    personId,
  );
}

/** `LR-2026-0001 / 3 · LUGINA-14 / K5 ↔ 2024-DR-1188 C1`: it never says what was concluded. */
export function conclusionLabel(task: string, comparedWith: string): string {
  return comparedWith === '' ? task : `${task} ↔ ${comparedWith}`;
}

export interface NewConclusionEvent {
  readonly kind: ConclusionEventKind;
  readonly named?: { readonly id: PersonId; readonly name: string } | undefined;
  readonly mode?: 'blind' | 'open' | undefined;
  readonly value?: string | undefined;
  readonly likelihoodRatio?: string | undefined;
  readonly basis?: string | undefined;
  /** Naming somebody needs no signature; saying something about the evidence does. */
  readonly signer?: Signer | undefined;
  readonly label: string;
}

/** Appends what somebody said about a conclusion. @returns the id of the event */
export function recordConclusionEvent(act: Act, conclusionId: ConclusionId, event: NewConclusionEvent): string {
  const { signer } = event;
  const said = {
    id: act.nextId(),
    conclusion_id: conclusionId,
    kind: event.kind,
    named_id: event.named?.id ?? null,
    named: event.named?.name ?? null,
    mode: event.mode ?? null,
    value: event.value ?? null,
    likelihood_ratio: event.likelihoodRatio ?? null,
    basis: event.basis ?? '',
    recorded_at: act.now,
    person_id: signer?.id ?? act.actor.id,
    person: signer?.name ?? act.actor.name,
    signature_key: signer?.key.fingerprint ?? null,
  };
  act.record(
    'conclusion_event',
    { ...said, signature: signer?.key.signAct(said) ?? null },
    { action: `conclusion.${event.kind}`, label: event.label },
  );
  return said.id;
}
