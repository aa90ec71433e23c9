// Finds what a person names on the command line: by number, path or login as the screens show it. Never the nearest one.
import { FocalPointError } from '../../shared/language/result.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import type { StationSession } from './station-session.ts';

const mostLookedThrough = 500;

/** @throws FocalPointError `cases.unknown`, `command-line.several-cases` */
export async function findCase(session: StationSession, wanted: string): Promise<CaseId> {
  const { cases } = await session.ask('cases.list', {});
  const found = cases.filter(
    ({ id, title, numbers }) => id === wanted || title === wanted || numbers.some(({ number }) => number === wanted),
  );
  if (found.length > 1) throw new FocalPointError('command-line.several-cases', { count: found.length });
  return theOnly(found, 'cases.unknown').id;
}

/** By its number `EX-2026-000001`, which no other exhibit has. @throws FocalPointError `exhibits.unknown` */
export async function findExhibit(session: StationSession, wanted: string) {
  const { snapshot } = await session.ask('exhibits.list', {
    text: wanted,
    kinds: [],
    sort: 'number',
    descending: false,
  });
  const { exhibits } = await session.ask('exhibits.page', { snapshot, from: 0, count: mostLookedThrough });
  return theOnly(
    exhibits.filter(({ number }) => number === wanted),
    'exhibits.unknown',
  ).id;
}

/** By the number of its receipt. @throws FocalPointError `intake.submission-unknown` */
export async function findSubmission(session: StationSession, wanted: string) {
  const { submissions } = await session.ask('intake.submissions', {});
  return theOnly(
    submissions.filter(({ id, receiptNumber }) => id === wanted || receiptNumber === wanted),
    'intake.submission-unknown',
  ).id;
}

/** By its path `Evidence room / R2 / S4`. @throws FocalPointError `custody.place-unknown` */
export async function findPlace(session: StationSession, wanted: string) {
  const { places } = await session.ask('places.list', {});
  return theOnly(
    places.filter(({ id, path }) => id === wanted || path === wanted),
    'custody.place-unknown',
  ).id;
}

/** By login. @throws FocalPointError `people.unknown` */
export async function findPerson(session: StationSession, wanted: string) {
  const { people } = await session.ask('people.list', {});
  return theOnly(
    people.filter(({ id, login }) => id === wanted || login === wanted),
    'people.unknown',
  ).id;
}

/** By its number. @throws FocalPointError `inventory.unknown` */
export async function findInventory(session: StationSession, wanted: string) {
  const { sessions } = await session.ask('inventory.list', {});
  return theOnly(
    sessions.filter(({ id, number }) => id === wanted || number === wanted),
    'inventory.unknown',
  ).id;
}

/** By its number. @throws FocalPointError `disposals.unknown` */
export async function findDisposal(session: StationSession, wanted: string) {
  const { decisions } = await session.ask('disposals.list', {});
  return theOnly(
    decisions.filter(({ id, number }) => id === wanted || number === wanted),
    'disposals.unknown',
  ).id;
}

/** By its number `SD-2026-00001`. @throws FocalPointError `discrepancies.unknown` */
export async function findDiscrepancy(session: StationSession, wanted: string) {
  const { discrepancies } = await session.ask('discrepancies.list', { onlyOpen: false });
  return theOnly(
    discrepancies.filter(({ id, number }) => id === wanted || number === wanted),
    'discrepancies.unknown',
  ).id;
}

/** Of several that are called alike, none is taken. */
function theOnly<Row>(found: readonly Row[], code: string): Row {
  const [only] = found;
  if (only === undefined || found.length > 1) throw new FocalPointError(code);
  return only;
}
