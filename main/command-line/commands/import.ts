// `focal-point import`: records as JSON and their files into a vault. The whole file is checked before the first record is made.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { casesContract } from '../../../shared/contract/cases.ts';
import { custodyContract } from '../../../shared/contract/custody.ts';
import { exhibitsContract } from '../../../shared/contract/exhibits.ts';
import { intakeContract } from '../../../shared/contract/intake.ts';
import type { ExhibitId, IncidentId, SubmissionId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { optionalText, vaultOptions, type Command, type Values } from '../command.ts';
import { readSecret } from '../read-secret.ts';
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
        record: custodyContract['custody.record'].input.omit({ exhibitIds: true, signature: true, witness: true }),
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
      const made = await record(session, records, dirname(resolve(file)), signed, (text) =>
        surroundings.progress(text),
      );
      return {
        value: made,
        lines: [`${made.exhibits} exhibits, ${made.files} files and ${made.custody} custody events recorded.`],
      };
    });
  },
};

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

/** Every key that a record names is given by an earlier one. @throws FocalPointError `command-line.bad-record` */
function demandKnownKeys({ incidents, submissions, exhibits, custody }: Records): void {
  const known = (keys: readonly { key: string }[]): Set<string> => new Set(keys.map(({ key }) => key));
  const [incidentKeys, submissionKeys, marks] = [known(incidents), known(submissions), new Set<string>()];
  const demand = (keys: ReadonlySet<string>, key: string | undefined, at: string): void => {
    if (key !== undefined && !keys.has(key)) throw new FocalPointError('command-line.bad-record', { at, what: key });
  };
  for (const [index, { incident, submission, parent, record: exhibit }] of exhibits.entries()) {
    demand(incidentKeys, incident, `exhibits.${index}.incident`);
    demand(submissionKeys, submission, `exhibits.${index}.submission`);
    demand(marks, parent, `exhibits.${index}.parent`);
    marks.add(exhibit.mark);
  }
  for (const [index, event] of custody.entries()) {
    for (const mark of event.marks) demand(marks, mark, `custody.${index}.marks`);
  }
}

async function record(
  session: StationSession,
  records: Records,
  folder: string,
  signed: SignedBy,
  progress: (text: string) => void,
): Promise<{ caseId: string; exhibits: number; files: number; custody: number }> {
  const { id: caseId } = await session.ask('cases.open', records.case);
  for (const party of records.parties) await session.ask('cases.add-party', { caseId, ...party });
  const incidents = new Map<string, IncidentId>();
  for (const { key, record: incident } of records.incidents) {
    incidents.set(key, (await session.ask('cases.record-incident', { caseId, ...incident })).id);
  }
  const submissions = new Map<string, SubmissionId>();
  for (const { key, record: submission } of records.submissions) {
    submissions.set(key, (await session.ask('intake.record-submission', { caseId, ...submission })).id);
  }
  const exhibits = new Map<string, ExhibitId>();
  let files = 0;
  for (const { incident, submission, parent, record: exhibit, files: takenIn } of records.exhibits) {
    const incidentId = incident === undefined ? undefined : incidents.get(incident);
    const submissionId = submission === undefined ? undefined : submissions.get(submission);
    const parentId = parent === undefined ? undefined : exhibits.get(parent);
    const { id: exhibitId, number } = await session.ask('exhibits.record', {
      ...exhibit,
      caseId,
      ...(incidentId === undefined ? {} : { incidentId }),
      ...(submissionId === undefined ? {} : { submissionId }),
      ...(parentId === undefined ? {} : { parentId }),
    });
    exhibits.set(exhibit.mark, exhibitId);
    progress(`${exhibit.mark} ${number}`);
    for (const { path, kind, caption } of takenIn) {
      const { uploadId } = await session.station.receive({ fileName: path, source: { path: resolve(folder, path) } });
      const { jobId } = await session.ask('attachments.take-in', {
        upload: uploadId,
        caseId,
        exhibitId,
        kind,
        caption,
      });
      await session.ended(jobId);
      files += 1;
    }
  }
  for (const { marks, record: event } of records.custody) {
    const exhibitIds = marks.map((mark) => {
      const id = exhibits.get(mark);
      strictAssert(id !== undefined, 'marks were checked before anything was recorded');
      return id;
    });
    await session.ask('custody.record', { ...event, exhibitIds, ...signed });
  }
  return { caseId, exhibits: exhibits.size, files, custody: records.custody.length };
}
