// The sample as an evaluator meets it: built through the station, opened as one of its people, and sound.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSample } from '../../../main/sample-case/build-sample.ts';
import { jobEnded } from '../../../main/station/job-ended.ts';
import { openStation, type Station } from '../../../main/station/open-station.ts';
import type { LedgerReport } from '../../../main/ledger/index.ts';
import type { CommandName, InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { openTestStation, testCaller } from '../open-test-station.ts';

let dataFolder: string;
let station: Station;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'focal-point-sample-'));
  station = openStation({ dataFolder, buildSample });
});
afterEach(async () => {
  await station.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function answer<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const envelope = await station.request(testCaller, name, input);
  if (!envelope.ok) throw new Error(`${name} was refused: ${envelope.error.code}`);
  // The station parsed its answer by the command's own schema.
  return envelope.value as OutputOf<Name>;
}

test('LUGINA-14 is examined from the request to the amended report, and its ledger is sound', async () => {
  const { people, vault } = await answer('station.create-sample', { language: 'sq' });
  expect(new Set(people.flatMap(({ roles }) => roles)).size).toBe(10);
  const supervisor = people.find(({ login }) => login === 'supervisor');
  await answer('station.choose', { vault });
  await answer('station.unlock', { login: 'supervisor', passphrase: supervisor?.passphrase ?? '' });
  expect((await answer('station.state', {})).isSample).toBe(true);
  const { cases } = await answer('cases.list', {});
  // Twenty as they came, and fourteen cases and bullets of the test fire.
  const lugina = cases.find(({ title }) => title === 'LUGINA-14');
  expect(lugina).toMatchObject({ exhibits: 34, firearms: 9, rounds: 412 });
  const caseId = lugina?.id ?? '';
  await expectIntakeAndInventory(cases, caseId);
  await expectExamination(caseId);
  await expectReports(caseId);
  await expectProsecution(caseId);
  await expectCourtFile(caseId);
  await expectDisclosure(caseId);
  await expectTraces(lugina?.id);
  await expectNumbers();
  await expectIntelligence();
  await expectExchange();

  const jobsEnded = async (jobId: string) =>
    (await jobEnded(station, async () => (await answer('jobs.list', {})).jobs, jobId)).result?.report;
  // The job's result is what the verification gave.
  const ledger = (await jobsEnded((await answer('ledger.verify', {})).jobId)) as LedgerReport;
  expect(ledger).toMatchObject({ isSound: true, findingsInAll: 0 });
  // Only the seal of K6 differed, and it is explained.
  expect(await jobsEnded((await answer('custody.find-gaps', {})).jobId)).toMatchObject({ open: 0, explained: 1 });
}, 900_000);

/** SDG 16.4.2 of the case: three traced, two established, of nine. */
async function expectTraces(caseId: OutputOf<'cases.list'>['cases'][number]['id'] | undefined): Promise<void> {
  const { success, firearms } = await answer('tracing.firearms', caseId === undefined ? {} : { caseId });
  expect(success).toEqual({ recovered: 9, traced: 3, established: 2, percent: 55.6 });
  const traced = firearms.filter(({ origin }) => origin === 'traced').map(({ mark }) => mark);
  expect(traced).toEqual(['K3', 'K4', 'K5']);
  const { requests } = await answer('traces.list', {});
  // The year began on paper: the first request of the station is the forty-first.
  expect(requests.map(({ number, country, state }) => [number, country, state])).toEqual([
    ['TR-2025-044', 'BG', 'answered'],
    ['TR-2025-043', 'TR', 'answered'],
    ['TR-2025-042', 'AL', 'answered'],
    ['TR-2025-041', 'RS', 'answered'],
  ]);
}

/** 5 of 9 are 55.6 %: K3, K4, K5 traced, K6, K7 established; K1 is stock only. The signed report says the same, counted again. */
async function expectNumbers(): Promise<void> {
  const { snapshots } = await answer('numbers.reports', {});
  expect(snapshots.map(({ code, isSignedOff }) => [code, isSignedOff])).toEqual([
    ['flows-arms', false],
    ['sdg-16-4-2', true],
  ]);
  for (const { id } of snapshots)
    expect(await answer('numbers.check-snapshot', { id })).toMatchObject({ isSame: true });
  const id = snapshots[1]?.id;
  if (id === undefined) throw new Error('the indicator was made');
  const { report, lacking } = await answer('numbers.snapshot', { id });
  const values = report.tables[0]?.rows.map(({ key, cells }) => [key, cells[0]?.value]);
  expect(values).toEqual([
    ['arms', 9],
    ['traced', 3],
    ['established', 2],
    ['rate', 55.6],
  ]);
  // The revolver of the other case has no incident.
  expect(lacking).toContainEqual({ field: '*day', records: 1 });
  const drill = { table: 'indicator', row: 'rate', column: 'all' };
  const { records } = await answer('numbers.records', { of: { snapshotId: id }, drill, from: 0 });
  expect(records.map(({ label }) => label).toSorted()).toEqual(
    ['K3', 'K4', 'K5', 'K6', 'K7'].map((mark) => `LUGINA-14 / ${mark}`),
  );
}

async function expectIntakeAndInventory(cases: OutputOf<'cases.list'>['cases'], caseId: string): Promise<void> {
  const { openQuestions } = await answer('cases.read', { id: caseId });
  // The seal of K6 differed and was settled; the custody note of the same morning is answered by it.
  const seals = openQuestions.filter(({ kind }) => kind.startsWith('seal')).map(({ kind, exhibit }) => [kind, exhibit]);
  expect(seals).toEqual([['seal-clarified', 'K6']]);
  // The second case shows intake: a loaded revolver split by its cylinder, one package cleared, one refused, one still to come.
  const kodra = cases.find(({ title }) => title === 'KODRA-03');
  expect(kodra).toMatchObject({ exhibits: 6, firearms: 1, rounds: 3 });
  const { submissions } = await answer('intake.submissions', { caseId: kodra?.id ?? '' });
  expect(submissions[0]).toMatchObject({ stillOutstanding: { count: 1, labels: ['K4'] } });
  expect(submissions[0]?.events.map(({ type }) => type)).toEqual(['blocked', 'cleared']);
  // Its revolver is destroyed and certified; the decision about its rounds waits for the supervisor.
  const { decisions } = await answer('disposals.list', {});
  expect(decisions.map(({ reference, state }) => [reference, state]).toSorted()).toEqual([
    ['PKR 71/2025', 'carried-out'],
    ['PKR 71/2025-2', 'half-authorised'],
  ]);
  const { documents: papers } = await answer('documents.list', {});
  expect(papers.map(({ kind }) => kind)).toContain('disposal-certificate');
  const { sessions } = await answer('inventory.list', {});
  expect(sessions.map(({ kind, state }) => [kind, state])).toEqual([
    ['audit', 'open'],
    ['inventory', 'closed'],
  ]);
  // Nothing that was with a court or another laboratory was seen in the room, and everything else lay on its shelf.
  const counted = await answer('inventory.read', { id: sessions[1]?.id ?? '' });
  expect(counted.discrepancies.map((each) => each.class)).toEqual(['unknown-label']);
  const { places } = await answer('places.map', {});
  const room = places.find(({ name, kind }) => kind === 'room' && name.endsWith('R1'));
  expect(room).toMatchObject({ belongs: 31, here: 29, away: 2 });
}

/** Nine are enough at four, 412 are more than 400, each from its exhibits; what nobody laid is suggested; the orders give the end of detention. */
async function expectProsecution(caseId: string): Promise<void> {
  const { charges, thresholds, suggestions, unattributed } = await answer('prosecution.read', { caseId });
  expect(charges.map(({ party, basis }) => [party, basis.code])).toEqual([
    ['Flamur TESTAJ', 'xk-364'],
    ['Flamur TESTAJ', 'xk-366-2'],
    ['Dejan PROBIĆ', 'xk-366-2'],
  ]);
  const atTheRoad = thresholds.filter(({ incidentKind }) => incidentKind === 'traffic-stop');
  expect(atTheRoad.map(({ party, weapons, cartridges }) => [party, weapons.total, cartridges.total])).toEqual([
    ['Flamur TESTAJ', 9, 412],
    ['Dejan PROBIĆ', 9, 412],
  ]);
  expect(atTheRoad[0]?.rules).toMatchObject([{ basis: { code: 'xk-366-2' }, state: 'met', isCharged: true }]);
  expect(atTheRoad[0]?.weapons.lines.filter(({ as }) => as === 'converted')).toHaveLength(6);
  expect(atTheRoad[0]?.cartridges.leftOut).toMatchObject([{ mark: 'K4', number: 7, reason: 'inside-weapon' }]);
  expect(unattributed).toEqual([]);
  const ofTestaj = suggestions.filter(
    ({ party, incident }) => party === 'Flamur TESTAJ' && incident === atTheRoad[0]?.place,
  );
  expect(ofTestaj.map(({ kind }) => kind)).toEqual(['serial-removed', 'use']);
  const { clocks, detentionUntil } = await answer('clocks.read', { caseId });
  expect(detentionUntil).toBe('2025-06-14T21:59:00.000Z');
  const hours = clocks.filter(({ kind }) => kind === 'forty-eight-hours');
  expect(hours.map(({ ends, state, isLate }) => [ends, state, isLate])).toEqual([
    ['2025-03-16T22:05:00.000Z', 'met', false],
    ['2025-03-16T22:05:00.000Z', 'met', false],
  ]);
  expect(clocks.find(({ kind }) => kind === 'indictment')).toMatchObject({ state: 'met', isLate: false });
}

/** Four reports as they were given; of the two that hold back on the way to the court one was released. */
async function expectIntelligence(): Promise<void> {
  const { reports } = await answer('intelligence.reports', {});
  expect(
    reports.map(({ reference, grading, handling, isReleased }) => [reference, grading.on4x4, handling, isReleased]),
  ).toEqual([
    ['IR-2025-0255', 'X4', 'H2', false],
    ['IR-2025-0240', 'A1', 'H1', true],
    ['IR-2025-0231', 'A1', 'H0', false],
    ['IR-2025-0217', 'B2', 'H2', false],
  ]);
  const { links } = await answer('intelligence.links', {});
  expect(links).toHaveLength(11);
  expect(links.filter(({ isNegative }) => isNegative)).toHaveLength(1);
}

/** Everything known on 18.06. is listed and decided; one report of a partner was released, the other is held; both defences have two schedules. */
async function expectDisclosure(caseId: string): Promise<void> {
  const { known, listed, counts, excluded, schedules, handed, statements } = await answer('disclosure.read', {
    caseId,
  });
  // Two inventories came after the supplement: known, and without a number until somebody looks.
  expect(known - listed).toBe(2);
  expect(counts).toMatchObject({ undecided: 0, reopened: 0 });
  // The file of the source's report, and the two reports that nobody released.
  expect(excluded.filter(({ because }) => because === 'H2').map(({ kind }) => kind)).toEqual([
    'intelligence',
    'intelligence',
    'attachment',
  ]);
  expect(excluded.filter(({ because }) => because === 'H1')).toEqual([]);
  expect(excluded.some(({ kind, because }) => kind === 'candidate' && because === 'lead')).toBe(true);
  expect(
    schedules.map(({ schedule, number, recipientName, isSupplement }) => [
      schedule,
      number,
      recipientName,
      isSupplement,
    ]),
  ).toEqual([
    ['non-sensitive', 2, 'Dejan PROBIĆ', true],
    ['non-sensitive', 2, 'Flamur TESTAJ', true],
    ['officers-report', 1, '', false],
    ['sensitive', 1, '', false],
    ['non-sensitive', 1, 'Dejan PROBIĆ', false],
    ['non-sensitive', 1, 'Flamur TESTAJ', false],
  ]);
  expect(handed).toHaveLength(4);
  expect(statements).toMatchObject([{ party: 'Flamur TESTAJ', dated: '2025-06-16' }]);
}

/** The forty-seven documents of the worked case, each as its type and how often it is there at least. */
const worked: readonly (readonly [string, number])[] = [
  ['file-cover', 1],
  ['document-index', 1],
  ['criminal-report', 1],
  ['decision-to-investigate', 1],
  // Of the car in two languages, and of the workshop.
  ['search-record', 3],
  ['seizure-receipt', 2],
  ['arrest-record', 2],
  ['rights-form', 2],
  ['scene-record', 1],
  ['photo-documentation', 1],
  ['search-order', 1],
  ['evidence-list', 1],
  ['custody-record', 20],
  ['seal-discrepancy', 2],
  ['detention-order', 2],
  ['suspect-interview', 2],
  ['witness-statement', 2],
  ['order-for-expertise', 1],
  // The first version is kept under the second.
  ['ballistic-report', 1],
  ['photo-annex', 1],
  ['fingerprint-report', 1],
  ['dna-report', 1],
  ['residue-report', 1],
  ['toolmark-report', 1],
  ['digital-report', 1],
  ['hit-report', 1],
  ['registry-check', 1],
  ['trace-request', 4],
  ['trace-reply', 4],
  ['reliability-statement', 3],
  ['legal-assistance', 1],
  ['release-permission', 2],
  ['vehicle-record', 1],
  ['financial-sheet', 1],
  ['criminal-record', 1],
  ['analytical-note', 1],
  ['category-certificate', 1],
  ['expert-credentials', 1],
  ['threshold-computation', 1],
  ['indictment', 1],
  ['evidence-proposals', 1],
  ['disclosure-log', 1],
  ['confiscation-proposal', 1],
  ['media-manifest', 1],
];

async function expectCourtFile(caseId: string): Promise<void> {
  const { documents } = await answer('court-file.read', { caseId });
  const counted = Map.groupBy(documents, ({ description }) => description.type);
  expect(worked.filter(([type, least]) => (counted.get(type as never)?.length ?? 0) < least)).toEqual([]);
  expect(documents.filter(({ description }) => description.type === 'other')).toEqual([]);
}

async function expectExamination(caseId: string): Promise<void> {
  const { requests } = await answer('requests.list', { caseId });
  expect(requests.map(({ state, tasks, tasksOver }) => [state, tasks, tasksOver]).toSorted()).toEqual([
    ['closed', 1, 1],
    ['closed', 48, 48],
  ]);
  // What still waits on the benches is of the smaller cases; one of them is late.
  const open = (await answer('requests.list', {})).requests.filter(({ state }) => state === 'open');
  expect(open.map(({ caseTitle, tasks, tasksOver, dueAt }) => [caseTitle, tasks, tasksOver, dueAt]).toSorted()).toEqual(
    [
      ['BREGU-24', 4, 0, '2025-06-13T21:59:00.000Z'],
      ['KODRA-03', 4, 0, undefined],
    ],
  );
  // What was restored of the ground numbers stands beside them as concluded.
  const { named } = await answer('requests.read', { id: requests.find(({ tasks }) => tasks > 1)?.id ?? '' });
  for (const [mark, pattern] of [
    ['K2', 'С-4?8[38]52'],
    ['K6', '0718-0204?3'],
  ]) {
    const id = named.find(({ label }) => label.endsWith(`/ ${mark}`))?.exhibitId ?? '';
    const { serials } = await answer('exhibits.read', { id });
    expect(serials[0]).toMatchObject({ asMarked: '', asConcluded: pattern, status: 'restored-partial' });
  }

  const { conclusions } = await answer('conclusions.list', { caseId });
  expect(conclusions.map(({ exhibit, said, state }) => [exhibit.split(' / ')[1], said?.value, state])).toEqual([
    ['K12', 'identification', 'agreed'],
    ['K17', 'extremely-strong', 'agreed'],
    ['K17', 'inconclusive', 'agreed'],
    ['K17', 'none', 'agreed'],
    ['K16', 'inconclusive-b', 'agreed'],
    ['K16', 'identification', 'agreed'],
    ['K16', 'identification', 'agreed'],
    ['K16', 'inconclusive-b', 'agreed'],
    ['K5', 'identification', 'agreed'],
    ['K5', 'identification', 'agreed'],
    ['K5', 'inconclusive-a', 'agreed'],
    ['K1', 'elimination', 'agreed'],
    ['K6', 'inconclusive-b', 'resolved'],
  ]);
  expect(conclusions.every(({ verification }) => verification?.mode === 'blind')).toBe(true);
  const { hits } = await answer('hits.list', { caseId });
  expect(hits).toMatchObject([
    { linkedCase: '2024-DR-1188', verifiedBy: 'Bekim Verifiko', candidate: { rank: 3 }, isCorrected: false },
  ]);

  const { lots } = await answer('stock.list', {});
  const movements = await Promise.all(
    lots.filter(({ kind }) => kind === 'ammunition').map(({ id }) => answer('stock.read', { id })),
  );
  const used = movements.flatMap((lot) => lot.movements).filter(({ kind }) => kind === 'used');
  expect(used.reduce((sum, { change }) => sum - change, 0)).toBe(12);
  for (const lot of movements) expect(lot.movements.reduce((sum, { change }) => sum + change, 0)).toBe(lot.left);
}

async function expectReports(caseId: string): Promise<void> {
  const { reports } = await answer('reports.list', { caseId });
  const [second, first] = reports;
  expect(reports.map(({ number, state }) => [number, state])).toEqual([
    ['ER-2025-0001-v2', 'issued'],
    ['ER-2025-0001', 'amended'],
  ]);
  const [amended, old] = [
    await answer('reports.read', { id: second?.id ?? '' }),
    await answer('reports.read', { id: first?.id ?? '' }),
  ];
  expect(amended.amends).toMatchObject({ number: 'ER-2025-0001' });
  expect(old.content.answers[6]?.answer).toContain('121');
  expect(amended.content.answers[6]?.answer).toContain('112');
  expect(first?.documentId).toBeDefined();
  expect(second?.documentId).not.toBe(first?.documentId);

  const { entries } = await answer('file.list', { caseId });
  expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1));
  // The rejected candidate and the disagreement are in it as well as what was printed.
  expect([...new Set(entries.map(({ kind }) => kind))]).toEqual(
    expect.arrayContaining([
      'request',
      'task',
      'worksheet',
      'candidate',
      'candidate-decision',
      'conclusion',
      'conclusion-event',
      'hit',
      'report',
      'report-text',
      'report-event',
    ]),
  );
}

