// What a careful reader of the case file will ask, found before they do. Nothing here repairs or hides anything.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { CustodyGap } from '../../../shared/domain/custody-gaps.ts';
import { labelNames } from '../../../shared/domain/submission.ts';
import { missingCase } from '../../../shared/language/habits.ts';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { concernsPackage, discrepanciesOf, type CaseDiscrepancy } from './case-discrepancies.ts';
import { endOf, gapsOfChain, type CustodyRow, type JudgedExhibit } from '../custody-event-row.ts';
import { readStoredJson } from '../stored-json.ts';

type OpenQuestion = OutputOf<'cases.read'>['openQuestions'][number];

interface QuestionedExhibit extends JudgedExhibit {
  readonly id: ExhibitId;
  readonly mark: string;
  readonly kind: string;
  readonly made_safe: string | null;
  readonly submission_id: string | null;
  readonly seal: string;
  readonly open_offer_id: string | null;
  readonly photographs: number;
}

/** A package whose seal was not the one on its paper. */
export interface DifferingPackage {
  readonly label: string;
  readonly sealAsWritten: string;
  readonly sealAsRead: string;
  readonly note: string;
}

/** In the order of the marks; `detail` holds only what was recorded, such as two seal numbers, and no sentence. */
export function openQuestionsOf(db: ReadableDatabase, caseId: CaseId, now: Instant): OpenQuestion[] {
  const exhibits = db.all<QuestionedExhibit>(
    statement`select e.id, e.mark, e.kind, e.quantity, e.made_safe, e.submission_id, e.arrival_seal, e.recorded_at, l.seal, l.open_offer_id,
                (select count(*) from attachment a where a.exhibit_id = e.id and a.kind = 'photograph') as photographs,
                (select sum(part.quantity) from exhibit part
                  where part.parent_id = e.id and +part.kind = e.kind and part.unit = e.unit) as in_parts
              from exhibit e join exhibit_line l on l.exhibit_id = e.id where e.case_id = ${caseId} order by l.mark_order`,
  );
  const events = Map.groupBy(
    db.all<CustodyRow>(
      statement`select c.* from custody_event c join exhibit e on e.id = c.exhibit_id where e.case_id = ${caseId} order by c.exhibit_id, c.number`,
    ),
    (event) => event.exhibit_id,
  );
  const discrepancies = differingPackages(db, caseId);
  const records = discrepanciesOf(db, caseId);
  return exhibits.flatMap((exhibit) => questionsOf(exhibit, events.get(exhibit.id) ?? [], discrepancies, records, now));
}

/** Every package of a delivery whose seal was not the one on its paper, by the delivery's id. */
export function differingPackages(db: ReadableDatabase, caseId: CaseId): Map<string, DifferingPackage[]> {
  const rows = db.all<{ id: string; packages: string }>(
    statement`select id, packages from submission where case_id = ${caseId} and state = 'received'`,
  );
  return new Map(
    rows.map(({ id, packages }) => [
      id,
      readStoredJson<DifferingPackage[]>(packages).filter((received) => received.sealAsWritten !== received.sealAsRead),
    ]),
  );
}

function questionsOf(
  exhibit: QuestionedExhibit,
  events: readonly CustodyRow[],
  discrepancies: ReadonlyMap<string, DifferingPackage[]>,
  records: readonly CaseDiscrepancy[],
  now: Instant,
): OpenQuestion[] {
  const questions: OpenQuestion[] = [];
  const own: CaseDiscrepancy[] = [];
  const ask = (kind: OpenQuestion['kind'], detail = ''): void => {
    questions.push({ kind, exhibitId: exhibit.id, exhibit: exhibit.mark, detail });
  };
  if (exhibit.kind === 'firearm' && exhibit.made_safe === null) ask('not-made-safe');
  if (exhibit.photographs === 0) ask('no-photograph');
  if (events.length === 0) ask('no-custody');
  for (const gap of gapsOfChain(events, exhibit, now)) {
    if (gap.explainedBy !== undefined) continue;
    const isOfSeal = gap.kind === 'seal-differs' || gap.kind === 'seal-absent';
    ask(isOfSeal ? 'seal-discrepancy' : 'custody-gap', detailOf(gap, exhibit));
  }
  const seals = [exhibit.seal, ...events.flatMap((event) => [event.seal_in ?? '', event.seal_out ?? ''])];
  for (const received of discrepancies.get(exhibit.submission_id ?? '') ?? []) {
    if (!concernsExhibit(received, exhibit.mark, seals)) continue;
    const differs = `${received.sealAsWritten} ≠ ${received.sealAsRead}`;
    const record = records.find((one) => concernsPackage(one, exhibit.submission_id, received));
    if (record?.resolvedAt === undefined) ask('seal-discrepancy', differs);
    else ask('seal-clarified', `${differs} · ${record.number} · ${record.statement}`);
    if (record !== undefined) own.push(record);
  }
  // What custody noted of a difference is answered by its record, once that was settled after the note.
  for (const event of events) {
    if (event.type !== 'discrepancy') continue;
    const isAnswered =
      own.length > 0 && own.every(({ resolvedAt }) => resolvedAt !== undefined && resolvedAt >= event.occurred_at);
    if (!isAnswered) ask('seal-discrepancy', event.note);
  }
  if (exhibit.open_offer_id !== null) askOfOffer(events, exhibit.open_offer_id, ask);
  return questions;
}

/** A package is joined to an exhibit by its mark or by a seal that the exhibit ever carried. */
export function concernsExhibit(received: DifferingPackage, mark: string, seals: readonly string[]): boolean {
  if (labelNames(received.label, mark)) return true;
  return seals.some((seal) => seal !== '' && (seal === received.sealAsRead || seal === received.sealAsWritten));
}

function askOfOffer(
  events: readonly CustodyRow[],
  offerId: string,
  ask: (kind: OpenQuestion['kind'], detail: string) => void,
): void {
  const offered = events.find((event) => event.id === offerId);
  const to = endOf(offered?.to_end ?? null);
  const from = endOf(offered?.from_end ?? null);
  // On its way to another station: whoever had it answers until that one's receipt, and a court is told who.
  if (to?.kind === 'outside') ask('dispatched', `${from?.label ?? ''} → ${to.label}`);
  else ask('open-offer', to?.label ?? '');
}

function detailOf(gap: CustodyGap, exhibit: QuestionedExhibit): string {
  switch (gap.kind) {
    case 'holder-differs':
    case 'seal-differs':
    case 'quantity-exceeded':
    case 'seal-replaced':
    case 'parts-unbalanced':
      return `${gap.expected} ≠ ${gap.found}`;
    case 'time-runs-back':
    case 'after-disposal':
    case 'seal-open-too-long':
      return `${gap.expected} > ${gap.found}`;
    case 'seal-absent':
      return `${gap.expected} ≠ –`;
    case 'seal-left-open':
      return exhibit.seal;
    case 'begins-in-the-middle':
      return '';
    default:
      return missingCase(gap.kind);
  }
}
