// The traces of LUGINA-14 as its tracing officer recorded them: checks, four requests with their answers, two findings. Every body and number is invented.
import type { InputOf } from '../../shared/contract/index.ts';
import type { CaseId, TraceRequestId } from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import type { SampleAct } from './examination-story.ts';
import type { SampleHand } from './sample-hand.ts';
import { traces, type SampleTrace } from './sample-traces.ts';
import { written } from './written.ts';

const at = (text: string) => Instant.parse(`2025-${text}:00.000Z`);
const firearms = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9'];

export function tracingStory(hand: SampleHand, caseId: CaseId): SampleAct[] {
  const sent = new Map<string, TraceRequestId>();
  const requestId = (name: string) => {
    const id = sent.get(name);
    strictAssert(id !== undefined, `${name} was sent`);
    return id;
  };
  const acts = traces.flatMap((trace): SampleAct[] => [
    { at: `2025-${trace.sentAt}:00.000Z`, run: async () => void sent.set(trace.name, await ask(hand, caseId, trace)) },
    {
      at: `2025-${trace.acknowledgedAt}:00.000Z`,
      run: () => acknowledge(hand, requestId(trace.name), trace.acknowledgedAt),
    },
    { at: `2025-${trace.answeredAt}:00.000Z`, run: () => answer(hand, requestId(trace.name), trace) },
  ]);
  return [
    { at: '2025-03-18T13:00:00.000Z', run: () => recordChecks(hand) },
    ...acts,
    { at: '2025-05-05T08:00:00.000Z', run: () => establish(hand) },
    { at: '2025-05-06T08:00:00.000Z', run: () => registerRequestOfOthers(hand) },
  ];
}

/** Civil register, national lost and stolen, iARMS: all negative. */
async function recordChecks(hand: SampleHand): Promise<void> {
  await hand.become('tracing', '2025-03-18T13:00:00.000Z');
  const looks: readonly (readonly [InputOf<'tracing.record-check'>['kind'], string])[] = [
    ['national-registry', '08:40'],
    ['lost-stolen', '08:55'],
    ['iarms', '10:20'],
  ];
  for (const [kind, time] of looks)
    await hand.ask('tracing.record-check', {
      exhibitIds: firearms.map((mark) => hand.exhibitId(mark)),
      kind,
      result: 'negative',
      system: hand.write(
        kind === 'iarms'
          ? written('By the liaison channel', 'Përmes kanalit të ndërlidhjes', 'Преко канала за везу')
          : written('Terminal of the focal point', 'Terminali i pikës fokale', 'Терминал фокалне тачке'),
      ),
      reference: `FFP-2025-0093/${kind}`,
      note: '',
      occurredAt: at(`03-18T${time}`),
    });
}

async function ask(hand: SampleHand, caseId: CaseId, trace: SampleTrace): Promise<TraceRequestId> {
  await hand.become('tracing', `2025-${trace.sentAt}:00.000Z`);
  const { id } = await hand.ask('traces.write', {
    caseId,
    text: {
      firearms: await Promise.all(trace.asked.map((mark) => askedFirearm(hand, mark))),
      addressee: { country: trace.country, body: hand.write(trace.body) },
      channel: 'bilateral',
      priority: 'routine',
      priorityReason: '',
      grounds: ['illicit-here', 'unlicensed-transfer'],
      legalArticle: 'CC 364, 366',
      circumstances: hand.write(
        written(
          'Found on 14.03.2025 in a hidden cavity of a car on regional road R-113, together with nine firearms and 412 cartridges.',
          'Gjetur më 14.03.2025 në një zgavër të fshehur të një veture në rrugën rajonale R-113, bashkë me nëntë armë dhe 412 fishekë.',
          'Пронађено 14.03.2025. у скривеној шупљини возила на регионалном путу R-113, заједно са девет комада оружја и 412 метака.',
        ),
      ),
      uses: ['investigation', 'court'],
      restrictions: hand.write(
        written(
          'For the investigation only; not to be passed on without asking.',
          'Vetëm për hetim; nuk përcillet pa pyetur.',
          'Само за истрагу; не прослеђивати без питања.',
        ),
      ),
      language: hand.language,
      answerBy: trace.answerBy,
    },
  });
  await hand.ask('traces.send', {
    id,
    occurredAt: at(trace.sentAt),
    reference: trace.reference,
    signature: { passphrase: hand.passphrase },
  });
  return id;
}

