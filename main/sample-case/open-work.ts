// What still waits on the examiners' benches when the sample is opened: two requests in the smaller cases, so that LUGINA-14 stays what a court
// was given. Of different ages and priorities, one past its date, tasks that are begun, given and nobody's.
import type { InputOf } from '../../shared/contract/index.ts';
import { questionIn } from '../../shared/reference/standard-questions.ts';
import type { ExhibitId } from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';
import { exhibitsOf } from './disposal-story.ts';
import { utc } from './examination-data.ts';
import type { SampleAct } from './examination-story.ts';
import type { SampleHand } from './sample-hand.ts';
import { written } from './written.ts';

type Request = InputOf<'requests.record'>;
type Task = InputOf<'tasks.plan'>['tasks'][number];

export function openWorkStory(hand: SampleHand): SampleAct[] {
  return [
    { at: utc('05-13', '08:30'), run: () => askAboutShooting(hand) },
    { at: utc('06-10', '09:10'), run: () => askAboutCasesOfRevolver(hand) },
  ];
}

/** BREGU-24: the items went back to the police in April and are asked for again. */
async function askAboutShooting(hand: SampleHand): Promise<void> {
  const { caseId } = await exhibitsOf(hand, 'BREGU-24');
  const [first, second, bullet] = ['C1', 'C2', 'B1'].map((mark) => hand.exhibitId(mark)) as [
    ExhibitId,
    ExhibitId,
    ExhibitId,
  ];
  await hand.become('registrar', utc('05-13', '08:30'));
  const { id: requestId } = await hand.ask('requests.record', {
    ...common(hand),
    caseId,
    exhibitIds: [first, second, bullet],
    reference: '2024-DR-1188-2',
    legalBasis: hand.write(
      written(
        'Order for expertise of 12.05.2025',
        'Urdhër për ekspertizë i 12.05.2025',
        'Наредба о вештачењу од 12.05.2025',
      ),
    ),
    questions: asked(hand, 'prints-dna-residue', 'compare-case'),
    consumption: 'as-needed',
    consumptionAuthority: hand.write(
      written('Order of 12.05.2025, point 3', 'Urdhri i 12.05.2025, pika 3', 'Наредба од 12.05.2025, тачка 3'),
    ),
    priority: 'urgent',
    dueAt: Instant.parse(utc('06-13', '21:59')),
    receivedAt: Instant.parse(utc('05-13', '08:10')),
    note: hand.write(
      written(
        'The items are with the police and were asked for again on 13.05.',
        'Objektet janë te policia dhe u kërkuan përsëri më 13.05.',
        'Предмети су у полицији и поново су затражени 13.05.',
      ),
    ),
  });
  await hand.become('supervisor', utc('05-13', '09:00'));
  await hand.ask('tasks.plan', {
    requestId,
    tasks: [
      task(first, 'dna', hand.personId('biology')),
      task(second, 'dna', hand.personId('biology')),
      task(bullet, 'bullet', hand.personId('examiner')),
      task(bullet, 'bullet-comparison'),
    ],
  });
}

/** KODRA-03: two fired cases of the craft-made revolver. One is being looked at; the database waits for somebody. */
async function askAboutCasesOfRevolver(hand: SampleHand): Promise<void> {
  const { caseId, exhibits } = await exhibitsOf(hand, 'KODRA-03');
  const cases = exhibits.filter(({ kind }) => kind === 'cartridge-case').map(({ id }) => id);
  const [first, second] = cases as [ExhibitId, ExhibitId];
  await hand.become('registrar', utc('06-10', '09:10'));
  const { id: requestId } = await hand.ask('requests.record', {
    ...common(hand),
    caseId,
    exhibitIds: cases,
    reference: '2025-DR-0431-2',
    legalBasis: hand.write(
      written(
        'Request of the police of 09.06.2025',
        'Kërkesë e policisë e 09.06.2025',
        'Захтев полиције од 09.06.2025',
      ),
    ),
    questions: asked(hand, 'prints-dna-residue', 'compare-case', 'ammunition-origin'),
    consumption: 'nothing',
    consumptionAuthority: '',
    priority: 'routine',
    receivedAt: Instant.parse(utc('06-10', '08:50')),
    note: '',
  });
  await hand.become('supervisor', utc('06-10', '10:00'));
  const { ids } = await hand.ask('tasks.plan', {
    requestId,
    tasks: [
      task(first, 'fingerprints', hand.personId('biology')),
      task(first, 'cartridge-case', hand.personId('examiner')),
      task(second, 'cartridge-case', hand.personId('examiner')),
      task(second, 'database'),
    ],
  });
  await hand.become('examiner', utc('06-17', '07:20'));
  const begun = ids[2];
  if (begun !== undefined)
    await hand.ask('tasks.start', { id: begun, occurredAt: Instant.parse(utc('06-17', '07:15')) });
}

function task(exhibitId: ExhibitId, examination: string, assigneeId?: Task['assigneeId']): Task {
  return { exhibitId, examination, note: '', ...(assigneeId === undefined ? {} : { assigneeId }) };
}

function asked(hand: SampleHand, ...codes: readonly string[]): Request['questions'] {
  return codes.map((code) => ({ code, words: questionIn(code, hand.language) ?? code }));
}

function common(hand: SampleHand) {
  return {
    kind: 'casework' as const,
    authority: hand.write(
      written(
        'Regional Police Directorate “Drenova” (fictional)',
        'Drejtoria Rajonale e Policisë “Drenova” (fiktive)',
        'Регионална дирекција полиције „Дренова” (измишљено)',
      ),
    ),
    contact: 'Agim SHEMBULLI, +383 00 000 000',
    precautions: '',
    priorHandling: '',
    returnTo: hand.write(written('Evidence room R1', 'Dhoma e provave R1', 'Просторија за доказе R1')),
    language: hand.language,
  };
}
