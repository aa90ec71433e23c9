// Builds the sample station by doing what its people would do: every record passes the same commands, rules and signatures.
import type { Language } from '../../shared/domain/roles.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import { administrator, samplePeople } from '../../shared/reference/sample-people.ts';
import type { SampleAnswer } from '../station/access/create-sample.ts';
import { openStation } from '../station/open-station.ts';
import { openSampleCase, recordSampleIncidents, recordSampleSubmission } from './case-frame.ts';
import { redactSample } from './redaction-acts.ts';
import { disposeOfRevolver } from './disposal-story.ts';
import { discloseSample, supplementSample } from './disclosure-acts.ts';
import { makeSampleCourtFile } from './court-file-acts.ts';
import { recordSampleStep } from './custody-acts.ts';
import { explainSealOfK6 } from './custody-explanation.ts';
import { firstSteps, laterSteps } from './custody-steps.ts';
import { examinationStory, type SampleAct } from './examination-story.ts';
import { photographSampleExhibit, recordSampleExhibit } from './exhibit-steps.ts';
import { recordSampleTemplates } from './fields-templates.ts';
import { receiveLaterFinds, settleSealOfK6 } from './intake-steps.ts';
import { recordSampleInventories } from './inventory-sessions.ts';
import { lookAtSampleIndicators } from './indicator-looks.ts';
import { keepSampleChart } from './kept-chart.ts';
import { exhibits } from './lugina-14.ts';
import { recordSampleMeans } from './means-acts.ts';
import { takeInNeighbourPackage } from './neighbour-package.ts';
import { intelligenceStory } from './intelligence-story.ts';
import { numbersStory } from './numbers-story.ts';
import { issueSampleProducts } from './products-story.ts';
import { openWorkStory } from './open-work.ts';
import { prosecutionStory } from './prosecution-story.ts';
import { registerStory } from './register-of-others.ts';
import { SampleHand, toldPassphrase, turnableClock } from './sample-hand.ts';
import { orderSampleLabels } from './scanning-labels.ts';
import { exchangeWithSecondStation } from './second-station.ts';
import { samplePlaces } from './storage-room.ts';
import { tracingStory } from './tracing-story.ts';
import { written } from './written.ts';

export interface SampleOrder {
  readonly dataFolder: string;
  /** The language the sample's people write their records in. */
  readonly language: Language;
  readonly onStep?: (done: number, total: number) => void;
}

/** The weakest cost a vault accepts: the passphrases of the sample are public anyway. */
const sampleDerivation = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };

const stationName = written('Sample station LUGINA-14', 'Stacioni shembull LUGINA-14', 'Пример станице LUGINA-14');
const agencyName = written(
  'Agency on Forensics (fictional)',
  'Agjencia e Forenzikës (fiktive)',
  'Агенција за форензику (измишљена)',
);

const registerOnPaper = written(
  'Register of 2025 kept on paper until 14.03.2025',
  'Regjistri i vitit 2025 i mbajtur në letër deri më 14.03.2025',
  'Уписник за 2025. вођен на папиру до 14.03.2025',
);

/** Makes a new vault with the fictional case LUGINA-14 below `dataFolder` and locks it again. @throws FocalPointError of any refused command */
export async function buildSample(order: SampleOrder): Promise<SampleAnswer> {
  const clock = turnableClock('2025-03-14T07:00:00.000Z');
  const station = openStation({
    dataFolder: order.dataFolder,
    clock,
    derivation: sampleDerivation,
    makesSamples: true,
  });
  try {
    const hand = new SampleHand(station, clock, order.language);
    await createSampleStation(hand);
    await build(hand, order.onStep ?? (() => undefined));
    const { vault } = await hand.ask('station.state', {});
    strictAssert(vault !== undefined, 'the sample has a vault');
    const people = [administrator, ...samplePeople].map(({ name, login, passphrase, roles }) => ({
      name,
      login,
      passphrase,
      roles: [...roles],
    }));
    return { vault, people };
  } finally {
    await station.close();
  }
}

async function createSampleStation(hand: SampleHand): Promise<void> {
  await hand.ask('station.create', {
    name: hand.write(stationName),
    agency: hand.write(agencyName),
    kind: 'all-in-one',
    recordLanguage: hand.language,
    administrator: { name: administrator.name, login: administrator.login, passphrase: administrator.passphrase },
    alsoRoles: [],
  });
  // In the middle of a year that began on paper.
  const reason = hand.write(registerOnPaper);
  await hand.ask('station.continue-series', { series: 'trace-request', last: 40, reason });
  await hand.ask('station.continue-series', { series: 'ballistic-hit', last: 13, reason });
  for (const { name, login, roles } of samplePeople) {
    const { id } = await hand.ask('people.add', { name, login, roles: [...roles], passphrase: toldPassphrase });
    hand.people.set(login, id);
  }
  for (const person of samplePeople) await hand.chooseOwnPassphrase(person);
}

