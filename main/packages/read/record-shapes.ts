// The record files of a package as they are read where one is taken in: what is missing or too long makes the file unreadable, what is
// unknown is passed over. Times and ids stay the text they are: another station gave them.
import { z } from 'zod';
import { LongList, membersInTurns, type NextTurn } from '../../../shared/language/in-turns.ts';
import { custodyFileOf } from '../format/custody-proofs.ts';
import { isText } from '../format/json-shape.ts';
import type { CaseFile, CustodyFile, ExhibitsFile, SupersedesFile } from '../records.ts';

const [longestName, longestWords] = [300, 20_000];
const Name = z.string().max(longestName);
const Words = z.string().max(longestWords);

const Case: z.ZodType<CaseFile> = z.object({
  format: z.literal('focal-point/case/1'),
  id: z.string().min(1).max(100),
  title: Name,
  numbers: z.array(z.object({ kind: Name, number: Name })).max(100),
  classification: Name,
  openedAt: Name,
  incidents: z
    .array(z.object({ id: Name, kind: Name, occurredFrom: Name, occurredTo: Name.exactOptional(), place: Words }))
    .max(1000),
  parties: z.array(z.object({ id: Name, role: Name, name: Name })).max(5000),
});

const Exhibit: z.ZodType<ExhibitsFile['exhibits'][number]> = z.object({
  id: z.string().min(1).max(100),
  number: z.string().min(1).max(300),
  kind: Name,
  description: Words,
  quantity: z.number(),
  unit: Name,
  parent: Name.exactOptional(),
  seal: Name.exactOptional(),
  serials: z.array(z.object({ text: Name, place: Name.exactOptional() })).max(1000),
  facts: z.record(z.string(), z.json()),
  files: z
    .array(z.object({ path: z.string().max(1000), title: Words, sha256: Name, bytes: z.number(), mediaType: Name }))
    .max(100_000),
});

const Exhibits = z.object({ format: z.literal('focal-point/exhibits/1'), exhibits: LongList });

const Supersedes: z.ZodType<SupersedesFile> = z.object({
  format: z.literal('focal-point/supersedes/1'),
  packageId: z.string().min(1).max(100),
  created: Name,
  manifestSha256: z.string().regex(/^[0-9a-f]{64}$/),
  reason: Words,
});

export function readSupersedesFile(value: unknown): SupersedesFile | undefined {
  return Supersedes.safeParse(value).data;
}

export function readCaseFile(value: unknown): CaseFile | undefined {
  return Case.safeParse(value).data;
}

/** @returns undefined also where two exhibits have one id. */
export async function readExhibitsFile(value: unknown, nextTurn: NextTurn): Promise<ExhibitsFile | undefined> {
  const file = Exhibits.safeParse(value).data;
  const exhibits = file === undefined ? undefined : await membersInTurns(Exhibit, file.exhibits, nextTurn);
  if (file === undefined || exhibits === undefined) return undefined;
  return areDifferent(exhibits.map(({ id }) => id)) ? { ...file, exhibits } : undefined;
}

/** @returns undefined also where two lists of events name one exhibit, one names an event of another, or one event stands there twice. */
export async function readCustodyFile(value: unknown, nextTurn: NextTurn): Promise<CustodyFile | undefined> {
  const file = await custodyFileOf(value, nextTurn);
  if (file === undefined || !file.exhibits.every(isToldWhole)) return undefined;
  const events = file.exhibits.flatMap(({ events: told }) => told.map(({ id }) => id));
  return areDifferent(file.exhibits.map(({ id }) => id)) && areDifferent(events) ? file : undefined;
}

/** As long as what is kept of it, every event in a place of its chain; the rest of an event is shown as it stands there. */
function isToldWhole({ id, number, description, events }: CustodyFile['exhibits'][number]): boolean {
  return (
    isId(id) &&
    isText(number, longestName) &&
    isText(description, longestWords) &&
    events.every(
      (event) => isId(event.id) && event.exhibitId === id && Number.isSafeInteger(event.number) && event.number >= 1,
    )
  );
}

function isId(value: unknown): boolean {
  return isText(value, 100) && value !== '';
}

function areDifferent(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
