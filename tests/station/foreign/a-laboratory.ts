// A second station that sends: a case with a pistol, its custody and a photograph, sealed as often as a test asks.
import { readFileSync } from 'node:fs';
import { aCase, aPistol } from '../intake/entered.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

export interface Laboratory {
  readonly station: TestStation;
  readonly caseId: string;
  /** Seals what stands in the case now. */
  seal(more?: object): Promise<Buffer>;
  /** As printed on its receipt. */
  fingerprint(): Promise<string>;
  close(): Promise<void>;
}

export async function aLaboratory(named = 'Ballistics laboratory'): Promise<Laboratory> {
  const station = await openTestStation({ as: 'registrar', named });
  const caseId = (await station.answer('cases.open', aCase())).id;
  const exhibit = await station.answer('exhibits.record', aPistol(caseId));
  await station.answer('custody.record', {
    exhibitIds: [exhibit.id],
    type: 'received',
    occurredAt: station.clock.now(),
    from: { kind: 'outside', label: 'courier' },
    to: { kind: 'person', id: station.people.registrar },
    sealIn: '0048215',
    purpose: '',
    authority: '',
    note: '',
    signature: { passphrase: passphraseOf('registrar') },
  });
  const upload = await uploaded(station, 'K5 left.txt', Buffer.from('left side'));
  const taken = await station.answer('attachments.take-in', {
    upload,
    caseId,
    exhibitId: exhibit.id,
    kind: 'file',
    caption: 'Left side',
  });
  await station.jobEnded(taken.jobId);
  const made = await station.answer('case-files.make', { caseId, language: 'en', includeParties: false });
  const documentId = (await station.jobEnded(made.jobId)).result?.documentId ?? '';
  return {
    station,
    caseId,
    async seal(more = {}) {
      const { jobId } = await station.answer('packages.seal', {
        caseId,
        documentId,
        kind: 'transfer',
        recipient: 'Basic Prosecution',
        includeOriginals: true,
        protection: { kind: 'none' },
        ...more,
      });
      const job = await station.jobEnded(jobId);
      return readFileSync(job.result?.location ?? '');
    },
    async fingerprint() {
      return (await station.answer('ledger.state', {})).keyFingerprint;
    },
    close: () => station.close(),
  };
}

export async function uploaded({ station }: TestStation, fileName: string, bytes: Buffer): Promise<string> {
  const chunks = (async function* () {
    yield bytes;
  })();
  return (await station.receive({ fileName, source: { chunks } })).uploadId;
}