test('a station that is locked by its person stays locked until somebody unlocks', async () => {
  const own = await openTestStation();
  await own.answer('station.lock', {});
  expect((await own.answer('station.state', {})).phase).toBe('locked');
  await own.close();
});

test('a job that is cancelled says so and leaves nothing half', async () => {
  const own = await openTestStation({ as: 'administrator' });
  const { jobId } = await own.answer('backup.make', {});
  await own.answer('jobs.cancel', { id: jobId });
  expect(await own.jobEnded(jobId)).toMatchObject({ state: 'cancelled' });
  expect((await own.answer('backup.list', {})).backups).toEqual([]);
  await own.close();
});

async function expectExchange(): Promise<void> {
  const { stations } = await answer('exchange.stations', {});
  expect(stations.map(({ state }) => state)).toEqual(['compared']);
  const { sent, joined } = await answer('exchange.list', {});
  expect(sent.map(({ kind, exhibits }) => [kind, exhibits])).toEqual([
    ['transfer', 2],
    ['receipt', 0],
  ]);
  expect(joined.map(({ kind, exhibits, quarantined }) => [kind, exhibits, quarantined])).toEqual([
    ['receipt', 0, 0],
    ['transfer', 1, 0],
  ]);
  // The receipt of the second station says that our transfer was joined there.
  expect(sent[0]?.receiptAt).toBeDefined();
}
