// `focal-point import`: records as JSON and their files into a vault. The file is checked before the first record is made;
// what the station itself refuses stops it there, and the same command goes on where it stopped.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { casesContract } from '../../../shared/contract/cases.ts';
import { custodyContract } from '../../../shared/contract/custody.ts';
import { exhibitsContract } from '../../../shared/contract/exhibits.ts';
import { intakeContract } from '../../../shared/contract/intake.ts';
import type { CaseId, ExhibitId, IncidentId, SubmissionId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { optionalText, vaultOptions, type Command, type Values } from '../command.ts';
import { readSecret } from '../read-secret.ts';
import { ImportJournal } from './import-journal.ts';
import { inVault, type StationSession } from '../station-session.ts';

const Key = z.string().trim().min(1).max(60);
const FileToTakeIn = z.strictObject({
  path: z.string().min(1).max(1000),
  kind: z.enum(['photograph', 'file']),
  caption: z.string().max(500),
});

/** What `import` reads: the inputs of the commands, with keys where one record names another. See docs/formats.md. */
const Records = z.strictObject({
  format: z.literal('focal-point/records/1'),
  case: casesContract['cases.open'].input,
  parties: z.array(casesContract['cases.add-party'].input.omit({ caseId: true })).default([]),
  incidents: z
    .array(z.strictObject({ key: Key, record: casesContract['cases.record-incident'].input.omit({ caseId: true }) }))
    .default([]),
  submissions: z
    .array(
      z.strictObject({ key: Key, record: intakeContract['intake.record-submission'].input.omit({ caseId: true }) }),
    )
    .default([]),
  exhibits: z
    .array(
      z.strictObject({
        incident: Key.optional(),
        submission: Key.optional(),
        parent: Key.optional(),
        record: exhibitsContract['exhibits.record'].input.omit({
          caseId: true,
          incidentId: true,
          submissionId: true,
          parentId: true,
        }),
        files: z.array(FileToTakeIn).default([]),
      }),
    )
    .default([]),
  custody: z
    .array(
      z.strictObject({
        marks: z.array(Key).min(1),
        /** Path of a file of this import: the paper that goes with the event. */
        document: z.string().min(1).max(1000).optional(),
        record: custodyContract['custody.record'].input.omit({
          exhibitIds: true,
          documentId: true,
          signature: true,
          witness: true,
        }),
      }),
    )
    .default([]),
});
type Records = z.infer<typeof Records>;

export const importRecords: Command = {
  name: 'import',
  summary: 'Records a case from a JSON file, with its exhibits, custody, photographs and files.',
  operands: ['RECORDS.json'],
  options: {
    ...vaultOptions,
    'witness-login': { type: 'string', value: 'LOGIN', help: 'who witnesses the custody events that need it' },
    'witness-passphrase-file': { type: 'string', value: 'FILE', help: 'the passphrase of the witness' },
  },
  run(values, [file = ''], surroundings) {
    const records = readRecords(file);
    return inVault(values, surroundings, async (session, passphrase) => {
      // Custody is signed by the person who imports it: they answer for what they typed in.
      const signed = { signature: { passphrase }, ...(await witnessOf(values)) };
      const { station } = await session.ask('station.state', {});
      const journal = new ImportJournal(resolve(file), station?.id ?? '');
      let place = '';
      const at = (path: string): void => {
        place = path;
        surroundings.progress(path);
      };
      try {
        const caseId = await record({ session, records, folder: dirname(resolve(file)), signed, journal, at });
        return answerOf(records, journal, caseId);
      } catch (error) {
        if (!(error instanceof FocalPointError)) throw error;
        const { recorded, wereIn } = journal;
        const { code } = error.failure;
        throw new FocalPointError('command-line.import-stopped', { at: place, code, in: recorded + wereIn });
      }
    });
  },
};

function answerOf({ exhibits, custody }: Records, { recorded, wereIn, changed }: ImportJournal, caseId: string) {
  const files = exhibits.reduce((count, one) => count + one.files.length, 0);
  const counted = { exhibits: exhibits.length, files, custody: custody.length };
  return {
    value: { caseId, ...counted, recorded, wereIn, changed },
    lines: [
      `${counted.exhibits} exhibits, ${files} files and ${counted.custody} custody events are in the vault.`,
      `${recorded} records were made now, ${wereIn} were in already.`,
      ...changed.map((key) => `Not revised, although the file says something else now: ${key}`),
    ],
  };
}

type SignedBy = Pick<InputOf<'custody.record'>, 'signature' | 'witness'>;

/** A second person for the acts that need one; their passphrase comes from a file, never from an argument. */
async function witnessOf(values: Values): Promise<Pick<SignedBy, 'witness'>> {
  const login = optionalText(values, 'witness-login');
  if (login === undefined) return {};
  const passphrase = await readSecret(optionalText(values, 'witness-passphrase-file'), 'Passphrase of the witness: ');
  return { witness: { login, passphrase } };
}

/** @throws FocalPointError `command-line.not-readable`, `command-line.not-json`, `command-line.bad-record` {at} */
function readRecords(file: string): Records {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new FocalPointError(error instanceof SyntaxError ? 'command-line.not-json' : 'command-line.not-readable', {
      file,
    });
  }
  const parsed = Records.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new FocalPointError('command-line.bad-record', {
      at: issue?.path.join('.') ?? '',
      what: issue?.message ?? '',
    });
  }
  demandKnownKeys(parsed.data);
  return parsed.data;
}

