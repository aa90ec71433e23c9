// What a journey does not walk itself is recorded behind its screen, as the person who is signed in there.
import type { Caller } from '../../main/station/caller.ts';
import { jobEnded } from '../../main/station/job-ended.ts';
import { contract, type CommandName, type InputOf, type OutputOf } from '../../shared/contract/index.ts';
import type { CaseId, ExhibitId, PersonId } from '../../shared/language/identity.ts';
import { aCase, aCustodyEvent, anExhibit, at } from '../station/a-case.ts';
import { aJpeg } from '../station/photographs/a-photograph.ts';
import { goodPassphrase, type Workstation } from './workstation.ts';

const behind: Caller = { id: 'set-up', face: 'loopback', savePath: () => undefined, folderPath: () => undefined };

/** Asks and expects an answer. */
export async function answered<Name extends CommandName>(
  work: Workstation,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const envelope = await work.station.request(behind, name, input);
  if (!envelope.ok) throw new Error(`${name} was refused: ${JSON.stringify(envelope.error)}`);
  return contract[name].output.parse(envelope.value) as OutputOf<Name>; // parsed by the command's own schema
}

export async function personCalled(work: Workstation, login: string): Promise<PersonId> {
  const { people } = await answered(work, 'people.list', {});
  const found = people.find((person) => person.login === login);
  if (found === undefined) throw new Error(`Nobody is called ${login}`);
  return found.id;
}

/** A case LUGINA-14 with the exhibits that are asked for. */
export async function caseWith(
  work: Workstation,
  exhibits: readonly Partial<InputOf<'exhibits.record'>>[],
): Promise<{ readonly caseId: CaseId; readonly exhibitIds: readonly ExhibitId[] }> {
  const { id: caseId } = await answered(work, 'cases.open', aCase());
  const exhibitIds: ExhibitId[] = [];
  for (const exhibit of exhibits)
    exhibitIds.push((await answered(work, 'exhibits.record', anExhibit(caseId, exhibit))).id);
  return { caseId, exhibitIds };
}

/** The exhibits came from a courier to the person with this login, who is signed in and signs. */
export async function receivedBy(
  work: Workstation,
  login: string,
  exhibitIds: readonly ExhibitId[],
  passphrase = goodPassphrase,
): Promise<void> {
  const [first] = exhibitIds;
  if (first === undefined) return;
  const event = aCustodyEvent(first, {
    exhibitIds: [...exhibitIds],
    occurredAt: at(new Date(Date.now() - 3_600_000).toISOString()),
    from: { kind: 'outside', label: 'Police courier' },
    to: { kind: 'person', id: await personCalled(work, login) },
    signature: { passphrase },
  });
  await answered(work, 'custody.record', event);
}

/** Nothing is destroyed of which no photograph is on record. */
export async function aPhotograph(work: Workstation, caseId: CaseId, exhibitId: ExhibitId): Promise<void> {
  const bytes = await aJpeg(1);
  const chunks = (async function* () {
    yield await Promise.resolve(bytes);
  })();
  const source = { chunks, size: bytes.length };
  const { uploadId: upload } = await work.station.receive({ fileName: 'K16.jpg', source });
  const taken = { upload, caseId, exhibitId, kind: 'photograph', caption: '' } as const;
  const { jobId } = await answered(work, 'attachments.take-in', taken);
  await jobEnded(work.station, async () => (await answered(work, 'jobs.list', {})).jobs, jobId);
}
