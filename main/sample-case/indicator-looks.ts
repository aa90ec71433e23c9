// What the analyst of the focal point found of indicators of trafficking in LUGINA-14 that no record answers by itself; one of them twice.
import type { InputOf } from '../../shared/contract/index.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import type { SampleHand } from './sample-hand.ts';
import { written, type Written } from './written.ts';

interface SampleLook {
  readonly code: InputOf<'indicators.look'>['code'];
  readonly verdict: InputOf<'indicators.look'>['verdict'];
  readonly reason: Written;
  readonly mark?: string;
  readonly after?: number;
}

const looks: readonly SampleLook[] = [
  {
    code: 'hidden-compartment',
    verdict: 'present',
    reason: written(
      'The arms lay in a hidden cavity of the car, as the record of the seizure of 14.03. says.',
      'Armët ishin në një zgavër të fshehur të veturës, siç thotë procesverbali i sekuestrimit i 14.03.',
      'Оружје је лежало у скривеној шупљини возила, како каже записник о одузимању од 14.03.',
    ),
  },
  {
    code: 'phone-content',
    verdict: 'not-known',
    mark: 'K14',
    reason: written(
      'The telephone is not extracted yet.',
      'Telefoni ende nuk është nxjerrë.',
      'Телефон још није екстрахован.',
    ),
  },
  {
    code: 'phone-content',
    verdict: 'present',
    mark: 'K14',
    after: 1,
    reason: written(
      'The extraction shows pictures of pistols and a list of boxes.',
      'Nxjerrja tregon fotografi pistoletash dhe një listë kutish.',
      'Екстракција показује слике пиштоља и списак кутија.',
    ),
  },
  {
    code: 'drugs',
    verdict: 'absent',
    reason: written(
      'Nothing of the kind was found in car or workshop; the lists of both seizures were read.',
      'Asgjë e tillë nuk u gjet në veturë a punishte; u lexuan listat e të dy sekuestrimeve.',
      'Ништа такво није нађено у возилу ни радионици; прочитани су спискови оба одузимања.',
    ),
  },
  {
    code: 'smuggling-route',
    verdict: 'not-known',
    reason: written(
      'No service was asked about the R-113 yet.',
      'Ende asnjë shërbim nuk është pyetur për R-113.',
      'Још ниједна служба није питана за R-113.',
    ),
  },
];

export async function lookAtSampleIndicators(hand: SampleHand, caseId: CaseId, at: string): Promise<void> {
  await hand.become('analyst', at);
  for (const { code, verdict, reason, mark, after = 0 } of looks)
    await hand.ask('indicators.look', {
      caseId,
      code,
      after,
      verdict,
      reason: hand.write(reason),
      ...(mark === undefined ? {} : { exhibitId: hand.exhibitId(mark) }),
    });
}
