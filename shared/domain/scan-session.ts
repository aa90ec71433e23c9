// Work with a scanner as rules: what a scan means where the session stands, and where it stands after it. Pure; the rows are kept elsewhere.
import { missingCase } from '../language/habits.ts';
import type { RecordableCustodyEvent } from './custody.ts';
import type { LabelCommand } from './label-code.ts';

/** What a session can be about; each is one kind of custody event, `offer` the beginning of a hand-over. */
export const workCommands = ['receive', 'store', 'move', 'seen', 'offer'] as const satisfies readonly LabelCommand[];
export type WorkCommand = (typeof workCommands)[number];

/** The custody event that each exhibit of a session gets; an offer is recorded by the rules of offers. */
export const eventOfCommand: Readonly<Record<Exclude<WorkCommand, 'offer'>, RecordableCustodyEvent>> = {
  receive: 'received',
  store: 'stored',
  move: 'moved',
  seen: 'seen',
};

export const scanOutcomes = [
  'command',
  'destination',
  'taken',
  'already',
  'undone',
  'nothing-to-undo',
  'ready',
  'closing',
  'not-complete',
  'wrong-kind',
  'not-possible',
  'elsewhere',
  'voided',
  'unknown',
  'check-wrong',
  'other-station',
  'unknown-alphabet',
  'unknown-type',
  'not-a-label',
] as const;
export type ScanOutcome = (typeof scanOutcomes)[number];

/** Three answers that can be told apart by shape, by sound and by word. */
export type ScanSignal = 'ok' | 'already' | 'stop';

export function signalOf(outcome: ScanOutcome): ScanSignal {
  switch (outcome) {
    case 'command':
    case 'destination':
    case 'taken':
    case 'undone':
    case 'ready':
    case 'closing':
      return 'ok';
    case 'already':
    case 'nothing-to-undo':
      return 'already';
    case 'not-complete':
    case 'wrong-kind':
    case 'not-possible':
    case 'elsewhere':
    case 'voided':
    case 'unknown':
    case 'check-wrong':
    case 'other-station':
    case 'unknown-alphabet':
    case 'unknown-type':
    case 'not-a-label':
      return 'stop';
    default:
      return missingCase(outcome);
  }
}

/** A thing that was named by a label or picked from a list. */
export interface ScannedThing {
  readonly type: 'exhibit' | 'place' | 'person' | 'package' | 'command';
  readonly id: string;
}

export interface ScanRow {
  readonly id: string;
  readonly outcome: ScanOutcome;
  readonly type?: ScannedThing['type'] | undefined;
  readonly subjectId?: string | undefined;
  readonly undoes?: string | undefined;
}

/** What comes next: said on the screen and in the answer to a scan of the wrong kind. */
export type ScanExpectation = 'command' | 'place' | 'place-or-self' | 'person' | 'exhibit' | 'exhibit-or-confirm';

export interface ScanWork {
  readonly command?: { readonly scanId: string; readonly command: WorkCommand } | undefined;
  readonly destination?:
    { readonly scanId: string; readonly type: 'place' | 'person'; readonly id: string } | undefined;
  /** In the order in which they were scanned. */
  readonly taken: readonly { readonly scanId: string; readonly exhibitId: string }[];
}

const nothingYet: ScanWork = { taken: [] };

/** Where a session stands after all its rows: what was taken back does not count, everything is still there to be read. */
export function workAfter(rows: readonly ScanRow[]): ScanWork {
  const undone = new Set(rows.flatMap(({ undoes }) => (undoes === undefined ? [] : [undoes])));
  const taken: { scanId: string; exhibitId: string }[] = [];
  let work: Omit<ScanWork, 'taken'> = nothingYet;
  for (const { id, outcome, type, subjectId } of rows) {
    if (undone.has(id) || subjectId === undefined) continue;
    if (outcome === 'taken') taken.push({ scanId: id, exhibitId: subjectId });
    else if (outcome === 'destination' && (type === 'place' || type === 'person')) {
      work = { ...work, destination: { scanId: id, type, id: subjectId } };
    } else if (outcome === 'command') {
      const command = workCommands.find((one) => one === subjectId);
      // Another command may go elsewhere: a shelf is no person to offer to.
      if (command !== undefined) work = { command: { scanId: id, command } };
    }
  }
  return { ...work, taken };
}

