// The firewall: what of a case may not leave the station, and why. Every way out asks here; none has a list of its own.
import { holdsBack, type HandlingCode } from '../../shared/domain/disclosure/handling.ts';
import type { Barrier, ItemKind } from '../../shared/domain/disclosure/item.ts';
import type { AttachmentId, CaseId, DocumentId } from '../../shared/language/identity.ts';
import type { Instant } from '../../shared/language/instant.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { statement, statementOf, type ReadableDatabase } from '../database/index.ts';
import { demandIntelligencePaper } from './intelligence-standing.ts';
import { redactionsInForce, type InForce } from './redactions-in-force.ts';

/** What the last code and the releases since then say about one thing. */
export interface HandlingState {
  readonly code: HandlingCode | undefined;
  readonly codedAt: Instant | undefined;
  /** After the last code. */
  readonly isReleased: boolean;
}

interface EventRow {
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly kind: 'marked' | 'released' | 'answered';
  readonly code: HandlingCode | null;
  readonly recorded_at: Instant;
}

/** `kind id` → state, of everything of the case that somebody marked or released. */
export function handlingStates(db: ReadableDatabase, caseId: CaseId): Map<string, HandlingState> {
  const states = new Map<string, HandlingState>();
  for (const row of db.all<EventRow>(
    statement`select subject_kind, subject_id, kind, code, recorded_at from handling_event
      where case_id = ${caseId} and kind <> 'answered' order by subject_id, number`,
  )) {
    const key = `${row.subject_kind} ${row.subject_id}`;
    const before = states.get(key);
    states.set(
      key,
      row.kind === 'marked'
        ? { code: row.code ?? undefined, codedAt: row.recorded_at, isReleased: false }
        : { code: before?.code, codedAt: before?.codedAt, isReleased: true },
    );
  }
  return states;
}

/** Of a file of the case: a photograph of an answer is a file of it as well. */
export function stateOfFile(states: ReadonlyMap<string, HandlingState>, id: string): HandlingState | undefined {
  return states.get(`attachment ${id}`) ?? states.get(`photograph ${id}`);
}

/** A file that may not leave. */
export interface HeldFile {
  readonly id: AttachmentId;
  /** Of the file in its case. */
  readonly number: number;
  readonly kind: 'photograph' | 'file';
  /** `redacted`: its redacted version leaves in its place; `withheld`: from the defence and from what it reads. */
  readonly code: 'H1' | 'H2' | 'redacted' | 'withheld';
  readonly since: Instant;
  readonly takenInAt: Instant;
}

/** What stands in the way in one case, read once for everything that is asked of it in one act. */
export interface Gate {
  readonly held: readonly HeldFile[];
  readonly withheld: readonly HeldFile[];
  readonly inForce: readonly InForce[];
}

export function gateOf(db: ReadableDatabase, caseId: CaseId): Gate {
  const inForce = redactionsInForce(db, caseId);
  const held = heldFiles(db, caseId, inForce);
  return { inForce, held, withheld: withheldFiles(db, caseId, held) };
}

/** Of a decision by its alias: the defence gets it edited, or, being sensitive, not at all. A decision that the thing is irrelevant says neither. */
function keepsFromDefence(alias: 'decided' | 'other'): string {
  const of = (field: string): string => `${alias}.content ->> '$.${field}'`;
  return `coalesce(${of('outcome')} = 'disclose-edited' or (${of('outcome')} = 'withhold' and ${of('use')} = 'unused-sensitive'), 0)`;
}

/**
 * Sensitive files of the case that the last decision keeps from the defence, and files that it gives to it only edited while no redacted version is in force.
 * They stay out of whatever the defence reads, the file of the court too; a laboratory may need them.
 */
function withheldFiles(db: ReadableDatabase, caseId: CaseId, held: readonly HeldFile[]): HeldFile[] {
  const known = new Set<string>(held.map(({ id }) => id));
  const decided = new Map(
    db
      .all<{ sha256: string; since: Instant }>(
        statementOf(
          `select file.sha256, min(decided.recorded_at) as since
          from attachment file join disclosure_item item on item.subject_id = file.id and item.subject_kind in ('attachment', 'photograph')
          join disclosure_event decided on decided.item_id = item.id and decided.kind = 'decided'
          where file.case_id = ? and ${keepsFromDefence('decided')}
            and decided.step > coalesce((select max(other.step) from disclosure_event other where other.item_id = item.id
              and other.kind = 'decided' and not ${keepsFromDefence('other')}), 0)
          group by file.id`,
          [caseId],
        ),
      )
      .map(({ sha256, since }) => [sha256, since]),
  );
  if (decided.size === 0) return [];
  // Of two copies the one that is withheld decides.
  return db
    .all<Omit<HeldFile, 'code' | 'since'> & { sha256: string }>(
      statement`select id, number, kind, recorded_at as takenInAt, sha256 from attachment where case_id = ${caseId} order by number`,
    )
    .flatMap(({ sha256, ...row }): HeldFile[] => {
      const since = decided.get(sha256);
      return since === undefined || known.has(row.id) ? [] : [{ ...row, code: 'withheld', since }];
    });
}