async function build(hand: SampleHand, onStep: (done: number, total: number) => void): Promise<void> {
  await hand.become('custodian', '2025-03-14T07:30:00.000Z');
  await addPlaces(hand);
  await hand.become('supervisor', '2025-03-14T07:50:00.000Z');
  const means = await recordSampleMeans(hand);
  await hand.become('registrar', '2025-03-17T08:15:00.000Z');
  const caseId = await openSampleCase(hand);
  const { roadside, workshop } = await recordSampleIncidents(hand, caseId);
  const submissionId = await recordSampleSubmission(hand, caseId);
  await recordSampleTemplates(hand);

  const arrival: readonly (() => Promise<unknown>)[] = [
    ...exhibits.map((exhibit) => () => {
      const incidentId = exhibit.foundAt === 'workshop' ? workshop : roadside;
      return recordSampleExhibit(hand, { caseId, incidentId, submissionId }, exhibit);
    }),
    ...exhibits.map((exhibit) => () => photographSampleExhibit(hand, caseId, exhibit)),
    ...firstSteps.map((custody) => () => recordSampleStep(hand, custody)),
    () => settleSealOfK6(hand, caseId, submissionId),
    () => explainSealOfK6(hand, hand.exhibitId('K6'), (login, at) => hand.become(login, at)),
  ];
  const story: readonly SampleAct[] = [
    { at: '2025-03-18T09:00:00.000Z', run: () => receiveLaterFinds(hand) },
    ...laterSteps.map((custody) => ({
      at: custody.recordedAt ?? custody.occurredAt,
      run: () => recordSampleStep(hand, custody),
    })),
    ...examinationStory(hand, caseId, means),
    ...tracingStory(hand, caseId),
    ...numbersStory(hand),
    ...registerStory(hand),
    ...intelligenceStory(hand, caseId),
    ...prosecutionStory(hand, { caseId, roadside, workshop }),
    ...openWorkStory(hand),
    { at: '2025-05-30T07:00:00.000Z', run: () => makeSampleCourtFile(hand, caseId) },
    { at: '2025-05-30T09:30:00.000Z', run: () => redactSample(hand, caseId) },
    { at: '2025-05-30T10:00:00.000Z', run: () => discloseSample(hand, caseId) },
    { at: '2025-06-18T07:00:00.000Z', run: () => supplementSample(hand, caseId) },
  ];
  const ending: readonly (() => Promise<unknown>)[] = [
    () => takeInNeighbourPackage(hand, '2025-06-24T08:10:00.000Z'),
    () => keepSampleChart(hand, caseId, '2025-06-24T13:00:00.000Z'),
    () => lookAtSampleIndicators(hand, caseId, '2025-06-24T13:30:00.000Z'),
    () => issueSampleProducts(hand, caseId, '2025-06-24T14:00:00.000Z'),
    () => exchangeWithSecondStation(hand, '2025-06-25T08:00:00.000Z'),
    () => disposeOfRevolver(hand),
    async () => {
      await hand.become('registrar', '2025-06-30T06:40:00.000Z');
      await hand.ended(
        await orderSampleLabels(hand, { exhibits: hand.exhibits.values(), places: hand.places.values() }),
      );
    },
    () => recordSampleInventories(hand, hand.placeId('evidence-room')),
  ];
  // In the order in which it happened: the clock of the sample only goes forward.
  const told = story.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const acts = [...arrival, ...told.map(({ run }) => run), ...ending];
  for (const [done, act] of acts.entries()) {
    await act();
    onStep(done + 1, acts.length);
  }
}

async function addPlaces(hand: SampleHand): Promise<void> {
  for (const { place, within, kind, name, capacity, admits, accessNote, note, closed } of samplePlaces) {
    const parentId = within === undefined ? undefined : hand.places.get(within);
    const { id } = await hand.ask('places.add', {
      kind,
      name: hand.write(name),
      ...(parentId === undefined ? {} : { parentId }),
      ...(capacity === undefined ? {} : { capacity }),
      ...(admits === undefined ? {} : { admits: [...admits] }),
      ...(accessNote === undefined ? {} : { accessNote: hand.write(accessNote) }),
      ...(note === undefined ? {} : { note: hand.write(note) }),
    });
    hand.places.set(place, id);
    if (closed !== undefined) await hand.ask('places.close', { id, reason: hand.write(closed) });
  }
}
