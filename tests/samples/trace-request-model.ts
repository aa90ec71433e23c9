// A trace request of LUGINA-14 with everything that may stand on it: a worn number, a photograph, what happened, a chain of seven holders.
import type { ExhibitId } from '../../shared/language/identity.ts';
import { hash } from 'node:crypto';
import type { TraceRequestModel } from '../../main/documents/models/trace-request.ts';
import type { Leg } from '../../shared/domain/tracing/answer.ts';
import { drawnPhotograph, sampleHead } from './case-file-model.ts';

const leg = (holder: string, kind: Leg['kind'], country: string, from: string, until = ''): Leg => ({
  holder,
  kind,
  country,
  from,
  until,
  document: `Register 7, folio ${from}`,
});

const chain: readonly Leg[] = [
  leg('Arms factory, Kragujevac', 'manufacturer', 'YU', '1987', '1987'),
  leg(
    'Military depot (fictional), with a name so long that it takes more than one line',
    'state-depot',
    'YU',
    '1987',
    '1992',
  ),
  leg('Army of an invented State', 'armed-forces', 'YU', '1992-04', '1999'),
  leg('Exporter Primer', 'exporter', 'RS', '2007-02', '2007-03'),
  leg('Importer Shembull', 'importer', 'BG', '2007-03-14', '2010'),
  leg('Dealer Primer 7, Sofia', 'dealer', 'BG', '2018-06', '2018-09'),
  leg('Private buyer (fictional)', 'private', 'BG', '2018-09'),
];

export async function sampleTraceRequest(): Promise<TraceRequestModel> {
  const bytes = await drawnPhotograph('K2');
  return {
    head: sampleHead('trace-request', 'TP-2025-0001'),
    number: 'TR-2025-001',
    isDraft: false,
    text: {
      addressee: { country: 'RS', body: 'National contact point, Belgrade' },
      channel: 'bilateral',
      priority: 'urgent',
      priorityReason: 'Detention ends on 14.04.2025',
      grounds: ['illicit-here', 'unlicensed-transfer'],
      legalArticle: 'CC 364, 366',
      circumstances: 'Found on 14.03.2025 in a hidden cavity of a car, together with nine firearms and 412 cartridges.',
      uses: ['investigation', 'court'],
      restrictions: 'For the investigation only; not to be passed on without asking.',
      language: 'en',
      answerBy: '2025-05-20',
    },
    firearms: [
      {
        mark: 'K1',
        number: 'EX-2025-000001',
        serial: 'С-371864',
        isObliterated: false,
        type: 'assault-rifle',
        make: 'Zastava',
        model: 'M70AB2',
        calibre: '7.62 × 39',
        country: 'YU',
        importMark: '',
        markings: 'ЈНА',
        recovered: '2025-03-14',
        remark: '',
      },
      {
        mark: 'K2',
        number: 'EX-2025-000002',
        serial: 'С-4?8[38]52',
        isObliterated: true,
        type: 'assault-rifle',
        make: 'Zastava',
        model: 'M70AB2',
        calibre: '7.62 × 39',
        country: 'YU',
        importMark: '',
        markings: '',
        recovered: '2025-03-14',
        remark: 'Restored by the laboratory in part',
      },
    ],
    photographs: [
      {
        number: 1,
        exhibit: 'K2',
        caption: 'Receiver, right, number ground off',
        fileName: 'K2-4.jpg',
        sha256: hash('sha256', bytes, 'hex'),
        bytes: bytes.length,
        micrometresPerPixel: 52.4,
        source: { kind: 'bytes', bytes },
      },
    ],
    signed: { name: 'Nora Gjurmimi', key: '0000 1111 2222 3333 4444', at: '2025-03-20T09:00:00.000Z' },
    steps: [
      {
        kind: 'sent',
        occurredAt: '2025-03-20T09:00:00.000Z',
        recordedAt: '2025-03-20T09:01:00.000Z',
        by: 'Nora Gjurmimi',
        reference: 'LK-0320-1',
        note: '',
      },
      {
        kind: 'delayed',
        occurredAt: '2025-04-02T09:00:00.000Z',
        recordedAt: '2025-04-02T09:01:00.000Z',
        by: 'Nora Gjurmimi',
        reference: '',
        note: 'An answer is expected in May.',
        reason: 'ongoing-investigation',
      },
    ],
    answers: [
      {
        mark: 'K1',
        answeredBy: 'National contact point, Belgrade',
        dated: '2025-05-02',
        reference: 'LK-0320-1-A',
        restrictions: '',
        content: {
          firearm: {
            // No exhibit is looked up by it here.
            exhibitId: '' as ExhibitId,
            result: 'traced-to-purchaser',
            legs: [...chain],
            diversion: { kind: 'last-lawful-holder', country: 'BG', day: '2018-09', where: 'Sofia' },
            note: '',
          },
          status: 'lead-with-statement',
          statement: 'Taken from the official register.',
          timeToCrime: {
            holder: 'Private buyer (fictional)',
            from: '2018-09',
            to: '2025-03-14',
            leastDays: 2357,
            mostDays: 2386,
          },
        },
      },
      {
        mark: 'K2',
        answeredBy: 'National contact point, Belgrade',
        dated: '2025-05-09',
        reference: 'LK-0320-1-B',
        restrictions: 'Not to be passed on without consent',
      },
    ],
  };
}
