// Finds what a person names on the command line: by number, path or login as the screens show it. Never the nearest one.
import { FocalPointError } from '../../shared/language/result.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import type { StationSession } from './station-session.ts';

const mostLookedThrough = 500;

/** @throws FocalPointError `cases.unknown`, `command-line.several-cases` */
export async function findCase(session: StationSession, wanted: string): Promise<CaseId> {
  const { cases } = await session.ask('cases.list', {});
  const namesOf = ({ id, title, numbers }: (typeof cases)[number]) => [
    id,
    title,
    ...numbers.map(({ number }) => number),
  ];
  const count = cases.filter((one) => namesOf(one).includes(wanted)).length;
  if (count > 1) throw new FocalPointError('command-line.several-cases', { count });
  return called(wanted, cases, namesOf, 'cases.unknown').id;
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
  return called(wanted, exhibits, ({ number }) => [number], 'exhibits.unknown').id;
}

/** By the number of its receipt. @throws FocalPointError `intake.submission-unknown` */
export async function findSubmission(session: StationSession, wanted: string) {
  const { submissions } = await session.ask('intake.submissions', {});
  return called(wanted, submissions, ({ id, receiptNumber }) => [id, receiptNumber], 'intake.submission-unknown').id;
}

/** By its path `Evidence room / R2 / S4`. @throws FocalPointError `custody.place-unknown` */
export async function findPlace(session: StationSession, wanted: string) {
  const { places } = await session.ask('places.list', {});
  return called(wanted, places, ({ id, path }) => [id, path], 'custody.place-unknown').id;
}

/** By login. @throws FocalPointError `people.unknown` */
export async function findPerson(session: StationSession, wanted: string) {
  const { people } = await session.ask('people.list', {});
  return called(wanted, people, ({ id, login }) => [id, login], 'people.unknown').id;
}

/** By its number. @throws FocalPointError `inventory.unknown` */
export async function findInventory(session: StationSession, wanted: string) {
  const { sessions } = await session.ask('inventory.list', {});
  return called(wanted, sessions, ({ id, number }) => [id, number], 'inventory.unknown').id;
}

/** By its number. @throws FocalPointError `disposals.unknown` */
export async function findDisposal(session: StationSession, wanted: string) {
  const { decisions } = await session.ask('disposals.list', {});
  return called(wanted, decisions, ({ id, number }) => [id, number], 'disposals.unknown').id;
}

/** By its number `SD-2026-00001`. @throws FocalPointError `discrepancies.unknown` */
export async function findDiscrepancy(session: StationSession, wanted: string) {
  const { discrepancies } = await session.ask('discrepancies.list', { onlyOpen: false });
  return called(wanted, discrepancies, ({ id, number }) => [id, number], 'discrepancies.unknown').id;
}

/** A definition that is in use, by the name of its register and its own. @throws FocalPointError `registers.unknown`, `registers.definition-unknown` */
export async function findImportDefinition(session: StationSession, register: string, wanted: string) {
  const { registers } = await session.ask('registers.list', {});
  const of = called(register, registers, ({ name }) => [name], 'registers.unknown');
  const { definitions } = await session.ask('registers.definitions', { registerId: of.id });
  const inUse = definitions.filter(({ retired }) => retired === undefined);
  return called(wanted, inUse, ({ name }) => [name], 'registers.definition-unknown');
}

/** The one row with this name among its names. Of several that are called alike, none is taken. @throws FocalPointError `code` */
function called<Row>(
  wanted: string,
  rows: readonly Row[],
  namesOf: (row: Row) => readonly string[],
  code: string,
): Row {
  const found = rows.filter((row) => namesOf(row).includes(wanted));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new FocalPointError(code);
  return only;
}
