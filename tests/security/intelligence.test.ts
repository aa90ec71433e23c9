// What is held back of intelligence leaves by no way: every paper and package of the case is opened and searched for its words, for its source, for
// names known from it, and for the number of the report that a sanitised version was made of.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractPackage } from '../../main/packages/index.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { DocumentId, type CaseId, type IntelReportId } from '../../shared/language/identity.ts';
import { present } from '../present.ts';
import { anExhibit } from '../station/a-case.ts';
import { aDescription, choosePlain, read, sealed, withFiles } from '../station/court-file/a-court-file.ts';
import { aSchedule, decided, itemsOf, own, unused, used } from '../station/disclosure/a-disclosure.ts';
import {
  aCorrection,
  aLink,
  aReport,
  known,
  recorded,
  released,
  second,
  signs,
} from '../station/intelligence/some-intelligence.ts';
import { openTestStation, type TestStation } from '../station/open-test-station.ts';

/** Words that no paper uses by itself. */
const words = { held: 'Zinkograf', source: 'Quellwart', name: 'Xerxhevin', clean: 'Sanitarium' };

let lab: TestStation;
let folder: string;
beforeAll(async () => {
  lab = await openTestStation();
  folder = mkdtempSync(join(tmpdir(), 'focal-point-intelligence-'));
}, 60_000);
afterAll(async () => {
  await lab.close();
  rmSync(folder, { recursive: true, force: true });
});

async function done(jobId: string): Promise<DocumentId> {
  const job = await lab.jobEnded(jobId);
  if (job.state !== 'done') throw new Error(`not done: ${job.error?.code ?? job.state}`);
  return DocumentId.parse(job.result?.documentId);
}

async function pathOf(id: string): Promise<string> {
  const media = await lab.station.media({ kind: 'document', id, toSave: false });
  const path = join(folder, `${id}.pdf`);
  writeFileSync(path, media.read(0, media.size));
  media.close();
  return path;
}

/** Text of every page, everything unpacked, and the raw bytes. */
function everythingIn(path: string): string {
  const raw = readFileSync(path).toString('latin1');
  if (!path.endsWith('.pdf') || !raw.includes('startxref')) return `${raw}\n${readFileSync(path, 'utf8')}`;
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
  const unpacked = execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], { maxBuffer: 1e9 });
  return `${text}\n${unpacked.toString('latin1')}\n${raw}`;
}

interface Told {
  readonly caseId: CaseId;
  readonly suspect: Awaited<ReturnType<typeof suspectOf>>;
  readonly held: IntelReportId;
  readonly heldNumber: string;
  readonly clean: IntelReportId;
}

const suspectOf = async (caseId: CaseId) => present((await lab.answer('disclosure.read', { caseId })).suspects[0]).id;

/** A case with a held report of each code, an entity and a link known from it alone, and a sanitised version that may go. */
async function toldCase(): Promise<Told> {
  const { caseId } = await withFiles(lab);
  await choosePlain(lab, caseId);
  await lab.become('registrar');
  const { id: exhibit } = await lab.answer('exhibits.record', anExhibit(caseId));
  await lab.become('analyst');
  const text = `${words.held} carries arms for ${words.name}.`;
  const held = await recorded(lab, { caseId, handling: 'H2', text, source: words.source, reference: 'SRC-9/1' });
  await recorded(lab, { caseId, handling: 'H1', text: `${words.held} by a partner.`, source: words.source });
  const person = await known(lab, [held], { name: words.name, aliases: [`${words.name} II`] });
  const end = { kind: 'exhibit' as const, id: exhibit };
  await lab.answer('intelligence.record-link', { ...aLink(person, exhibit, [held]), type: 'possessor', to: end });
  const { id: clean } = await lab.answer(
    'intelligence.record-report',
    aReport({
      caseId,
      sanitises: held,
      text: `${words.clean}: arms are carried.`,
      source: words.source,
      ...second('supervisor'),
    }),
  );
  const heldNumber = (await lab.answer('intelligence.report', { id: held })).line.number;
  await lab.become('prosecutor');
  await lab.answer('disclosure.number', { caseId });
  return { caseId, suspect: await suspectOf(caseId), held, heldNumber, clean };
}

async function paperOf(id: IntelReportId): Promise<DocumentId> {
  await lab.become('analyst');
  const paper = await done((await lab.answer('intelligence.paper', { id, language: 'en' })).jobId);
  await lab.become('prosecutor');
  return paper;
}

const caseFileOf = async (caseId: CaseId) =>
  done(
    (await lab.answer('case-files.make', { caseId, language: 'en', includeParties: true, withMarkings: false })).jobId,
  );

const sealing = (caseId: CaseId, documentId: DocumentId, papers: DocumentId[]): InputOf<'packages.seal'> => ({
  caseId,
  documentId,
  papers,
  kind: 'court-file',
  recipient: 'Court',
  includeOriginals: true,
  protection: { kind: 'none' },
  gapsReason: 'None taken over yet',
});

async function bundleOf(caseId: CaseId): Promise<DocumentId> {
  if ((await read(lab, caseId)).seals.length === 0) await sealed(lab, caseId);
  const { step } = await read(lab, caseId);
  return done((await lab.answer('court-file.make-bundle', { caseId, seen: step, language: 'en' })).jobId);
}

