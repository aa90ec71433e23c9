// The four traces of the fictional case as data: whom, about what, when, and what came back. Every holder and day is invented.
import type { DiversionKind, HolderKind, ResultCode } from '../../shared/domain/tracing/answer.ts';
import { written, type Written } from './written.ts';

export interface SampleLeg {
  readonly holder: Written;
  readonly kind: HolderKind;
  readonly country: string;
  readonly from: string;
  readonly until: string;
}

export interface SampleTraceAnswer {
  readonly mark: string;
  readonly result: ResultCode;
  readonly legs: readonly SampleLeg[];
  readonly diversion?: {
    readonly kind: DiversionKind;
    readonly country: string;
    readonly day: string;
    readonly where: Written;
  };
  readonly note?: Written;
}

/** Moments without their year and seconds: `03-20T09:00`. */
export interface SampleTrace {
  readonly name: string;
  readonly reference: string;
  readonly country: string;
  readonly body: Written;
  readonly asked: readonly string[];
  readonly sentAt: string;
  readonly acknowledgedAt: string;
  readonly answeredAt: string;
  readonly answerBy: string;
  readonly hasStatement: boolean;
  readonly answers: readonly SampleTraceAnswer[];
}

const maker: SampleLeg = {
  holder: written(
    'Maker of alarm weapons, Istanbul',
    'Prodhues i armëve të alarmit, Stamboll',
    'Произвођач алармног оружја, Истанбул',
  ),
  kind: 'manufacturer',
  country: 'TR',
  from: '2018',
  until: '2018-06',
};
const dealer: SampleLeg = {
  holder: written('Dealer Primer 7, Sofia', 'Tregtari Primer 7, Sofje', 'Трговац Пример 7, Софија'),
  kind: 'dealer',
  country: 'BG',
  from: '2018-06',
  until: '2018-09',
};
const buyer: SampleLeg = {
  holder: written('Private buyer (fictional)', 'Blerës privat (fiktiv)', 'Приватни купац (измишљен)'),
  kind: 'private',
  country: 'BG',
  from: '2018-09',
  until: '',
};
const lastHolder = {
  kind: 'last-lawful-holder',
  country: 'BG',
  day: '2018-09',
  where: written(
    'Sofia, sold in the country, no re-export',
    'Sofje, shitur në vend, pa rieksport',
    'Софија, продато у земљи, без реекспорта',
  ),
} as const;

export const traces: readonly SampleTrace[] = [
  {
    name: 'belgrade',
    reference: 'LK-0320-1',
    country: 'RS',
    body: written(
      'National contact point, Belgrade',
      'Pika kombëtare e kontaktit, Beograd',
      'Национална тачка за контакт, Београд',
    ),
    asked: ['K1', 'K2'],
    sentAt: '03-20T09:00',
    acknowledgedAt: '03-24T09:00',
    answeredAt: '05-02T09:00',
    answerBy: '2025-05-20',
    hasStatement: false,
    answers: [
      {
        mark: 'K1',
        result: 'traced-to-state-stock',
        legs: [
          {
            holder: written('Arms factory, Kragujevac', 'Fabrika e armëve, Kragujevc', 'Фабрика оружја, Крагујевац'),
            kind: 'manufacturer',
            country: 'YU',
            from: '1987',
            until: '1987',
          },
          {
            holder: written('Military depot (fictional)', 'Depo ushtarake (fiktive)', 'Војно складиште (измишљено)'),
            kind: 'state-depot',
            country: 'YU',
            from: '1987',
            until: '',
          },
        ],
      },
      {
        mark: 'K2',
        result: 'insufficient-data',
        legs: [],
        note: written(
          'Three positions of the number are open.',
          'Tri vende të numrit janë të hapura.',
          'Три места броја су отворена.',
        ),
      },
    ],
  },
  {
    name: 'tirana',
    reference: 'LK-0320-2',
    country: 'AL',
    body: written(
      'National contact point, Tirana',
      'Pika kombëtare e kontaktit, Tiranë',
      'Национална тачка за контакт, Тирана',
    ),
    asked: ['K3'],
    sentAt: '03-20T09:20',
    acknowledgedAt: '03-21T10:00',
    answeredAt: '04-14T09:00',
    answerBy: '2025-05-20',
    hasStatement: true,
    answers: [
      {
        mark: 'K3',
        result: 'traced-to-state-stock',
        legs: [
          {
            holder: written('Arms works, Gramsh', 'Uzina e armëve, Gramsh', 'Фабрика оружја, Грамш'),
            kind: 'manufacturer',
            country: 'AL',
            from: '1982',
            until: '1983',
          },
          {
            holder: written('State depot (fictional)', 'Depo shtetërore (fiktive)', 'Државно складиште (измишљено)'),
            kind: 'state-depot',
            country: 'AL',
            from: '1983',
            until: '1997',
          },
        ],
        diversion: {
          kind: 'depot-looting',
          country: 'AL',
          day: '1997',
          where: written('State depot (fictional)', 'Depo shtetërore (fiktive)', 'Државно складиште (измишљено)'),
        },
      },
    ],
  },
  {
    name: 'ankara',
    reference: 'LK-0320-3',
    country: 'TR',
    body: written(
      'National contact point, Ankara',
      'Pika kombëtare e kontaktit, Ankara',
      'Национална тачка за контакт, Анкара',
    ),
    asked: ['K4', 'K5', 'K6', 'K7', 'K8', 'K9'],
    sentAt: '03-20T09:40',
    acknowledgedAt: '03-27T09:00',
    answeredAt: '04-22T09:00',
    answerBy: '2025-05-20',
    hasStatement: true,
    answers: [
      { mark: 'K4', result: 'traced-to-export', legs: [maker, dealer] },
      { mark: 'K5', result: 'traced-to-export', legs: [maker, dealer] },
      { mark: 'K6', result: 'insufficient-data', legs: [] },
      { mark: 'K7', result: 'insufficient-data', legs: [] },
      { mark: 'K8', result: 'traced-to-export', legs: [{ ...maker, from: '2019', until: '2019-03' }] },
      {
        mark: 'K9',
        result: 'not-found',
        legs: [],
        note: written(
          'No record of EV-19-3310O with a letter O; EV-19-33100 with a zero is known.',
          'Nuk ka regjistrim të EV-19-3310O me shkronjën O; njihet EV-19-33100 me zero.',
          'Нема записа о EV-19-3310O са словом O; познат је EV-19-33100 са нулом.',
        ),
      },
    ],
  },
  {
    name: 'sofia',
    reference: 'LK-0423-1',
    country: 'BG',
    body: written(
      'National contact point, Sofia',
      'Pika kombëtare e kontaktit, Sofje',
      'Национална тачка за контакт, Софија',
    ),
    asked: ['K4', 'K5'],
    sentAt: '04-23T09:00',
    acknowledgedAt: '04-24T09:00',
    answeredAt: '04-30T09:00',
    answerBy: '2025-06-20',
    hasStatement: true,
    answers: [
      { mark: 'K4', result: 'traced-to-purchaser', legs: [dealer, buyer], diversion: lastHolder },
      { mark: 'K5', result: 'traced-to-purchaser', legs: [dealer, buyer], diversion: lastHolder },
    ],
  },
];
