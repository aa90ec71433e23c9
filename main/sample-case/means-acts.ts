// The laboratory of the sample sets itself up: supervisor and examiner enter what they work with, before the first case comes.
import type { InstrumentId, MethodId, StockLotId } from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import type { SampleWriter } from './case-frame.ts';
import { letterhead, ownScale, sampleInstruments, sampleLots, sampleMethods } from './examination-means.ts';
import { written } from './written.ts';

/** What was set up, by what the data of the sample calls it. */
export interface SampleMeans {
  readonly instruments: ReadonlyMap<string, InstrumentId>;
  readonly methods: ReadonlyMap<string, MethodId>;
  readonly lots: ReadonlyMap<string, StockLotId>;
}

/** As the supervisor, who is signed in. */
export async function recordSampleMeans(hand: SampleWriter): Promise<SampleMeans> {
  const setUp = hand.write(written('Laboratory set up', 'Vendosja e laboratorit në punë', 'Успостављање лабораторије'));
  await hand.ask('reports.change-letterhead', {
    letterhead: {
      laboratory: hand.write(letterhead.laboratory),
      address: hand.write(letterhead.address),
      contact: letterhead.contact,
      accreditation: '',
    },
    reason: setUp,
  });
  await adoptScale(hand);
  return { instruments: await instruments(hand), methods: await methods(hand), lots: await lots(hand) };
}

/** The likelihood-ratio scale of the program, read against the laboratory's own rule and saved as its version 2. */
async function adoptScale(hand: SampleWriter): Promise<void> {
  const { scales } = await hand.ask('scales.list', {});
  const found = scales.find(({ scale }) => scale.code === 'likelihood-ratio')?.scale;
  strictAssert(found !== undefined, 'the program comes with a scale of likelihood ratios');
  await hand.ask('scales.save', {
    scale: { ...found, source: hand.write(ownScale.source), isVerified: true },
    reason: hand.write(ownScale.reason),
  });
}

async function instruments(hand: SampleWriter): Promise<Map<string, InstrumentId>> {
  const recorded = new Map<string, InstrumentId>();
  for (const { number, kind, serial, name, calibrated } of sampleInstruments) {
    const { id } = await hand.ask('instruments.record', {
      number,
      kind,
      serial,
      name: hand.write(name),
      needsCalibration: calibrated !== undefined,
      note: '',
      ...(calibrated === undefined
        ? {}
        : {
            calibration: {
              calibratedAt: Instant.parse(calibrated.at),
              dueAt: Instant.parse(calibrated.due),
              certificate: calibrated.certificate,
            },
          }),
    });
    recorded.set(number, id);
  }
  return recorded;
}

async function methods(hand: SampleWriter): Promise<Map<string, MethodId>> {
  const recorded = new Map<string, MethodId>();
  for (const { code, version, title, reference } of sampleMethods) {
    const { id } = await hand.ask('methods.record', {
      code,
      version,
      title: hand.write(title),
      reference,
      validFrom: Instant.parse('2024-01-01T00:00:00.000Z'),
      note: '',
    });
    recorded.set(code, id);
  }
  return recorded;
}

async function lots(hand: SampleWriter): Promise<Map<string, StockLotId>> {
  const recorded = new Map<string, StockLotId>();
  for (const { key, name, receivedAt, expires, ...lot } of sampleLots) {
    const { id } = await hand.ask('stock.record', {
      ...lot,
      name: hand.write(name),
      receivedAt: Instant.parse(receivedAt),
      ...(expires === undefined ? {} : { expiresAt: Instant.parse(expires) }),
      place: hand.write(written('Ammunition room R2', 'Dhoma e municionit R2', 'Просторија за муницију R2')),
      note: '',
    });
    recorded.set(key, id);
  }
  return recorded;
}
