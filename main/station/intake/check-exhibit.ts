// What is refused before an exhibit is written: a mark that is taken, facts of another kind, a weapon nobody made safe.
import { factsSchema, isHeadstampList, type ExhibitKind, type Headstamp } from '../../../shared/domain/exhibit.ts';
import { factFaults } from '../../../shared/domain/exhibit/fact-faults.ts';
import { readSerialPattern } from '../../../shared/domain/exhibit/serial-pattern.ts';
import { isSerialPattern } from '../../../shared/domain/fold-text.ts';
import { loadedStateFaults } from '../../../shared/domain/loaded-state.ts';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError, type FieldFailure } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { View } from '../act.ts';
import { storedJson } from '../stored-json.ts';
import { enteredExhibit, type EnteredExhibit, type ExhibitRow } from './exhibit-row.ts';
import { faultsOfFactTimes } from './check-fact-times.ts';
import { checkKind } from './check-kind.ts';
import { checkParent } from './check-parent.ts';
import { demandOpenPackage } from './package-standing.ts';

const clockTolerance = 60_000;

/**
 * @param own  the exhibit as it is recorded, when it is being revised; absent for a new one.
 * @param isSplitOff  it comes out of its parent in this act.
 * @throws FocalPointError the codes of `exhibits.record` and `exhibits.revise`
 */
export function checkExhibit(
  { db, now }: Pick<View, 'db' | 'now'>,
  entered: EnteredExhibit,
  caseId: CaseId,
  { own, isSplitOff = false }: { readonly own?: ExhibitRow; readonly isSplitOff?: boolean } = {},
): void {
  checkKind(db, entered, own);
  checkFacts({ db, now }, entered, own);
  checkMarks(db, entered, own?.id);
  checkMadeSafe(entered, now, own);
  if (entered.kind === 'explosive' && (entered.explosiveClearance ?? '') === '') {
    const field = { path: 'explosiveClearance', code: 'required' };
    throw new FocalPointError('exhibits.explosive-not-cleared', { mark: entered.mark }, [field]);
  }
  checkLoadedState(entered);
  checkMark(db, entered.mark, caseId, own?.id);
  checkParent(db, entered, caseId, { own, isSplitOff });
  checkOrigin(db, entered, caseId);
  // What was recorded of a package stays, whatever is found out about the package later.
  if (own === undefined) demandOpenPackage(db, entered);
}

/**
 * Who, when and how. A time that has not come is refused; one long past is not: a firearm may have been made safe years before it was found.
 * What an earlier version took stays as it is until somebody changes it.
 */
function checkMadeSafe({ kind, madeSafe, mark }: EnteredExhibit, now: Instant, own: ExhibitRow | undefined): void {
  const isKept = own !== undefined && madeSafe !== undefined && own.made_safe === storedJson(madeSafe);
  if (isKept) return;
  const fields =
    madeSafe === undefined
      ? kind === 'firearm'
        ? [{ path: 'madeSafe', code: 'required' }]
        : []
      : [
          ...faultOfTime(madeSafe.at, now),
          ...(madeSafe.how.trim() === '' ? [{ path: 'madeSafe.how', code: 'required' }] : []),
        ];
  if (fields.length > 0) throw new FocalPointError('exhibits.not-made-safe', { mark }, fields);
}

function faultOfTime(at: string, now: Instant): FieldFailure[] {
  const path = 'madeSafe.at';
  if (at.trim() === '') return [{ path, code: 'required' }];
  const moment = Instant.safeParse(at);
  if (!moment.success) return [{ path, code: 'invalid' }];
  // The form gives whole minutes, and clocks of two rooms differ by a little.
  return Date.parse(moment.data) > Date.parse(now) + clockTolerance ? [{ path, code: 'in-the-future' }] : [];
}

function checkLoadedState({ kind, loadedState }: EnteredExhibit): void {
  if (loadedState === undefined) return;
  const faults = kind === 'firearm' ? loadedStateFaults(loadedState) : ['chamber'];
  if (faults.length === 0) return;
  throw new FocalPointError(
    'exhibits.loaded-state-invalid',
    {},
    faults.map((field) => ({ path: `loadedState.${field}`, code: 'invalid' })),
  );
}

/** Making a schema costs more than recording an exhibit. */
const schemas = new Map<ExhibitKind, ReturnType<typeof factsSchema>>();