/** Every key that a record names is given by an earlier one, and no key is given twice: the second would count as being in already. @throws FocalPointError `command-line.bad-record` */
function demandKnownKeys({ incidents, submissions, exhibits, custody }: Records): void {
  const known = (keys: readonly { key: string }[]): Set<string> => new Set(keys.map(({ key }) => key));
  const [incidentKeys, submissionKeys, marks] = [known(incidents), known(submissions), new Set<string>()];
  const paths = new Set(exhibits.flatMap(({ files }) => files.map(({ path }) => path)));
  const demand = (keys: ReadonlySet<string>, key: string | undefined, at: string): void => {
    if (key !== undefined && !keys.has(key)) throw new FocalPointError('command-line.bad-record', { at, what: key });
  };
  demandOnce(
    'incidents',
    incidents.map(({ key }) => key),
  );
  demandOnce(
    'submissions',
    submissions.map(({ key }) => key),
  );
  demandOnce(
    'exhibits',
    exhibits.map(({ record: { mark } }) => mark),
  );
  for (const [index, { incident, submission, parent, record: exhibit, files }] of exhibits.entries()) {
    demandOnce(
      `exhibits.${index}.files`,
      files.map(({ path }) => path),
    );
    demand(incidentKeys, incident, `exhibits.${index}.incident`);
    demand(submissionKeys, submission, `exhibits.${index}.submission`);
    demand(marks, parent, `exhibits.${index}.parent`);
    marks.add(exhibit.mark);
  }
  for (const [index, event] of custody.entries()) {
    for (const mark of event.marks) demand(marks, mark, `custody.${index}.marks`);
    demand(paths, event.document, `custody.${index}.document`);
  }
}

interface Importing {
  readonly session: StationSession;
  readonly records: Records;
  readonly folder: string;
  readonly signed: SignedBy;
  readonly journal: ImportJournal;
  /** Says where in the file the import is. */
  readonly at: (path: string) => void;
}

/** Records what is not in the vault yet, in the order of the file. */
async function record(importing: Importing): Promise<string> {
  const { session, records, journal, at } = importing;
  at('case');
  const caseId = await journal.once(
    'case',
    records.case,
    async () => (await session.ask('cases.open', records.case)).id,
  );
  const partyKeys = numbered(records.parties.map(({ role, name }) => `party ${role} ${name}`));
  for (const [index, party] of records.parties.entries()) {
    at(`parties.${index}`);
    const add = async () => (await session.ask('cases.add-party', { caseId, ...party })).id;
    await journal.once(partyKeys[index] ?? '', party, add);
  }
  const incidents = new Map<string, IncidentId>();
  for (const [index, { key, record: incident }] of records.incidents.entries()) {
    at(`incidents.${index}`);
    const make = async () => (await session.ask('cases.record-incident', { caseId, ...incident })).id;
    incidents.set(key, await journal.once(`incident ${key}`, incident, make));
  }
  const submissions = new Map<string, SubmissionId>();
  for (const [index, { key, record: submission }] of records.submissions.entries()) {
    at(`submissions.${index}`);
    const make = async () => (await session.ask('intake.record-submission', { caseId, ...submission })).id;
    submissions.set(key, await journal.once(`submission ${key}`, submission, make));
  }
  const made = await recordExhibits(importing, caseId, { incidents, submissions });
  await recordCustody(importing, made);
  return caseId;
}

