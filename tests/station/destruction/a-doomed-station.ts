// A process with a real station that acts until it is killed. After each act that was acknowledged it prints what was
// acknowledged: the kind and an id, one a line.
import { writeSync } from 'node:fs';
import process from 'node:process';
import { openStation } from '../../../main/station/open-station.ts';
import type { CommandName, InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { jobEnded } from '../../../main/station/job-ended.ts';
import { aCustodyEvent, anExhibit } from '../a-case.ts';
import { aClock, cheapDerivation, passphraseOf, testCaller } from '../open-test-station.ts';

/** What acts on many is given their ids, and a person's, in the places of a case and an exhibit. */
const [, , dataFolder = '', way = '', caseId = '', exhibitId = '', round = '0'] = process.argv;
const station = openStation({ dataFolder, clock: aClock(), derivation: cheapDerivation });

async function answer<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const envelope = await station.request(testCaller, name, input);
  if (!envelope.ok) throw new Error(`${name} ${JSON.stringify(envelope.error)}`);
  // The station parsed its answer by the command's own schema.
  return envelope.value as OutputOf<Name>;
}

function say(kind: string, id: string): void {
  writeSync(1, `${kind} ${id}\n`);
}

async function done(jobId: string) {
  const job = await jobEnded(station, async () => (await answer('jobs.list', {})).jobs, jobId);
  if (job.state !== 'done') throw new Error(`${job.kind} ${JSON.stringify(job.error)}`);
  return job.result ?? {};
}

async function* content(): AsyncGenerator<Buffer> {
  for (let part = 0; part < 4; part += 1) yield Buffer.alloc(150_000, part);
}

const ways: Readonly<Record<string, (turn: number) => Promise<void>>> = {
  async exhibits(turn) {
    const { id } = await answer('exhibits.record', anExhibit(caseId as never, { mark: `W${round}-${turn}` })); // checked by the command
    say('exhibit', id);
    const event = aCustodyEvent(exhibitId as never, { type: 'sealed', sealIn: `S${round}-${turn}` }); // as above
    const { eventIds } = await answer('custody.record', { ...event, to: undefined });
    for (const eventId of eventIds) say('custody-event', eventId);
    const { uploadId: upload } = await station.receive({ fileName: 'a.bin', source: { chunks: content() } });
    const { jobId } = await answer('attachments.take-in', { upload, caseId, kind: 'file', caption: '' });
    say('attachment', (await done(jobId)).attachmentId ?? '');
  },
  async papers() {
    const made = await answer('custody.record-document', { exhibitId, language: 'en' });
    say('document', (await done(made.jobId)).documentId ?? '');
    const file = await answer('case-files.make', { caseId, language: 'en', includeParties: false });
    const documentId = (await done(file.jobId)).documentId ?? '';
    say('document', documentId);
    const order = {
      caseId,
      documentId,
      kind: 'court-file',
      recipient: 'Court',
      includeOriginals: true,
      gapsReason: 'Not yet in custody',
    } as const;
    const { jobId } = await answer('packages.seal', { ...order, protection: { kind: 'none' } });
    say('package', (await done(jobId)).packageId ?? '');
  },
  async offers() {
    say('begun', round);
    const { offerIds } = await answer('custody.offer', {
      exhibitIds: caseId.split(','),
      to: exhibitId,
      occurredAt: aClock().now(),
      purpose: 'Storage',
      authority: '',
      note: '',
      signature: { passphrase: passphraseOf('registrar') },
    });
    say('offered', String(offerIds.length));
    await new Promise((resolve) => {
      setTimeout(resolve, 600_000);
    });
  },
  async people(turn) {
    const login = `w${round}x${turn}`;
    const passphrase = `walking ${login} through nine long orchards`;
    const { id } = await answer('people.add', { name: `Worker ${login}`, login, roles: ['registrar'], passphrase });
    say('person', id);
    await answer('people.reset-passphrase', { id, passphrase: `${passphrase} again` });
    say('reset', login);
    const own = passphraseOf('administrator');
    await answer('people.change-own-passphrase', { current: own, next: own });
    say('own', id);
  },
};

const login = way === 'people' ? 'administrator' : 'registrar';
await answer('station.unlock', { login, passphrase: passphraseOf(login) });
say('ready', login);
for (let turn = 0; ; turn += 1) await ways[way]?.(turn);
