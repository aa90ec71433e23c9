// A proficiency test of the sample's laboratory: two cartridge cases of a provider, worked as a case is, with the expected answer kept by the
// supervisor until it is concluded and verified.
import { Instant } from '../../shared/language/instant.ts';
import { questionIn } from '../../shared/reference/standard-questions.ts';
import { conclude, conclusionsIn, verify } from './conclusion-acts.ts';
import { examine, planExaminations, type SampleLaboratory } from './examination-acts.ts';
import { comparisonMicroscope } from './examination-means.ts';
import { means, utc, type SampleExamination } from './examination-data.ts';
import type { SampleMeans } from './means-acts.ts';
import type { SampleHand } from './sample-hand.ts';
import { written } from './written.ts';

const provider = written(
  'Provider of proficiency tests (fictional)',
  'Ofruesi i testeve të aftësisë (fiktiv)',
  'Пружалац испитивања оспособљености (измишљен)',
);

const comparison: SampleExamination = {
  exhibit: 'PT-1',
  examination: 'cartridge-case-comparison',
  by: 'examiner',
  from: utc('05-06', '07:00'),
  to: utc('05-06', '09:00'),
  values: (bench) => ({
    compared: [{ with: bench.exhibit('PT-2'), kind: 'evidence-to-evidence', class: 'agree' }],
    marks: [
      {
        mark: 'breech-face',
        quality: 'good',
        detail: bench.write(
          written('Fine arched lines agree', 'Vija të imëta harkore përputhen', 'Фине лучне линије се слажу'),
        ),
      },
    ],
    means: means(bench, 'KFA-B-05', comparisonMicroscope),
  }),
  conclusions: [
    {
      with: { mark: 'PT-2' },
      question: 'compare-case',
      scale: 'afte',
      value: 'identification',
      first: written(
        'Both cases were fired in one firearm.',
        'Të dy gëzhojat u shtinë në një armë.',
        'Обе чауре испаљене су из једног оружја.',
      ),
      second: written('They were fired in two firearms.', 'Ato u shtinë në dy armë.', 'Испаљене су из два оружја.'),
      basis: written(
        'Breech face and firing pin agree in the fine structure.',
        'Balli i shulit dhe gjilpëra përputhen në strukturën e imët.',
        'Чело затварача и игла слажу се у финој структури.',
      ),
      verified: {
        by: 'reviewer',
        at: utc('05-07', '07:30'),
        basis: written('Breech face agrees.', 'Balli i shulit përputhet.', 'Чело затварача се слаже.'),
      },
    },
  ],
};

export async function workProficiencyTest(hand: SampleHand, sampleMeans: SampleMeans): Promise<void> {
  await hand.become('registrar', utc('05-05', '07:20'));
  const { id: caseId } = await hand.ask('cases.open', {
    title: 'PT-2025-FA-2',
    numbers: [{ kind: 'laboratory', number: 'KFA-Q-2025-0002' }],
    classification: 'internal',
    offence: hand.write(written('None: proficiency test', 'Asnjë: test aftësie', 'Нема: испитивање оспособљености')),
    language: hand.language,
    note: '',
  });
  for (const mark of ['PT-1', 'PT-2']) await receive(hand, caseId, mark);
  const exhibitIds = [hand.exhibitId('PT-1'), hand.exhibitId('PT-2')];
  const { id: requestId } = await hand.ask('requests.record', {
    caseId,
    exhibitIds,
    kind: 'proficiency-test',
    authority: hand.write(provider),
    contact: 'pt@example.invalid',
    reference: 'FA-2/2025',
    legalBasis: 'KFA-Q-03',
    questions: [{ code: 'compare-case', words: questionIn('compare-case', hand.language) ?? 'compare-case' }],
    consumption: 'nothing',
    consumptionAuthority: '',
    priority: 'routine',
    precautions: '',
    priorHandling: '',
    returnTo: '',
    language: hand.language,
    note: '',
    receivedAt: Instant.parse(utc('05-05', '07:00')),
  });
  await hand.become('supervisor', utc('05-05', '08:00'));
  await hand.ask('quality.expect', {
    requestId,
    expected: hand.write(
      written(
        'One and the same firearm: identification.',
        'Një dhe e njëjta armë: identifikim.',
        'Једно те исто оружје: идентификација.',
      ),
    ),
    signature: { passphrase: hand.passphrase },
  });
  const laboratory: SampleLaboratory = {
    caseId,
    means: sampleMeans,
    requestId,
    tasks: new Map(),
    conclusions: new Map(),
    comparisons: new Map(),
  };
  await planExaminations(hand, laboratory, requestId, [comparison]);
  await examine(hand, laboratory, comparison);
  await conclude(hand, laboratory, comparison);
  for (const one of conclusionsIn([comparison])) await verify(hand, laboratory, one);
  await hand.become('supervisor', utc('05-09', '07:00'));
  await hand.ask('quality.assess', {
    requestId,
    outcome: 'as-expected',
    note: hand.write(
      written('Same answer as the provider.', 'E njëjta përgjigje si ofruesi.', 'Исти одговор као пружалац.'),
    ),
    signature: { passphrase: hand.passphrase },
  });
  await hand.ask('requests.end', {
    id: requestId,
    as: 'closed',
    reason: 'FA-2/2025',
    signature: { passphrase: hand.passphrase },
  });
}

async function receive(hand: SampleHand, caseId: SampleLaboratory['caseId'], mark: string): Promise<void> {
  const { id } = await hand.ask('exhibits.record', {
    caseId,
    mark,
    kind: 'cartridge-case',
    description: hand.write(written('Cartridge case of the provider', 'Gëzhojë e ofruesit', 'Чаура пружаоца')),
    quantity: 1,
    unit: 'case',
    foundAt: '',
    facts: {},
    serials: [],
    markings: [],
    handling: '',
  });
  hand.exhibits.set(mark, id);
  await hand.ask('custody.record', {
    exhibitIds: [id],
    type: 'received',
    occurredAt: Instant.parse(utc('05-05', '07:00')),
    from: hand.end({ outside: provider }),
    to: hand.end({ place: 'ballistics' }),
    purpose: '',
    authority: 'FA-2/2025',
    note: '',
    signature: { passphrase: hand.passphrase },
  });
}