/** What custody may name: exhibits by their mark, files by their path. */
interface MadeRecords {
  readonly exhibits: ReadonlyMap<string, ExhibitId>;
  readonly files: ReadonlyMap<string, string>;
}

async function recordExhibits(
  importing: Importing,
  caseId: CaseId,
  known: { incidents: ReadonlyMap<string, IncidentId>; submissions: ReadonlyMap<string, SubmissionId> },
): Promise<MadeRecords> {
  const { session, records, journal, at } = importing;
  const exhibits = new Map<string, ExhibitId>();
  const taken = new Map<string, string>();
  for (const [index, { incident, submission, parent, record: exhibit, files }] of records.exhibits.entries()) {
    at(`exhibits.${index}`);
    const incidentId = incident === undefined ? undefined : known.incidents.get(incident);
    const submissionId = submission === undefined ? undefined : known.submissions.get(submission);
    const parentId = parent === undefined ? undefined : exhibits.get(parent);
    const make = async () => {
      const made = await session.ask('exhibits.record', {
        ...exhibit,
        caseId,
        ...(incidentId === undefined ? {} : { incidentId }),
        ...(submissionId === undefined ? {} : { submissionId }),
        ...(parentId === undefined ? {} : { parentId }),
      });
      return made.id;
    };
    const exhibitId = await journal.once(`exhibit ${exhibit.mark}`, exhibit, make);
    exhibits.set(exhibit.mark, exhibitId);
    for (const [place, file] of files.entries()) {
      at(`exhibits.${index}.files.${place}`);
      const take = () => takeIn(importing, file, caseId, exhibitId);
      const attachmentId = await journal.once(`file ${exhibit.mark} ${file.path}`, file, take);
      if (!taken.has(file.path)) taken.set(file.path, attachmentId);
    }
  }
  return { exhibits, files: taken };
}

/** @throws FocalPointError `command-line.bad-record` */
function demandOnce(at: string, keys: readonly string[]): void {
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  if (twice === -1) return;
  throw new FocalPointError('command-line.bad-record', { at: `${at}.${twice}`, what: keys[twice] ?? '' });
}

async function takeIn(
  { session, folder }: Importing,
  { path, kind, caption }: z.infer<typeof FileToTakeIn>,
  caseId: CaseId,
  exhibitId: ExhibitId,
): Promise<string> {
  const { uploadId } = await session.station.receive({ fileName: path, source: { path: resolve(folder, path) } });
  const { jobId } = await session.ask('attachments.take-in', { upload: uploadId, caseId, exhibitId, kind, caption });
  const { attachmentId } = await session.ended(jobId);
  strictAssert(attachmentId !== undefined, 'a file taken in is an attachment');
  return attachmentId;
}

async function recordCustody(importing: Importing, { exhibits, files }: MadeRecords): Promise<void> {
  const { session, records, journal, signed, at } = importing;
  const keys = numbered(
    records.custody.map(
      ({ marks, record: { type, occurredAt } }) => `custody ${marks.join(' ')} ${type} ${occurredAt}`,
    ),
  );
  for (const [index, event] of records.custody.entries()) {
    at(`custody.${index}`);
    const exhibitIds = event.marks.map((mark) => {
      const id = exhibits.get(mark);
      strictAssert(id !== undefined, 'marks were checked before anything was recorded');
      return id;
    });
    const documentId = event.document === undefined ? undefined : files.get(event.document);
    const make = async () => {
      const { eventIds } = await session.ask('custody.record', {
        ...event.record,
        exhibitIds,
        ...(documentId === undefined ? {} : { documentId }),
        ...signed,
      });
      return eventIds.join(' ');
    };
    await journal.once(keys[index] ?? '', event, make);
  }
}

/** Parties and custody have no key of their own: they are told apart by what names them, and by their order where that is the same. */
function numbered(names: readonly string[]): string[] {
  const met = new Map<string, number>();
  return names.map((name) => {
    const count = (met.get(name) ?? 0) + 1;
    met.set(name, count);
    return `${name} #${count}`;
  });
}
