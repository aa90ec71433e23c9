// What the sample's laboratory was asked: the request of the prosecution of 17 March, a supplementary one for the telephones, and a
// proficiency test. Questions of the checklist go by their codes; free ones are written out.
import { questionIn } from '../../shared/reference/standard-questions.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { Instant } from '../../shared/language/instant.ts';
import type { SampleWriter } from './case-frame.ts';
import { utc } from './examination-data.ts';
import { written } from './written.ts';

type Request = Omit<InputOf<'requests.record'>, 'caseId' | 'exhibitIds' | 'supplements'>;

export const askedCodes = [
  'is-firearm',
  'category',
  'operable',
  'altered',
  'restore-serial',
  'compare-case',
  'ammunition-origin',
  'prints-dna-residue',
  'same-tool',
] as const;

const suppressorQuestion = written(
  'Does K13 reduce the sound of a shot?',
  'A e ul K13 zhurmën e shtënies?',
  'Да ли К13 смањује звук пуцња?',
);

export const examinedMarks: readonly string[] = 'K1 K2 K3 K4 K5 K6 K7 K8 K9 K10 K11 K12 K13 K16 K17 K18'.split(' ');

const prosecution = written(
  'Prosecution at Drenova (fictional), Teuta AKTAJ',
  'Prokuroria në Drenova (fiktive), Teuta AKTAJ',
  'Тужилаштво у Дренови (измишљено), Теута АКТАЈ',
);

const ofProsecution = {
  kind: 'casework',
  contact: 'Teuta AKTAJ, +383 00 000 000',
  priority: 'detention',
  precautions: '',
  note: '',
} as const;

export function mainRequest(hand: SampleWriter): Request {
  return {
    ...ofProsecution,
    authority: hand.write(prosecution),
    reference: 'PP.I. 211/2025',
    legalBasis: hand.write(
      written(
        'Order for expertise of 16.03.2025, PP.I. 211/2025',
        'Urdhër për ekspertizë i 16.03.2025, PP.I. 211/2025',
        'Наредба о вештачењу од 16.03.2025, PP.I. 211/2025',
      ),
    ),
    questions: [
      ...askedCodes.map((code) => ({ code, words: questionIn(code, hand.language) ?? code })),
      { words: hand.write(suppressorQuestion) },
    ],
    consumption: 'as-needed',
    consumptionAuthority: hand.write(
      written('Order of 16.03.2025, point 4', 'Urdhri i 16.03.2025, pika 4', 'Наредба од 16.03.2025, тачка 4'),
    ),
    dueAt: Instant.parse(utc('04-14', '21:59')),
    precautions: hand.write(
      written(
        'K4 was found loaded. Prints and DNA before anything else.',
        'K4 u gjet e mbushur. Gjurmët dhe ADN-ja para çdo gjëje tjetër.',
        'К4 је нађен напуњен. Отисци и ДНК пре свега другог.',
      ),
    ),
    priorHandling: hand.write(
      written(
        'Swabbed and unloaded at the scene by Off. Primerović.',
        'Mostrat u morën dhe armët u zbrazën në vendin e ngjarjes nga Primerović.',
        'Брисеве узела и оружје испразнила на лицу места Примеровић.',
      ),
    ),
    returnTo: hand.write(written('Evidence room R1', 'Dhoma e provave R1', 'Просторија за доказе R1')),
    language: hand.language,
    receivedAt: Instant.parse(utc('03-17', '08:15')),
  };
}

const extraction = written(
  'What do the telephones K14a and K14b hold about the weapons?',
  'Çka përmbajnë telefonat K14a dhe K14b për armët?',
  'Шта телефони К14а и К14б садрже о оружју?',
);

export function supplementaryRequest(hand: SampleWriter): Request {
  return {
    ...ofProsecution,
    authority: hand.write(prosecution),
    reference: 'PP.I. 211/2025-2',
    legalBasis: 'PP.I. 211/2025',
    questions: [{ words: hand.write(extraction) }],
    consumption: 'nothing',
    consumptionAuthority: '',
    priorHandling: '',
    returnTo: hand.write(written('Evidence room R1', 'Dhoma e provave R1', 'Просторија за доказе R1')),
    language: hand.language,
    receivedAt: Instant.parse(utc('03-28', '12:00')),
  };
}

/** What the digital laboratory found: on its own paper, under its own number. */
export const digitalReport = {
  laboratory: written(
    'Digital forensics unit (fictional)',
    'Njësia e forenzikës digjitale (fiktive)',
    'Јединица за дигиталну форензику (измишљено)',
  ),
  number: 'NFD-2025-0158',
  issuedAt: utc('04-25', '12:00'),
  summary: written(
    'K14a: messages of 12.03. about “6 pistols, box 8”; photographs taken 05.03.; a parcel number (fictional). K14b: nothing that concerns the questions.',
    'K14a: mesazhe të 12.03. për “6 pistoleta, kutia 8”; fotografi të 05.03.; një numër pakoje (fiktiv). K14b: asgjë që u përket pyetjeve.',
    'К14а: поруке од 12.03. о „6 пиштоља, кутија 8”; фотографије од 05.03.; број пакета (измишљен). К14б: ништа што се тиче питања.',
  ),
};
