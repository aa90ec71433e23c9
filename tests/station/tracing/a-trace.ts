// Builders of tracing: a case with two pistols of an incident, a request about one of them, an answer, a request from abroad.
import type { InputOf } from '../../../shared/contract/index.ts';
import type { CaseId, ExhibitId, TraceRequestId } from '../../../shared/language/identity.ts';
import { at } from '../a-case.ts';
import { aCase, aPistol, someRounds } from '../intake/entered.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

export interface Traced {
  readonly station: TestStation;
  readonly caseId: CaseId;
  readonly pistolId: ExhibitId;
  readonly otherId: ExhibitId;
  readonly roundsId: ExhibitId;
}

const facts = {
  firearmType: 'pistol-self-loading',
  make: { asMarked: 'ZORAKI', asConcluded: 'Zoraki' },
  model: { asMarked: '914' },
  calibre: { asConcluded: '7.65×17SR' },
  country: { asConcluded: 'TR' },
};

/** The tracing officer is at the screen; nothing is checked or asked yet. */
export async function aTracedCase(): Promise<Traced> {
  const station = await openTestStation();
  const { id: caseId } = await station.answer('cases.open', aCase());
  const { id: incidentId } = await station.answer('cases.record-incident', {
    caseId,
    kind: 'traffic-stop',
    occurredFrom: at('2025-03-14T21:40:00.000Z'),
    place: 'Regional road R-113, km 7',
    legalBasis: 'CPC 110',
    seizedBy: 'Sgt Agim SHEMBULLI',
    description: '',
  });
  const pistol = aPistol(caseId, { incidentId, facts });
  const { id: pistolId } = await station.answer('exhibits.record', pistol);
  const serials = pistol.serials.map((serial) => ({ ...serial, asMarked: '0718-020411' }));
  const { id: otherId } = await station.answer('exhibits.record', { ...pistol, mark: 'K4', serials });
  const { id: roundsId } = await station.answer('exhibits.record', someRounds(caseId, { incidentId }));
  await station.become('tracing-officer');
  station.clock.set('2025-03-20T10:00:00.000Z');
  return { station, caseId, pistolId, otherId, roundsId };
}

export const signature = { passphrase: passphraseOf('tracing-officer') };

export function aText(told: Traced, more: Partial<InputOf<'traces.write'>['text']> = {}): InputOf<'traces.write'> {
  return {
    caseId: told.caseId,
    text: {
      firearms: [{ exhibitId: told.pistolId, photographs: [], remark: '' }],
      addressee: { country: 'TR', body: 'National bureau, Ankara' },
      channel: 'i-24-7',
      priority: 'routine',
      priorityReason: '',
      grounds: ['illicit-here'],
      legalArticle: 'Art. 366',
      circumstances: 'In a hidden cavity of a car',
      uses: ['investigation', 'court'],
      restrictions: 'Not to be passed on without consent',
      language: 'en',
      answerBy: '2025-05-20',
      ...more,
    },
  };
}

/** Written and sent at 10:00 on 20 March. */
export async function aSentRequest(
  told: Traced,
  more: Partial<InputOf<'traces.write'>['text']> = {},
): Promise<TraceRequestId> {
  const { id } = await told.station.answer('traces.write', aText(told, more));
  await told.station.answer('traces.send', aSending(id));
  return id;
}

export function aSending(id: TraceRequestId): InputOf<'traces.send'> {
  return { id, occurredAt: at('2025-03-20T10:00:00.000Z'), reference: 'MSG-1', signature };
}

export function aStep(
  id: TraceRequestId,
  kind: InputOf<'traces.record-step'>['kind'],
  more: Partial<InputOf<'traces.record-step'>> = {},
): InputOf<'traces.record-step'> {
  return { id, kind, occurredAt: at('2025-03-24T09:00:00.000Z'), reference: '', note: '', ...more };
}

export const aLeg = {
  holder: 'Zoraki, Istanbul',
  kind: 'manufacturer',
  country: 'TR',
  from: '2018-05',
  until: '2018-06',
  document: 'Export licence 11/2018',
} as const;

export function anAnswer(
  id: TraceRequestId,
  told: Traced,
  more: Partial<InputOf<'traces.record-answer'>> = {},
): InputOf<'traces.record-answer'> {
  return {
    id,
    occurredAt: at('2025-04-22T09:00:00.000Z'),
    dated: '2025-04-22',
    reference: 'ANK-2025-77',
    note: '',
    isComplete: true,
    firearms: [
      {
        exhibitId: told.pistolId,
        result: 'traced-to-purchaser',
        legs: [
          aLeg,
          { ...aLeg, holder: 'Dealer Primer, Sofia', kind: 'dealer', country: 'BG', from: '2018-09-03', until: '' },
        ],
        diversion: { kind: 'last-lawful-holder', country: 'BG', day: '2018', where: 'Sofia' },
        note: '',
      },
    ],
    statement: '',
    restrictions: '',
    visibility: 'case',
    ...more,
  };
}

export function aRequestFromAbroad(
  more: Partial<InputOf<'incoming-traces.register'>['text']> = {},
): InputOf<'incoming-traces.register'> {
  return {
    receivedAt: at('2025-03-20T08:00:00.000Z'),
    text: {
      requester: { country: 'MK', body: 'Focal point, Skopje' },
      theirNumber: 'MK-55/2025',
      channel: 'siena',
      priority: 'routine',
      answerBy: '2025-04-10',
      grounds: ['illicit-here'],
      circumstances: '',
      uses: ['investigation'],
      assuresConfidentiality: true,
      firearms: [
        { make: 'Zoraki', model: '914', calibre: '', serial: '0718-O20412', country: 'TR', note: '' },
        { make: 'CZ', model: '75', calibre: '', serial: 'ZZ99881', country: '', note: '' },
      ],
      ...more,
    },
  };
}