function isWithheldPaper(db: ReadableDatabase, id: DocumentId): boolean {
  return (
    db.first(
      statementOf(
        `select 1 from disclosure_item item join disclosure_event decided on decided.item_id = item.id and decided.kind = 'decided'
        where item.subject_kind = 'document' and item.subject_id = ? and ${keepsFromDefence('decided')}
          and decided.step = (select max(last.step) from disclosure_event last where last.item_id = item.id and last.kind = 'decided')`,
        [id],
      ),
    ) !== undefined
  );
}

/** @throws FocalPointError `disclosure.withheld-file` */
export function demandNotWithheld({ withheld }: Pick<Gate, 'withheld'>, id: AttachmentId): void {
  const file = withheld.find((one) => one.id === id);
  if (file !== undefined) throw new FocalPointError('disclosure.withheld-file', { number: file.number });
}

/** Files of the case with H1 or H2 that nobody released, and originals of which a redacted version is in force, in the order of their numbers. */
export function heldFiles(
  db: ReadableDatabase,
  caseId: CaseId,
  inForce: readonly InForce[] = redactionsInForce(db, caseId),
): HeldFile[] {
  const states = handlingStates(db, caseId);
  const coded = new Map<string, Pick<HeldFile, 'code' | 'since'>>();
  for (const [key, { code, codedAt, isReleased }] of states) {
    const [kind = '', id = ''] = key.split(' ');
    if (isReleased || code === undefined || codedAt === undefined || !holdsBack(code)) continue;
    if (kind === 'photograph' || kind === 'attachment') coded.set(id, { code, since: codedAt });
  }
  if (coded.size === 0 && inForce.length === 0) return [];
  const rows = db.all<Omit<HeldFile, 'code' | 'since'> & { sha256: string }>(
    statement`select id, number, kind, recorded_at as takenInAt, sha256 from attachment where case_id = ${caseId} order by number`,
  );
  // The same bytes under another name are the same original. A copy is let through by its own release.
  const redacted = new Map<string, InForce>(inForce.map((one) => [one.sourceSha256, one]));
  const copied = new Map(rows.flatMap(({ id, sha256 }) => (coded.has(id) ? [[sha256, coded.get(id)] as const] : [])));
  return rows.flatMap(({ sha256, ...row }): HeldFile[] => {
    const isReleased = stateOfFile(states, row.id)?.isReleased === true;
    const state = coded.get(row.id) ?? (isReleased ? undefined : copied.get(sha256));
    if (state !== undefined) return [{ ...row, ...state }];
    const version = redacted.get(sha256);
    return version === undefined ? [] : [{ ...row, code: 'redacted', since: version.approvedAt }];
  });
}

/** Out of the station, to whomever. @throws FocalPointError `handling.held-back`, `redactions.original-held` */
export function demandMayLeave(
  db: ReadableDatabase,
  caseId: CaseId,
  id: AttachmentId,
  gate = gateOf(db, caseId),
): void {
  const held = gate.held.find((file) => file.id === id);
  if (held?.code === 'redacted') throw new FocalPointError('redactions.original-held', { number: held.number });
  if (held !== undefined) throw new FocalPointError('handling.held-back', { number: held.number, code: held.code });
}

/** Papers that print the photographs or name the files of a case. */
const showingPapers = new Set([
  'case-file',
  'photo-sheet',
  'examination-report',
  'media-manifest',
  'court-bundle',
  'trace-request',
]);
/** Of those, the ones that show photographs and no other file. */
const photographPapers = new Set(['photo-sheet', 'examination-report', 'trace-request']);

/**
 * A paper made before a file was held back may show it; one of which a redacted version is in force is shown by that alone.
 * @throws FocalPointError `handling.paper-holds`, `redactions.original-held`, `redactions.paper-shows`, `redactions.version-ended`,
 *   `disclosure.not-for-defence`, `disclosure.withheld-paper`, `intelligence.held-back`, `intelligence.paper-outdated`
 */