export function expectedNow({ command, destination, taken }: ScanWork): ScanExpectation {
  if (command === undefined) return 'command';
  if (destination !== undefined) return taken.length === 0 ? 'exhibit' : 'exhibit-or-confirm';
  switch (command.command) {
    case 'store':
    case 'seen':
      return 'place';
    case 'receive':
    case 'move':
      return 'place-or-self';
    case 'offer':
      return 'person';
  }
}

/** The row that “take back” takes back: the last exhibit, else where it goes, else the command. */
export function nextUndone({ command, destination, taken }: ScanWork): string | undefined {
  return taken.at(-1)?.scanId ?? destination?.scanId ?? command?.scanId;
}

export interface ScanAnswer {
  readonly outcome: Exclude<ScanOutcome, 'undone' | 'not-possible'> | 'undo';
  readonly expected?: ScanExpectation;
}

/**
 * What a thing means where the session stands. Whether custody allows it with this exhibit is asked afterwards, and only of `taken`.
 *
 * @param selfId  the person who scans: what they take up themselves needs no offer.
 */
export function answerScan(work: ScanWork, thing: ScannedThing, selfId: string): ScanAnswer {
  const expected = expectedNow(work);
  if (thing.type === 'command') return answerCommand(work, thing.id, expected);
  switch (expected) {
    case 'command':
      return { outcome: 'wrong-kind', expected };
    case 'place':
      return { outcome: thing.type === 'place' ? 'destination' : 'wrong-kind', expected };
    case 'place-or-self': {
      const isFit = thing.type === 'place' || (thing.type === 'person' && thing.id === selfId);
      return { outcome: isFit ? 'destination' : 'wrong-kind', expected };
    }
    case 'person':
      return { outcome: thing.type === 'person' && thing.id !== selfId ? 'destination' : 'wrong-kind', expected };
    case 'exhibit':
    case 'exhibit-or-confirm':
      return answerExhibit(work, thing, selfId, expected);
    default:
      return missingCase(expected);
  }
}

function answerExhibit(work: ScanWork, thing: ScannedThing, selfId: string, expected: ScanExpectation): ScanAnswer {
  if (thing.type === 'exhibit') {
    const isThere = work.taken.some(({ exhibitId }) => exhibitId === thing.id);
    return { outcome: isThere ? 'already' : 'taken' };
  }
  const { destination } = work;
  if (destination?.type === thing.type && destination.id === thing.id) return { outcome: 'already' };
  // Nothing is on the list yet: the person went to another shelf first.
  if (work.taken.length === 0) {
    const anew = answerScan({ ...work, destination: undefined }, thing, selfId);
    if (anew.outcome === 'destination') return anew;
  }
  return { outcome: 'wrong-kind', expected };
}

function answerCommand(work: ScanWork, word: string, expected: ScanExpectation): ScanAnswer {
  const command = workCommands.find((one) => one === word);
  if (command !== undefined) {
    if (work.command?.command === command) return { outcome: 'already' };
    // What is on the list was scanned for one act; it is signed or taken back before another begins.
    return work.taken.length === 0 ? { outcome: 'command' } : { outcome: 'wrong-kind', expected };
  }
  switch (word) {
    case 'undo':
      return { outcome: nextUndone(work) === undefined ? 'nothing-to-undo' : 'undo' };
    case 'confirm':
      return work.taken.length > 0 ? { outcome: 'ready' } : { outcome: 'not-complete', expected };
    case 'close':
      return { outcome: 'closing' };
    case 'continue':
      return { outcome: 'already' };
    default:
      return { outcome: 'elsewhere' };
  }
}
