// `focal-point demo`: the whole way without a screen — sample vault, case file, sealed package, verification — and how long it took.
import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { FocalPointError } from '../../../shared/language/result.ts';
import { DocumentId } from '../../../shared/language/identity.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { verifyPackage } from '../../packages/index.ts';
import { buildSample } from '../../sample-case/build-sample.ts';
import { openStation } from '../../station/open-station.ts';
import { optionalText, type Command } from '../command.ts';
import { sessionOf } from '../station-session.ts';
import { findCase } from '../named-records.ts';
import { writeMediaTo } from '../write-media.ts';

interface Made {
  readonly what: string;
  readonly where: string;
  readonly bytes: number;
  readonly seconds: number;
}

export const demo: Command = {
  name: 'demo',
  summary: 'Builds the fictional case LUGINA-14, its case file, a sealed package, and verifies it. Needs no display.',
  operands: [],
  options: { out: { type: 'string', value: 'FOLDER', help: 'where everything goes; missing or empty (demo)' } },
  async run(values, _operands, surroundings) {
    const out = resolve(optionalText(values, 'out') ?? 'demo');
    if (existsSync(out) && (!statSync(out).isDirectory() || readdirSync(out).length > 0)) {
      throw new FocalPointError('command-line.folder-not-empty', { folder: basename(out) });
    }
    mkdirSync(out, { recursive: true });
    const made: Made[] = [];
    const timed = async <Value>(what: string, where: string, work: () => Promise<Value>): Promise<Value> => {
      const begun = performance.now();
      const value = await work();
      const seconds = Math.round((performance.now() - begun) / 100) / 10;
      made.push({ what, where, bytes: sizeOf(where), seconds });
      return value;
    };

    const dataFolder = join(out, 'data');
    const sample = await timed('sample vault', dataFolder, () =>
      buildSample({
        dataFolder,
        language: surroundings.language,
        onStep: (done, total) => surroundings.progress(`sample ${done}/${total}`),
      }),
    );
    const station = openStation({ dataFolder, vault: sample.vault });
    const pdf = join(out, 'court-file.pdf');
    let packageFile = '';
    let fingerprint = '';
    try {
      const session = sessionOf(station, surroundings);
      const prosecutor = sample.people.find(({ roles }) => roles.includes('prosecutor'));
      strictAssert(prosecutor !== undefined, 'the sample has a prosecutor');
      const { login, passphrase } = prosecutor;
      await session.ask('station.unlock', { login, passphrase });
      const caseId = await findCase(session, 'LUGINA-14');
      const documentId = await timed('case file', pdf, async () => {
        const { jobId } = await session.ask('case-files.make', {
          caseId,
          language: surroundings.language,
          includeParties: true,
        });
        const id = DocumentId.parse((await session.ended(jobId)).documentId);
        await writeMediaTo(session, { kind: 'document', id }, pdf);
        return id;
      });
      const begun = performance.now();
      const { jobId } = await session.ask('packages.seal', {
        caseId,
        documentId,
        kind: 'court-file',
        recipient: 'Basic court, PKR 58/2025',
        includeOriginals: true,
        protection: { kind: 'none' },
      });
      const { location } = await session.ended(jobId);
      strictAssert(location !== undefined, 'a sealed package lies somewhere');
      packageFile = join(out, basename(location));
      cpSync(location, packageFile);
      made.push({
        what: 'sealed package',
        where: packageFile,
        bytes: sizeOf(packageFile),
        seconds: Math.round((performance.now() - begun) / 100) / 10,
      });
      fingerprint = (await session.ask('ledger.state', {})).keyFingerprint;
    } finally {
      await station.close();
    }
    const report = await timed('verification', packageFile, () =>
      verifyPackage(packageFile, { knownFingerprints: [fingerprint] }),
    );
    return {
      value: { made, fingerprint, verdict: report.verdict, checks: report.checks, people: sample.people },
      holds: report.verdict === 'sound',
      lines: [
        ...made.map(
          ({ what, where, bytes, seconds }) =>
            `${what.padEnd(15)} ${(bytes / 1e6).toFixed(1).padStart(7)} MB ${seconds.toFixed(1).padStart(6)} s  ${where}`,
        ),
        `verdict         ${report.verdict}`,
        `fingerprint     ${fingerprint}`,
        ...sample.people.map(({ login, passphrase }) => `${login.padEnd(15)} ${passphrase}`),
        `Everything here is invented. To look at it: npm start -- --data-folder ${dataFolder}`,
      ],
    };
  },
};

function sizeOf(path: string): number {
  const state = statSync(path);
  if (!state.isDirectory()) return state.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
