// A person with a scanner at the test station: prints labels, scans what they carry, signs at the end.
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { commandCodeOf, labelStationOf, type LabelCommand } from '../../../shared/domain/label-code.ts';
import type { CaseId, ExhibitId, PlaceId, ScanSessionId, StationId } from '../../../shared/language/identity.ts';
import { aCase, anExhibit } from '../a-case.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';

type Subject = InputOf<'labels.make'>['subjects'][number];
export type Answered = OutputOf<'scanning.scan'>;

/** The room of one test: a shelf, a few exhibits and their labels. */
export interface ScanRoom {
  readonly caseId: CaseId;
  readonly shelf: PlaceId;
  readonly shelfCode: string;
  readonly exhibitIds: readonly ExhibitId[];
  /** In the order of `exhibitIds`. */
  readonly codes: readonly string[];
  readonly stationId: StationId;
}

/** Prints labels and gives their codes, in the order of the things. */
export async function printLabels(
  station: TestStation,
  subjects: readonly Subject[],
  changes: Partial<InputOf<'labels.make'>> = {},
): Promise<string[]> {
  const { jobId } = await station.answer('labels.make', {
    subjects: [...subjects],
    form: 'pdf',
    size: '100x50',
    dotsPerInch: 203,
    withRuler: false,
    language: 'en',
    ...changes,
  });
  const job = await station.jobEnded(jobId);
  if (job.state !== 'done') throw new Error(`No labels: ${JSON.stringify(job.error)}`);
  return Promise.all(
    subjects.map(async (subject) => {
      const subjectId = subject.type === 'package' ? `${subject.id}/${subject.number}` : subject.id;
      const { labels } = await station.answer('labels.list', { subjectId, onlyCurrent: true });
      return labels[0]?.code ?? '';
    }),
  );
}

/** A shelf and `count` exhibits with labels; the custodian is signed in afterwards. */
export async function aScanRoom(station: TestStation, count = 3): Promise<ScanRoom> {
  await station.become('registrar');
  const { id: caseId } = await station.answer('cases.open', aCase());
  const exhibitIds: ExhibitId[] = [];
  for (let number = 1; number <= count; number += 1) {
    exhibitIds.push((await station.answer('exhibits.record', anExhibit(caseId, { mark: `K${number}` }))).id);
  }
  await station.become('custodian');
  const { id: shelf } = await station.answer('places.add', { kind: 'shelf', name: 'S4' });
  const [shelfCode = '', ...codes] = await printLabels(station, [
    { type: 'place', id: shelf },
    ...exhibitIds.map((id) => ({ type: 'exhibit', id }) as const),
  ]);
  return { caseId, shelf, shelfCode, exhibitIds, codes, stationId: await stationIdOf(station) };
}

export async function stationIdOf(station: TestStation): Promise<StationId> {
  const { station: summary } = await station.answer('station.state', {});
  if (summary === undefined) throw new Error('An open station has a name');
  return summary.id;
}

export function commandLabel(room: Pick<ScanRoom, 'stationId'>, command: LabelCommand): string {
  return commandCodeOf(command, labelStationOf(room.stationId));
}

export async function cardOf(station: TestStation, id: string): Promise<string> {
  const [code = ''] = await printLabels(station, [{ type: 'person', id }]);
  return code;
}

/** Scans one after the other in one session; gives the last answer and the outcome of each. */
export async function scanAll(
  station: TestStation,
  codes: readonly string[],
  begun?: ScanSessionId,
): Promise<Answered & { readonly outcomes: readonly string[] }> {
  let sessionId = begun;
  let last: Answered | undefined;
  const outcomes: string[] = [];
  for (const given of codes) {
    last = await station.answer('scanning.scan', {
      given,
      source: 'scanner',
      ...(sessionId === undefined ? {} : { sessionId }),
    });
    sessionId = last.session.id;
    outcomes.push(last.scan.outcome);
  }
  if (last === undefined) throw new Error('Nothing was scanned');
  return { ...last, outcomes };
}

export function confirmation(
  sessionId: ScanSessionId,
  changes: Partial<InputOf<'scanning.confirm'>> = {},
): InputOf<'scanning.confirm'> {
  return {
    sessionId,
    purpose: '',
    authority: '',
    note: '',
    signature: { passphrase: passphraseOf('custodian') },
    ...changes,
  };
}

/** The one at this place of a list that is long enough. */
export function nth<Thing>(list: readonly Thing[], index: number): Thing {
  const found = list[index];
  if (found === undefined) throw new Error(`There is no number ${index}`);
  return found;
}