export function demandPaperMayLeave(
  db: ReadableDatabase,
  caseId: CaseId,
  paper: AskedPaper,
  isForDefence: boolean,
  gate = gateOf(db, caseId),
): void {
  if (isForDefence && schedulesNotForDefence(db, caseId).has(paper.id))
    throw new FocalPointError('disclosure.not-for-defence');
  // What stands in its place was made to be seen.
  if (isForDefence && paper.kind !== 'redacted-version' && isWithheldPaper(db, paper.id))
    throw new FocalPointError('disclosure.withheld-paper', { name: paper.title });
  demandNotRedacted(db, paper, gate);
  demandIntelligencePaper(db, paper.id);
  if (!showingPapers.has(paper.kind)) return;
  if (isForDefence && paper.kind === 'court-bundle') demandNoneWithheldIn(db, paper, gate);
  const held = isForDefence && paper.kind !== 'court-bundle' ? [...gate.held, ...gate.withheld] : gate.held;
  const shown = held.find(
    ({ since, takenInAt, code, kind }) =>
      takenInAt <= paper.made_at &&
      since >= paper.made_at &&
      (code !== 'redacted' || kind === 'photograph' || !photographPapers.has(paper.kind)),
  );
  if (shown === undefined) return;
  if (shown.code === 'withheld') throw new FocalPointError('disclosure.withheld-paper', { name: paper.title });
  const code = shown.code === 'redacted' ? 'redactions.paper-shows' : 'handling.paper-holds';
  throw new FocalPointError(code, { name: paper.title, number: shown.number });
}

/** A bundle knows each of its documents, so that a decision about another file says nothing of it. */
function demandNoneWithheldIn(db: ReadableDatabase, { id, title }: AskedPaper, { withheld }: Gate): void {
  for (const file of withheld) {
    const isShown = db.first(
      statement`select 1 from attachment file, court_bundle bundle, json_each(bundle.content, '$.volumes') volume
        join json_each(bundle.content, '$.documents') document
        where file.id = ${file.id} and volume.value ->> '$.documentId' = ${id}
          and document.value ->> '$.sha256' = file.sha256 limit 1`,
    );
    if (isShown !== undefined) throw new FocalPointError('disclosure.withheld-paper', { name: title });
  }
}

interface AskedPaper {
  readonly id: DocumentId;
  readonly kind: string;
  readonly made_at: Instant;
  readonly title: string;
}

/** A redacted paper, a version that is not in force, and a bundle that was made while the original stood in the file. */
function demandNotRedacted(db: ReadableDatabase, paper: AskedPaper, gate: Gate): void {
  const { inForce } = gate;
  if (paper.kind === 'redacted-version') {
    const own = inForce.find(({ issuedId }) => issuedId === paper.id);
    if (own === undefined) throw new FocalPointError('redactions.version-ended', { name: paper.title });
    demandOriginalReleased(gate, own);
    // What is left of an intelligence report is still its provider's.
    if (own.originalId !== null) demandIntelligencePaper(db, own.originalId);
  }
  for (const one of inForce) {
    const { originalId, documentNumber, approvedAt } = one;
    if (originalId !== null && originalId === paper.id)
      throw new FocalPointError('redactions.original-held', { number: documentNumber });
    if (paper.kind === 'court-bundle' && paper.made_at <= approvedAt && bundleShows(db, paper.id, one))
      throw new FocalPointError('redactions.paper-shows', { name: paper.title, number: documentNumber });
  }
}

/** What is left of a file with a handling code is still the provider's. @throws FocalPointError `handling.held-back` */
export function demandOriginalReleased(gate: Gate, { attachmentId }: InForce): void {
  if (attachmentId === null) return;
  const held = gate.held.find(({ id, code }) => id === attachmentId && code !== 'redacted');
  if (held !== undefined) throw new FocalPointError('handling.held-back', { number: held.number, code: held.code });
}

/** The original, or a version that was replaced. */
function bundleShows(
  db: ReadableDatabase,
  volume: DocumentId,
  { redactionId, versionId, sourceSha256 }: InForce,
): boolean {
  return (
    db.first(
      statement`select 1 from court_bundle bundle, json_each(bundle.content, '$.volumes') volume
        join json_each(bundle.content, '$.documents') document
        where volume.value ->> '$.documentId' = ${volume} and (document.value ->> '$.sha256' = ${sourceSha256}
          or document.value ->> '$.sha256' in (select sha256 from redacted_version
            where redaction_id = ${redactionId} and id <> ${versionId})) limit 1`,
    ) !== undefined
  );
}

/** Issued schedules of the case that never go to the defence, nor into a file that it reads. */
export function schedulesNotForDefence(db: ReadableDatabase, caseId: CaseId): Set<DocumentId> {
  return new Set(
    db
      .all<{ id: DocumentId }>(
        statement`select content ->> '$.documentId' as id from disclosure_event
          where case_id = ${caseId} and kind = 'scheduled' and content ->> '$.schedule' <> 'non-sensitive'`,
      )
      .map(({ id }) => id),
  );
}

/** What is printed of a thing that was left out: nothing of its content. */
export interface LeftOut {
  readonly number: number;
  readonly kind: ItemKind;
  readonly because: Barrier;
}

export function leftOutFiles(held: readonly HeldFile[]): LeftOut[] {
  return held.map(({ number, kind, code }) => ({
    number,
    kind: kind === 'photograph' ? 'photograph' : 'attachment',
    because: code,
  }));
}
