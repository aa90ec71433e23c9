// A package that somebody brought, before anything of it is on record: verified from end to end, compared with what is in, kept ready in staging.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { ExaminedPackage } from '../../../shared/contract/foreign.ts';
import { foldText } from '../../../shared/domain/fold-text.ts';
import { standingOf, type SealedStatement, type Standing } from '../../../shared/domain/foreign/standing.ts';
import type { CaseId, ForeignPackageId } from '../../../shared/language/identity.ts';
import { Instant } from '../../../shared/language/instant.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { BroughtPackage, PackageReport, SupersedesFile, VerifyOptions } from '../../packages/index.ts';
import { keyRefusals } from '../../../shared/domain/foreign/standing.ts';
import { throwIfCancelled } from '../../threads/index.ts';
import type { StagedUpload } from '../evidence-files.ts';
import type { Inside } from '../inside.ts';
import type { JobControl } from '../jobs.ts';
import { ownIdentities } from '../receiving-keys.ts';
import { stationKeys } from '../station-keys.ts';
import { readStoredJson } from '../stored-json.ts';
import type { Unlocked } from '../unlocked.ts';
import { confirmedKeys, findForeignPackage, knownPackages } from './foreign-rows.ts';
import { withKeptPackage } from './kept-package.ts';

type Order = ParsedInputOf<'foreign.examine'>;

/** What is kept of an examination until the package is taken in or put back. */
export interface Examined {
  readonly report: PackageReport & { readonly seal: NonNullable<PackageReport['seal']> };
  readonly statement: SealedStatement;
  readonly records: NonNullable<BroughtPackage['records']>;
  readonly files: NonNullable<BroughtPackage['files']>;
  /** What is kept: the plain ZIP. */
  readonly upload: StagedUpload;
  readonly broughtName: string;
  readonly broughtSha256: string;
}

const mostFindings = 200;

/** By the name of the upload; gone at the lock with the session. */
const examinations = new WeakMap<Unlocked, Map<string, Examined>>();

export function examinedOf(unlocked: Unlocked): Map<string, Examined> {
  const known = examinations.get(unlocked);
  if (known !== undefined) return known;
  const made = new Map<string, Examined>();
  examinations.set(unlocked, made);
  return made;
}

export function putBack(unlocked: Unlocked, uploadId: string): void {
  examinedOf(unlocked).delete(uploadId);
  unlocked.files.discardBeside(uploadId);
}

export function examinePackage(inside: Inside, order: Order): Promise<{ jobId: string }> {
  const { unlocked, jobs } = inside;
  const upload = unlocked.files.staged(order.upload);
  if (upload === undefined) throw new FocalPointError('attachments.upload-unknown');
  // What nobody takes in must not stay as a file that no record speaks of; what was taken in is staged no more.
  unlocked.atClose(() => unlocked.files.discardBeside(upload.uploadId));
  const started = { kind: 'examine-package', label: upload.fileName, unit: 'bytes', canCancel: true } as const;
  return Promise.resolve(
    jobs.start({ ...started, startedBy: unlocked.actor.name }, async (control) => {
      const { report, answer } = await examineUpload(inside, order, upload, control);
      return { report: { ...shortened(report), examined: answer } };
    }),
  );
}

/** Verifies what was handed over and compares it with what is in; what may be taken in stays ready under the upload that the answer names. */
export async function examineUpload(
  inside: Inside,
  order: Order,
  upload: StagedUpload,
  control: JobControl,
): Promise<{ readonly report: PackageReport; readonly answer: ExaminedPackage; readonly examined?: Examined }> {
  const { unlocked } = inside;
  const { report, examined } = await openBrought(inside, order, upload, control).catch((error: unknown) => {
    if (!asksForKey(error)) unlocked.files.discardBeside(upload.uploadId);
    throw error;
  });
  const answer = answerOf(unlocked, report, examined);
  if (answer.upload === undefined && examined !== undefined) putBack(unlocked, examined.upload.uploadId);
  if (answer.upload !== upload.uploadId) unlocked.files.discardBeside(upload.uploadId);
  if (unlocked.readOnlyReason === undefined) noteExamination(unlocked, upload, report, answer);
  return { report, answer, ...(examined === undefined ? {} : { examined }) };
}

/** Then the same upload is examined once more, with another key. */
function asksForKey(error: unknown): boolean {
  return error instanceof FocalPointError && keyRefusals.includes(error.failure.code);
}

/** A hostile package may have a fault for each of a hundred thousand files; a job and a screen are told of some. */
export function shortened(report: PackageReport) {
  const checks = report.checks.map((check) => ({ ...check, findings: check.findings.slice(0, mostFindings) }));
  return { ...report, checks, files: report.files.length };
}

interface Opened {
  readonly report: PackageReport;
  readonly examined: Examined | undefined;
}