function factsSchemaOf(kind: ExhibitKind): ReturnType<typeof factsSchema> {
  const schema = schemas.get(kind) ?? factsSchema(kind);
  schemas.set(kind, schema);
  return schema;
}

function checkFacts({ db, now }: Pick<View, 'db' | 'now'>, entered: EnteredExhibit, own: ExhibitRow | undefined): void {
  const facts = factsSchemaOf(entered.kind).safeParse(entered.facts);
  const kept = own?.kind === entered.kind ? enteredExhibit(own).facts : {};
  if (facts.success) {
    const changed = Object.fromEntries(
      Object.entries(entered.facts).filter(([name, value]) => !isSame(kept[name], value)),
    );
    const faults = faultsOfFactTimes(entered.kind, changed, { now, incidentFrom: beginOfIncident(db, entered) });
    if (faults.length > 0)
      throw new FocalPointError('exhibits.facts-invalid', { field: faults[0]?.path ?? '' }, faults);
    return;
  }
  const fields = factFaults(facts.error)
    // What an earlier version took stays takeable as it is: a code gone from a list is no reason to lose a record's wording.
    .filter(
      ({ path: [name = ''], code }) =>
        code === 'contradicts' || !(name in kept) || !isSame(kept[name], entered.facts[name]),
    )
    .map(({ path, code }) => ({ path: ['facts', ...path].join('.'), code }));
  if (fields.length === 0) return;
  throw new FocalPointError('exhibits.facts-invalid', { field: fields[0]?.path ?? 'facts' }, fields);
}

function beginOfIncident(db: ReadableDatabase, { incidentId }: EnteredExhibit): Instant | undefined {
  if (incidentId === undefined) return undefined;
  return db.first<{ occurred_from: Instant }>(statement`select occurred_from from incident where id = ${incidentId}`)
    ?.occurred_from;
}

function isSame(left: unknown, right: unknown): boolean {
  return storedJson({ value: left }) === storedJson({ value: right });
}

/** Patterns must say something, a marking must be described, and a photograph must be one of this exhibit. */
function checkMarks(db: ReadableDatabase, entered: EnteredExhibit, own: ExhibitId | undefined): void {
  const { serials, markings } = entered;
  const fields: FieldFailure[] = [];
  for (const [at, { asConcluded = '' }] of serials.entries()) {
    if (!isSerialPattern(asConcluded)) continue;
    const pattern = readSerialPattern(asConcluded);
    if (!pattern.ok) fields.push({ path: `serials.${at}.asConcluded`, code: `pattern-${pattern.problem}` });
  }
  for (const [at, { text, symbol = '' }] of markings.entries()) {
    if (text === '' && symbol === '') fields.push({ path: `markings.${at}.text`, code: 'required' });
  }
  if (fields.length > 0) throw new FocalPointError('exhibits.marks-invalid', {}, fields);
  const shown = [...serials, ...markings, ...headstampsOf(entered)].flatMap(({ photographId }) => photographId ?? []);
  for (const photograph of new Set(shown)) {
    const found = db.first(statement`select 1 from attachment where id = ${photograph} and exhibit_id = ${own ?? ''}`);
    if (found === undefined) throw new FocalPointError('exhibits.photograph-of-another');
  }
}

function headstampsOf({ facts }: EnteredExhibit): Headstamp[] {
  return Object.values(facts).flatMap((value) => (isHeadstampList(value) ? value : []));
}

function checkMark(db: ReadableDatabase, mark: string, caseId: CaseId, own: ExhibitId | undefined): void {
  const taken = db.first<{ id: string; number: string }>(
    statement`select id, number from exhibit where case_id = ${caseId} and mark = ${mark}`,
  );
  if (taken === undefined || taken.id === own) return;
  const details = { mark, number: taken.number };
  throw new FocalPointError('exhibits.mark-taken', details, [{ path: 'mark', code: 'taken', details }]);
}

function checkOrigin(db: ReadableDatabase, entered: EnteredExhibit, caseId: CaseId): void {
  const { incidentId, submissionId } = entered;
  if (
    incidentId !== undefined &&
    db.first(statement`select 1 from incident where id = ${incidentId} and case_id = ${caseId}`) === undefined
  ) {
    throw new FocalPointError('cases.incident-unknown');
  }
  if (
    submissionId !== undefined &&
    db.first(statement`select 1 from submission where id = ${submissionId} and case_id = ${caseId}`) === undefined
  ) {
    throw new FocalPointError('intake.submission-unknown');
  }
}