/** The two first photographs of each go along. */
async function askedFirearm(hand: SampleHand, mark: string) {
  const exhibitId = hand.exhibitId(mark);
  const { photographs } = await hand.ask('tracing.firearm', { exhibitId });
  const isWorn = ['K2', 'K6', 'K7'].includes(mark);
  return {
    exhibitId,
    photographs: photographs.slice(0, 1).map(({ id }) => id),
    remark: isWorn
      ? hand.write(
          written(
            'The number was ground off; the laboratory works on it.',
            'Numri është gërryer; laboratori po punon me të.',
            'Број је избрушен; лабораторија ради на њему.',
          ),
        )
      : '',
  };
}

async function acknowledge(hand: SampleHand, id: TraceRequestId, when: string): Promise<void> {
  await hand.become('tracing', `2025-${when}:00.000Z`);
  await hand.ask('traces.record-step', { id, kind: 'acknowledged', occurredAt: at(when), reference: '', note: '' });
}

async function answer(hand: SampleHand, id: TraceRequestId, trace: SampleTrace): Promise<void> {
  await hand.become('tracing', `2025-${trace.answeredAt}:00.000Z`);
  await hand.ask('traces.record-answer', {
    id,
    occurredAt: at(trace.answeredAt),
    dated: `2025-${trace.answeredAt.slice(0, 5)}`,
    reference: `${trace.reference}-A`,
    note: '',
    isComplete: true,
    firearms: trace.answers.map(({ mark, result, legs, diversion, note }) => ({
      exhibitId: hand.exhibitId(mark),
      result,
      legs: legs.map((leg) => ({ ...leg, holder: hand.write(leg.holder), document: '' })),
      ...(diversion === undefined ? {} : { diversion: { ...diversion, where: hand.write(diversion.where) } }),
      note: note === undefined ? '' : hand.write(note),
    })),
    statement: trace.hasStatement
      ? hand.write(
          written(
            'Taken from the official register; the register is kept under the law of the requested State.',
            'Marrë nga regjistri zyrtar; regjistri mbahet sipas ligjit të shtetit të pyetur.',
            'Узето из службеног регистра; регистар се води по праву питане државе.',
          ),
        )
      : '',
    restrictions: '',
    visibility: 'case',
  });
}

/** The conversion of K6 and K7 is shown by toolmarks and the workshop. */
async function establish(hand: SampleHand): Promise<void> {
  await hand.become('analyst', '2025-05-05T08:00:00.000Z');
  for (const mark of ['K6', 'K7'])
    await hand.ask('tracing.establish', {
      exhibitId: hand.exhibitId(mark),
      means: 'toolmarks',
      statement: hand.write(
        written(
          'Converted in the workshop of the first suspect: toolmarks in the bore, drill jig and alarm-pistol boxes found there.',
          'Përshtatur në punishten e të dyshuarit të parë: gjurmë veglash në tytë, mbajtëse shpimi dhe kuti pistoletash alarmi të gjetura aty.',
          'Преправљено у радионици првоосумњиченог: трагови алата у цеви, алат за бушење и кутије алармних пиштоља нађени тамо.',
        ),
      ),
      document: 'KFA-B-2025-0311',
      occurredAt: at('05-05T07:30'),
      stands: true,
    });
}

/** A neighbour asks about a pistol of the same batch. */
async function registerRequestOfOthers(hand: SampleHand): Promise<void> {
  await hand.become('tracing', '2025-05-06T08:00:00.000Z');
  const { id } = await hand.ask('incoming-traces.register', {
    receivedAt: at('05-06T07:15'),
    text: {
      requester: {
        country: 'MK',
        body: hand.write(
          written('Firearms focal point, Skopje', 'Pika fokale për armë, Shkup', 'Фокална тачка за оружје, Скопље'),
        ),
      },
      theirNumber: 'MK-FFP-2025-031',
      channel: 'siena',
      priority: 'routine',
      answerBy: '2025-06-06',
      grounds: ['illicit-here'],
      circumstances: '',
      uses: ['investigation'],
      assuresConfidentiality: true,
      firearms: [{ make: 'Zoraki', model: '914', calibre: '', serial: '0718-0204I2', country: 'TR', note: '' }],
    },
  });
  await hand.ask('incoming-traces.search', { id });
  await hand.ask('incoming-traces.record-step', {
    id,
    kind: 'acknowledged',
    occurredAt: at('05-06T08:00'),
    reference: '',
    note: '',
  });
}