/** A package that is encrypted, or packed by another program, is kept as a plain stored ZIP, and that is what is verified last. */
async function openBrought(inside: Inside, order: Order, upload: StagedUpload, control: JobControl): Promise<Opened> {
  const { unlocked } = inside;
  const options: VerifyOptions = {
    knownFingerprints: [unlocked.vault.ledgerSigner.fingerprint, ...confirmedKeys(unlocked.db)],
    ...(order.passphrase === undefined ? {} : { passphrase: order.passphrase }),
    identities: order.identity === undefined ? ownIdentities(unlocked) : [order.identity, ...ownIdentities(unlocked)],
    signal: control.signal,
    onProgress: control.progress,
  };
  const opened = await withKeptPackage(unlocked, upload, options, async (brought) => {
    if (brought.files !== undefined || brought.repacked === undefined)
      return { report: brought.report, examined: examinedAs(brought, upload, upload) };
    const plain = await unlocked.files.receive({
      fileName: upload.fileName.replace(/\.age$/i, ''),
      source: { chunks: brought.repacked() },
      signal: control.signal,
    });
    unlocked.atClose(() => unlocked.files.discardBeside(plain.uploadId));
    return { report: brought.report, plain };
  });
  if (!('plain' in opened)) return keep(unlocked, opened, control);
  const { plain } = opened;
  try {
    const again = await withKeptPackage(unlocked, plain, options, (brought) => {
      strictAssert(brought.files !== undefined, 'what was packed here is stored');
      return Promise.resolve({ report: brought.report, examined: examinedAs(brought, plain, upload) });
    });
    return keep(unlocked, again, control);
  } catch (error) {
    unlocked.files.discardBeside(plain.uploadId);
    throw error;
  }
}

function keep(unlocked: Unlocked, opened: Opened, control: JobControl): Opened {
  throwIfCancelled(control.signal);
  const { examined } = opened;
  if (examined !== undefined) examinedOf(unlocked).set(examined.upload.uploadId, examined);
  return opened;
}

function examinedAs(
  { report, sealSha256, records, files }: BroughtPackage,
  upload: StagedUpload,
  brought: StagedUpload,
): Examined | undefined {
  const { seal, signer } = report;
  if (seal === undefined || signer === undefined || sealSha256 === undefined) return undefined;
  if (records === undefined || files === undefined) return undefined;
  return {
    report: { ...report, seal },
    statement: {
      packageId: seal.packageId,
      sealSha256,
      stationId: seal.station.id,
      keyFingerprint: signer.fingerprint,
      created: createdOf(seal),
      foreignCaseId: records.case?.id,
      manifestSha256: seal.manifestSha256,
      supersedes: records.supersedes,
      head: seal.ledgerHead?.head,
    },
    records,
    files,
    upload,
    broughtName: brought.fileName,
    broughtSha256: brought.sha256,
  };
}

/** @throws FocalPointError `package.seal-unreadable` for a moment that no calendar has */
function createdOf({ created }: { readonly created: string }): Instant {
  const read = Instant.safeParse(created);
  if (!read.success) throw new FocalPointError('package.seal-unreadable');
  return read.data;
}

export function standingHere(unlocked: Unlocked, brought: SealedStatement): Standing<ForeignPackageId> {
  const { vault, db } = unlocked;
  const own = { stationId: vault.station.id, keyFingerprint: vault.ledgerSigner.fingerprint };
  return standingOf(brought, own, knownPackages(db), stationKeys(db));
}

function answerOf(unlocked: Unlocked, report: PackageReport, examined: Examined | undefined): ExaminedPackage {
  const nothing = { cautions: [], isKeyKnown: false, earlier: [], exhibits: 0, events: 0, likelyCases: [] };
  if (examined === undefined) return nothing;
  const { refusal, sameAs, cautions, isKeyKnown, earlier, takesPlaceOf } = standingHere(unlocked, examined.statement);
  const { records, upload } = examined;
  const same = sameAs === undefined ? undefined : findForeignPackage(unlocked.db, sameAs);
  return {
    ...(refusal === undefined ? { upload: upload.uploadId } : { refusal }),
    ...(same === undefined ? {} : { sameAs: { id: same.id, recordedAt: same.recorded_at, recorder: same.recorder } }),
    cautions: [...cautions],
    isKeyKnown,
    earlier: earlier.map((id) => ({ id, created: findForeignPackage(unlocked.db, id).created })),
    ...(records.supersedes === undefined ? {} : { supersedes: saidOf(records.supersedes, takesPlaceOf) }),
    ...(records.case === undefined ? {} : { caseTitle: records.case.title }),
    exhibits: records.exhibits?.exhibits.length ?? 0,
    events: records.custody?.exhibits.reduce((sum, { events }) => sum + events.length, 0) ?? 0,
    likelyCases: likelyCases(unlocked, report, records.case?.title),
  };
}

function saidOf({ created, reason }: SupersedesFile, id: ForeignPackageId | undefined): ExaminedPackage['supersedes'] {
  return { created, reason, ...(id === undefined ? {} : { id }) };
}

/** Those with one of its numbers, or else its title. */
function likelyCases({ db }: Unlocked, { seal }: PackageReport, title = ''): CaseId[] {
  const numbers = new Set(seal?.caseNumbers.map(({ number }) => foldText(number)));
  const cases = db.all<{ id: CaseId; title: string; numbers: string }>(
    statement`select id, title, numbers from case_record order by opened_at desc`,
  );
  const byNumber = cases.filter((row) =>
    readStoredJson<{ number: string }[]>(row.numbers).some(({ number }) => numbers.has(foldText(number))),
  );
  const found = byNumber.length > 0 ? byNumber : cases.filter((row) => foldText(row.title) === foldText(title));
  return found.map(({ id }) => id);
}

function noteExamination(
  unlocked: Unlocked,
  upload: StagedUpload,
  report: PackageReport,
  { refusal, cautions }: ExaminedPackage,
): void {
  unlocked.perform((act) =>
    act.note(
      'foreign-package',
      report.seal?.packageId ?? upload.uploadId,
      {
        verdict: report.verdict,
        sha256: upload.sha256,
        ...(refusal === undefined ? {} : { refusal }),
        ...(cautions.length === 0 ? {} : { cautions }),
      },
      { action: 'foreign-package.examined', label: upload.fileName },
    ),
  );
}
