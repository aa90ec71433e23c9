// A station of 250,000 exhibits and 2 million custody events for benches, made once and kept in the temporary folder.
//
// Exhibits, lines, serials and events are rows of exactly the shape the record layer writes (its own column functions make them), put
// in without it: the ledger therefore speaks only of the station and its people, and signatures of custody events are no signatures.
// Whoever measures verification of the ledger or of signatures needs other data. Pictures are named, not there.
//
// Run: node tests/bench/a-large-station.ts [exhibits] [events] [places]
import { cpSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { stampOf } from '../../build/source-stamp.ts';
import { openDatabase, statementOf, type SqlValue, type WritableDatabase } from '../../main/database/index.ts';
import { Ledger } from '../../main/ledger/index.ts';
import { stateColumns } from '../../main/station/custody/custody-records.ts';
import { describingColumns } from '../../main/station/intake/exhibit-line.ts';
import { exhibitColumns, type ExhibitRow } from '../../main/station/intake/exhibit-row.ts';
import { openStation, type Station } from '../../main/station/open-station.ts';
import { unlockVault } from '../../main/vault/index.ts';
import { afterCustodyEvent, noCustody, type CustodyEnd, type CustodyState } from '../../shared/domain/custody.ts';
import { roles } from '../../shared/domain/roles.ts';
import { CaseId, ExhibitId, PersonId, type SubmissionId } from '../../shared/language/identity.ts';
import { instantOf } from '../../shared/language/instant.ts';
import {
  cheapDerivation,
  choosesOwnPassphrase,
  passphraseOf,
  testCaller,
  toldPassphrase,
} from '../station/open-test-station.ts';
import {
  caseTitleOf,
  enteredOf,
  exhibitsPerCase,
  longestStory,
  pick,
  recordedAtOf,
  storyOf,
  type Cast,
  type Told,
} from './large-station-story.ts';

export interface LargeStationSize {
  readonly exhibits: number;
  readonly events: number;
  readonly places: number;
}

export const largeStation: LargeStationSize = { exhibits: 250_000, events: 2_000_000, places: 10_000 };

export interface LargeStation {
  readonly size: LargeStationSize;
  /** For `openStation({ dataFolder })`; every role has a person whose login is the role, see `passphraseOf`. */
  readonly dataFolder: string;
  /** The database and ledger of the vault without a station around them, for a bench that needs no threads. */
  openVault(): Promise<{ db: WritableDatabase; ledger: Ledger; close(): void }>;
  /** Another read-only connection, as the reader thread has one. */
  openReader(): Promise<{ db: WritableDatabase; close(): void }>;
  release(): void;
}

const clock = { now: () => instantOf(new Date()) };
/** The end of every story; fixed, so that a kept station is the same tomorrow. */
const today = instantOf(new Date(Date.UTC(2026, 10, 25, 8)));
const vaultName = 'bench';
const kinds = { person: 1, place: 2, case: 3, submission: 4, exhibit: 5, event: 6, picture: 7 } as const;

/** Identifiers say what they name and which: the first exhibit is `idOf('exhibit', 0)`. They sort by their number. */
export function idOf(kind: keyof typeof kinds, number: number): string {
  return `0191234${kinds[kind]}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/**
 * A copy of the kept station, which is built first where there is none of this size and of these sources.
 * The copy is the caller's to change; `release` removes it.
 */
export async function aLargeStation(size: LargeStationSize = largeStation): Promise<LargeStation> {
  const kept = await keptStation(size);
  const dataFolder = mkdtempSync(join(tmpdir(), 'large-station-'));
  cpSync(kept, dataFolder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return around(size, dataFolder, () => rmSync(dataFolder, { recursive: true, force: true }));
}

async function keptStation(size: LargeStationSize): Promise<string> {
  const stamp = stampOf([
    'main/database/migrations',
    'main/station/custody/custody-records.ts',
    'main/station/intake/exhibit-line.ts',
    'main/station/intake/exhibit-row.ts',
    'shared/domain',
    'tests/bench/a-large-station.ts',
    'tests/bench/large-station-story.ts',
  ]).slice(0, 12);
  const shelf = join(tmpdir(), 'focal-point-large-stations');
  const kept = join(shelf, `${size.exhibits}-${size.events}-${size.places}-${stamp}`);
  if (existsSync(kept)) return kept;
  mkdirSync(shelf, { recursive: true });
  const making = mkdtempSync(join(shelf, 'making-'));
  const began = performance.now();
  await build(size, making);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const megabytes = (statSync(join(making, 'vaults', vaultName, 'vault.db')).size / 1024 / 1024).toFixed(0);
  process.stdout.write(
    `a station of ${size.exhibits} exhibits, ${size.events} events and ${size.places} places made in ${seconds} s, ${megabytes} MB\n`,
  );
  try {
    renameSync(making, kept);
  } catch {
    // Another bench was first; its station is as good.
    rmSync(making, { recursive: true, force: true });
  }
  return kept;
}

function around(size: LargeStationSize, dataFolder: string, release: () => void): LargeStation {
  const open = async (readonly: boolean) => {
    const secret = Buffer.from(passphraseOf('registrar'));
    const folder = join(dataFolder, 'vaults', vaultName);
    const { vault, personalKey } = await unlockVault(folder, { login: 'registrar', passphrase: secret }, clock);
    personalKey.close();
    const db = openDatabase(vault.databaseFile, vault.databaseKey(), { readonly });
    return { db, vault };
  };
  return {
    size,
    dataFolder,
    release,
    async openVault() {
      const { db, vault } = await open(false);
      const ledger = Ledger.open(db, vault.ledgerSigner, vault.station.id, { headFile: vault.headFile });
      const close = (): void => {
        db.close();
        vault.close();
      };
      return { db, ledger, close };
    },
    async openReader() {
      const { db, vault } = await open(true);
      vault.close();
      return { db, close: () => db.close() };
    },
  };
}

async function build(size: LargeStationSize, dataFolder: string): Promise<void> {
  const station = openStation({ dataFolder, clock, derivation: cheapDerivation });
  try {
    await createWithPeople(station);
  } finally {
    await station.close();
  }
  const { db, close } = await around(size, dataFolder, () => undefined).openVault();
  try {
    fill(db, size);
    db.checkpoint();
  } finally {
    close();
  }
}

async function createWithPeople(station: Station): Promise<void> {
  const ask = async (name: string, input: object): Promise<void> => {
    const answer = await station.request(testCaller, name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  };
  await ask('station.create', {
    name: vaultName,
    agency: 'Bench agency',
    kind: 'all-in-one',
    recordLanguage: 'en',
    administrator: { name: 'Ada Administrator', login: 'administrator', passphrase: passphraseOf('administrator') },
    alsoRoles: [],
  });
  const others = roles.filter((one) => one !== 'administrator');
  for (const role of others) {
    await ask('people.add', { name: `Test ${role}`, login: role, roles: [role], passphrase: toldPassphrase });
  }
  for (const role of others) await choosesOwnPassphrase(ask, role, passphraseOf(role));
}

/** Thirty holders beside those who can sign in; they have no key slot. */
const holders = 30;
const exhibitsAtOnce = 25_000;

function fill(db: WritableDatabase, size: LargeStationSize): void {
  const insert = (table: string, row: Readonly<Record<string, SqlValue>>): void => {
    const columns = Object.keys(row);
    const holes = columns.map(() => '?').join(', ');
    db.run(statementOf(`insert into ${table} (${columns.join(', ')}) values (${holes})`, Object.values(row)));
  };
  const [registrar] = db.all<{ id: string; name: string }>(
    statementOf(`select id, name from person where login = 'registrar'`),
  );
  if (registrar === undefined) throw new Error('the registrar is there');
  db.transaction(() => {
    for (let holder = 0; holder < holders; holder += 1) {
      const login = `holder-${holder}`;
      insert('person', {
        id: idOf('person', holder),
        name: holderName(holder),
        login,
        login_folded: login,
        roles: '["examiner"]',
        state: 'active',
        public_key: '',
        key_fingerprint: '0000 0000 0000 0000 0000',
        added_at: today,
      });
    }
  });
  const places = db.transaction(() => fillPlaces(insert, size.places));
  const cast: Cast = {
    exhibits: size.exhibits,
    now: today,
    intake: places.intake,
    home: (exhibit) => places.homes[pick(exhibit * 43, places.homes.length)] ?? places.intake,
    person: (seed) => {
      const holder = pick(seed, holders);
      return { kind: 'person', id: idOf('person', holder), label: holderName(holder) };
    },
  };
  const steps = stepsPerExhibit(size);
  const numbers = new Map<string, number>();
  let events = 0;
  for (let from = 0; from < size.exhibits; from += exhibitsAtOnce) {
    const to = Math.min(size.exhibits, from + exhibitsAtOnce);
    db.transaction(() => {
      const stories = Array.from({ length: to - from }, (_, at) => storyOf(from + at, steps(from + at), cast));
      const ids = numbered(stories, events);
      events += ids.total;
      for (let exhibit = from; exhibit < to; exhibit += 1) {
        if (exhibit % exhibitsPerCase === 0) fillCase(insert, exhibit / exhibitsPerCase, size, registrar.id);
        const story = stories[exhibit - from] ?? [];
        fillExhibit(insert, exhibit, {
          size,
          registrar: registrar.id,
          numbers,
          state: stateAfter(story, ids.of(exhibit - from)),
        });
      }
      // Round by round, as it happens in a year: the events of one exhibit lie far apart, as they will in a real station.
      for (let step = 0, isAny = true; isAny; step += 1) {
        isAny = false;
        for (const [at, story] of stories.entries()) {
          const told = story[step];
          if (told === undefined) continue;
          isAny = true;
          insert('custody_event', eventRow(told, { exhibit: from + at, step, idOfStep: ids.of(at), registrar }));
        }
      }
    });
  }
  db.transaction(() => {
    for (const [name, last] of numbers) insert('counter', { name, last });
  });
}

function holderName(holder: number): string {
  return `${['Arta', 'Бојан', 'Driton', 'Vesna', 'Shpresa', 'Милица'][holder % 6] ?? ''} Holder ${holder + 1}`;
}

/** The first exhibit has `longestStory` events, all others share the rest evenly. */
function stepsPerExhibit({ exhibits, events }: LargeStationSize): (exhibit: number) => number {
  const long = Math.min(longestStory, events);
  const others = Math.max(1, exhibits - 1);
  const each = Math.max(0, Math.floor((events - long) / others));
  const withOneMore = Math.max(0, events - long - each * others);
  return (exhibit) => (exhibit === 0 ? long : exhibit <= withOneMore ? each + 1 : each);
}

/** Gives every step an identifier in the order in which the rows will be written. */
function numbered(stories: readonly Told[][], first: number) {
  const ids: string[][] = stories.map(() => []);
  let next = first;
  for (let step = 0, isAny = true; isAny; step += 1) {
    isAny = false;
    for (const [at, story] of stories.entries()) {
      if (step >= story.length) continue;
      isAny = true;
      ids[at]?.push(idOf('event', next));
      next += 1;
    }
  }
  const of = (at: number) => (step: number) => ids[at]?.[step] ?? '';
  return { of, total: next - first };
}

function stateAfter(story: readonly Told[], idOfStep: (step: number) => string): CustodyState {
  return story.reduce((state, told, step) => afterCustodyEvent(state, { ...told, id: idOfStep(step) }), noCustody);
}

type Insert = (table: string, row: Readonly<Record<string, SqlValue>>) => void;

/** A room, its ten cabinets, their hundred shelves, four boxes on each. */
const placesOfRoom = 1 + 10 + 100 + 400;

/** Two sites, rooms of ten cabinets, cabinets of ten shelves, boxes on the shelves; exhibits are at home on shelves and in boxes. */
function fillPlaces(insert: Insert, wanted: number): { intake: CustodyEnd; homes: CustodyEnd[] } {
  const homes: CustodyEnd[] = [];
  let made = 0;
  const add = (parent: { id: string; path: string } | undefined, kind: string, name: string) => {
    const id = idOf('place', made);
    const path = parent === undefined ? name : `${parent.path} / ${name}`;
    insert('place', { id, parent_id: parent?.id ?? null, kind, name, path });
    made += 1;
    if (kind === 'shelf' || kind === 'box') homes.push({ kind: 'place', id, label: path });
    return { id, path };
  };
  const sites = ['Evidence house', 'Депо Полана'].map((name) => add(undefined, 'site', name));
  const desk = add(sites[0], 'room', 'Intake desk');
  for (const room of upTo(Math.ceil(wanted / placesOfRoom))) {
    const inRoom = add(sites[room % 2], 'room', `R${room}`);
    for (const cabinet of upTo(10)) {
      const inCabinet = add(inRoom, 'cabinet', `C${cabinet}`);
      for (const shelf of upTo(10)) {
        const onShelf = add(inCabinet, 'shelf', `S${shelf}`);
        for (const box of upTo(4)) if (made < wanted) add(onShelf, 'box', `B${box}`);
      }
    }
  }
  return { intake: { kind: 'place', id: desk.id, label: desk.path }, homes };
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

function fillCase(insert: Insert, number: number, size: LargeStationSize, registrar: string): void {
  const openedAt = recordedAtOf(number * exhibitsPerCase, size.exhibits);
  const police = `P-${openedAt.slice(0, 4)}-${number + 1}`;
  insert('case_record', {
    id: idOf('case', number),
    title: caseTitleOf(number),
    numbers: JSON.stringify([{ kind: 'police', number: police }]),
    classification: 'restricted',
    offence: 'CC 366',
    language: ['sq', 'sr', 'en'][number % 3] ?? 'en',
    note: '',
    opened_at: openedAt,
    opened_by: registrar,
  });
  insert('case_number', { kind: 'police', number: police, case_id: idOf('case', number) });
  insert('submission', {
    id: idOf('submission', number),
    case_id: idOf('case', number),
    receipt_number: `R-${openedAt.slice(0, 4)}-${String(number + 1).padStart(5, '0')}`,
    state: 'received',
    received_at: openedAt,
    delivering_body: 'Regional Directorate Drenova',
    delivering_person: 'Sgt Agim SHEMBULLI',
    legal_basis: 'CPC 112',
    questions: '["Is it a firearm in the meaning of the law?"]',
    packages_announced: 1,
    packages: JSON.stringify([
      { label: 'all', sealAsWritten: '0048215', sealAsRead: '0048215', isIntact: true, note: '' },
    ]),
    note: '',
    recorded_at: openedAt,
    recorded_by: registrar,
  });
}

function fillExhibit(
  insert: Insert,
  exhibit: number,
  about: { size: LargeStationSize; registrar: string; numbers: Map<string, number>; state: CustodyState },
): void {
  const caseNumber = Math.floor(exhibit / exhibitsPerCase);
  const entered = enteredOf(exhibit);
  const id = ExhibitId.parse(idOf('exhibit', exhibit));
  const recordedAt = recordedAtOf(exhibit, about.size.exhibits);
  const series = `exhibit-${recordedAt.slice(0, 4)}`;
  const count = (about.numbers.get(series) ?? 0) + 1;
  about.numbers.set(series, count);
  const row: ExhibitRow = {
    id,
    case_id: CaseId.parse(idOf('case', caseNumber)),
    number: `EX-${recordedAt.slice(0, 4)}-${String(count).padStart(6, '0')}`,
    // A magazine lies with the exhibit before it.
    ...exhibitColumns({
      ...entered,
      submissionId: idOf('submission', caseNumber) as SubmissionId, // well-formed by `idOf`
      parentId:
        entered.kind === 'magazine' && exhibit % exhibitsPerCase > 0
          ? ExhibitId.parse(idOf('exhibit', exhibit - 1))
          : undefined,
    }),
    split_as: null,
    arrival_seal: null,
    recorded_at: recordedAt,
    recorded_by: PersonId.parse(about.registrar),
  };
  insert('exhibit', { ...row });
  const { seal, ...state } = stateColumns(about.state);
  insert('exhibit_line', {
    exhibit_id: row.id,
    case_id: row.case_id,
    number: row.number,
    recorded_at: row.recorded_at,
    ...describingColumns(row, caseTitleOf(caseNumber)),
    ...state,
    seal: seal ?? '',
    // Four of five have a photograph.
    thumbnail_id: pick(exhibit * 47, 5) === 0 ? null : idOf('picture', exhibit),
  });
  for (const [position, { asMarked, component, status }] of entered.serials.entries()) {
    const said = { source: 'serial', position, reading: 'marked', component, status, text: asMarked };
    insert('serial_reading', { exhibit_id: row.id, ...said });
  }
}

function eventRow(
  told: Told,
  about: {
    exhibit: number;
    step: number;
    idOfStep: (step: number) => string;
    registrar: { id: string; name: string };
  },
): Record<string, SqlValue> {
  const { id, name } = about.registrar;
  return {
    id: about.idOfStep(about.step),
    exhibit_id: idOf('exhibit', about.exhibit),
    number: about.step + 1,
    type: told.type,
    occurred_at: told.occurredAt,
    recorded_at: told.occurredAt,
    from_end: told.from === undefined ? null : JSON.stringify(told.from),
    to_end: told.to === undefined ? null : JSON.stringify(told.to),
    seal_out: told.sealOut ?? null,
    seal_in: told.sealIn ?? null,
    purpose: '',
    authority: '',
    note: '',
    actor_id: id,
    actor: name,
    answers: told.answersStep === undefined ? null : about.idOfStep(told.answersStep),
    due_at: told.dueAt ?? null,
    signer_id: id,
    signer: name,
    signature_key: '0000 0000 0000 0000 0000',
    signature: 'A'.repeat(86),
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [exhibits, events, places] = process.argv.slice(2).map(Number);
  const count = exhibits ?? largeStation.exhibits;
  const station = await aLargeStation({
    exhibits: count,
    events: events ?? count * 8,
    places: places ?? Math.min(largeStation.places, count),
  });
  process.stdout.write(`kept in ${join(tmpdir(), 'focal-point-large-stations')}; this copy is removed again\n`);
  station.release();
}