describe('of a case with held intelligence', () => {
  let told: Told;
  let paper: DocumentId;
  beforeAll(async () => {
    told = await toldCase();
    paper = await paperOf(told.clean);
  }, 120_000);

  /** Whether it says anything that is held, or whose words the sanitised version took out. */
  function expectSilent(name: string, everything: string): void {
    const said = [words.held, words.source, words.name, told.heldNumber, told.held, 'SRC-9/1'].filter((one) =>
      everything.includes(one),
    );
    expect([name, said]).toEqual([name, []]);
  }

  test('no paper is made of a held report', async () => {
    await lab.become('analyst');
    expect(await lab.refusal('intelligence.paper', { id: told.held, language: 'en' })).toBe('intelligence.held-back');
    await lab.become('prosecutor');
  });

  test('the paper of a sanitised version says its words, that it is a lead, and nothing of the original', async () => {
    const everything = everythingIn(await pathOf(paper));
    expect(everything).toContain(words.clean);
    expect(everything).toContain('a lead, and no finding');
    expectSilent('paper', everything);
  });

  test('case file, court file and bundle say nothing of it', async () => {
    expectSilent('case file', everythingIn(await pathOf(await caseFileOf(told.caseId))));
    const documents = [{ source: { kind: 'issued' as const, id: paper }, description: aDescription() }];
    await lab.answer('court-file.enter', { caseId: told.caseId, documents });
    for (const kind of ['document-index', 'file-cover', 'media-manifest'] as const) {
      const order = { caseId: told.caseId, paper: kind, language: 'en' as const };
      expectSilent(kind, everythingIn(await pathOf(await done((await lab.answer('court-file.paper', order)).jobId))));
    }
    const bundle = everythingIn(await pathOf(await bundleOf(told.caseId)));
    expect(bundle).toContain(words.clean);
    expectSilent('bundle', bundle);
  });

  test('no file of a package says anything of it', async () => {
    const order = sealing(told.caseId, await caseFileOf(told.caseId), [paper]);
    await done((await lab.answer('packages.seal', order)).jobId).catch(() => undefined);
    const { packages } = await lab.answer('packages.list', { caseId: told.caseId });
    const target = join(folder, 'package');
    await extractPackage(join(lab.dataFolder, 'exports', present(packages[0]).fileName), target);
    const files = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.some(({ name }) => name.startsWith('01-intelligence-report'))).toBe(true);
    for (const { name, parentPath } of files) expectSilent(name, everythingIn(join(parentPath, name)));
  });

  test('a schedule of disclosure lists it without a word of it', async () => {
    const { caseId, suspect } = told;
    await lab.answer('disclosure.number', { caseId });
    const items = await itemsOf(lab, caseId);
    const intelligence = items.filter(({ kind }) => kind === 'intelligence');
    expect(intelligence.map(({ barrier }) => barrier ?? 'open').toSorted()).toEqual(['H1', 'H2', 'open']);
    const heldItem = present(intelligence.find(({ barrier }) => barrier === 'H2'));
    const asked = { caseId, items: [{ id: heldItem.id, seen: heldItem.step }], reason: 'Looked at' };
    expect(await lab.refusal('disclosure.decide', { ...asked, decision: used })).toBe('disclosure.not-released');
    await decided(lab, caseId, unused);
    const { jobId } = await lab.answer('disclosure.issue', aSchedule({ caseId, suspect }, own()));
    expectSilent('schedule', everythingIn(await pathOf(await done(jobId))));
    for (const kind of ['exclusion-list', 'disclosure-log'] as const) {
      const order = { caseId, paper: kind, language: 'en' as const };
      expectSilent(kind, everythingIn(await pathOf(await done((await lab.answer('disclosure.paper', order)).jobId))));
    }
  });

  test('search, ledger and desk of who may not see it say nothing of it', async () => {
    for (const role of ['registrar', 'prosecutor', 'examiner'] as const) {
      await lab.become(role);
      const said = [
        await lab.answer('search.find', { text: words.name }),
        await lab.answer('ledger.page', { count: 200 }),
        await lab.answer('desk.read', {}),
      ].map((answer) => JSON.stringify(answer));
      for (const word of [words.held, words.source, words.name])
        expect([role, word, said.some((one) => one.includes(word))]).toEqual([role, word, false]);
    }
    await lab.become('prosecutor');
  });
});

test('a paper stays here once its report is held again, corrected or withdrawn, and so does the bundle that has it', async () => {
  const { caseId, clean } = await toldCase();
  await lab.become('analyst');
  const report = await recorded(lab, { caseId, handling: 'H1', text: 'Of a partner' });
  const releaseId = await released(lab, report);
  const paper = await paperOf(report);
  expect(everythingIn(await pathOf(paper))).toContain('Partner service, 12.03.2025: Letter 12/2025');
  const documents = [{ source: { kind: 'issued' as const, id: paper }, description: aDescription() }];
  await lab.answer('court-file.enter', { caseId, documents });
  const [bundle, caseFile] = [await bundleOf(caseId), await caseFileOf(caseId)];
  lab.clock.forward(60_000);
  await lab.become('analyst');
  await lab.answer('intelligence.end-release', { id: releaseId, reason: 'Taken back', ...signs('analyst') });
  await lab.become('prosecutor');
  for (const one of [paper, bundle])
    expect(await lab.refusal('packages.seal', sealing(caseId, caseFile, [one]))).toBe('intelligence.held-back');
  const { step } = await read(lab, caseId);
  expect(await lab.refusal('court-file.make-bundle', { caseId, seen: step, language: 'en' })).toBe(
    'intelligence.held-back',
  );
  const sanitised = await paperOf(clean);
  await lab.become('analyst');
  const before = await lab.answer('intelligence.report', { id: clean });
  await lab.answer(
    'intelligence.correct-report',
    aCorrection(before, { text: 'Said otherwise', ...second('supervisor') }),
  );
  await lab.become('prosecutor');
  const again = [{ source: { kind: 'issued' as const, id: sanitised }, description: aDescription() }];
  expect(await lab.refusal('court-file.enter', { caseId, documents: again })).toBe('intelligence.paper-outdated');
});
