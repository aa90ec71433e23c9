// `focal-point package take-in`: verifies a package of another station and takes it in, as the screen does; what speaks against it needs a reason.
import { ExaminedPackage } from '../../../shared/contract/foreign.ts';
import type { PackageReport } from '../../packages/index.ts';
import { optionalText, vaultOptions, type Command } from '../command.ts';
import { handOver } from '../hand-over.ts';
import { findCase } from '../named-records.ts';
import { readSecret } from '../read-secret.ts';
import { inVault } from '../station-session.ts';

export const packageTakeIn: Command = {
  name: 'package take-in',
  summary: 'Verifies a package of another station and takes it in. Exit code 3 when it does not hold.',
  operands: ['PACKAGE'],
  options: {
    ...vaultOptions,
    fingerprint: { type: 'string', value: 'HEX', help: 'fingerprint of its key, copied from paper' },
    case: {
      type: 'string',
      value: 'NUMBER',
      help: 'title or any number of the case of this station that it belongs to',
    },
    reason: { type: 'string', value: 'TEXT', help: 'why it is taken in although something speaks against it' },
    'package-passphrase-file': { type: 'string', value: 'FILE', help: 'passphrase of a confidential package' },
    'identity-file': { type: 'string', value: 'FILE', help: 'age identity of the recipient' },
  },
  run(values, [source = ''], surroundings) {
    return inVault(values, surroundings, async (session) => {
      const named = optionalText(values, 'case');
      const caseId = named === undefined ? undefined : await findCase(session, named);
      const paperFingerprint = optionalText(values, 'fingerprint');
      const passphraseFile = optionalText(values, 'package-passphrase-file');
      const identityFile = optionalText(values, 'identity-file');
      const { jobId } = await session.ask('foreign.examine', {
        upload: await handOver(session, source),
        ...(passphraseFile === undefined ? {} : { passphrase: await readSecret(passphraseFile, '') }),
        ...(identityFile === undefined ? {} : { identity: await readSecret(identityFile, '') }),
      });
      // `foreign.examine` puts the report of the packages room into its result, and its own answer beside it.
      const report = (await session.ended(jobId)).report as Pick<PackageReport, 'verdict' | 'checks'> & {
        readonly examined: unknown;
      };
      const { upload, refusal, cautions } = ExaminedPackage.parse(report.examined);
      if (upload === undefined) {
        const findings = report.checks.flatMap((check) => (check.status === 'fail' ? check.findings : []));
        return {
          value: { verdict: report.verdict, refusal, findings },
          holds: false,
          lines: [
            `${source}: ${refusal ?? report.verdict}; nothing was taken in`,
            ...findings.map(({ code, path }) => `  ${code} ${path ?? ''}`),
          ],
        };
      }
      const { id, jobId: filling } = await session.ask('foreign.take-in', {
        upload,
        reason: optionalText(values, 'reason') ?? '',
        ...(caseId === undefined ? {} : { caseId }),
        ...(paperFingerprint === undefined ? {} : { paperFingerprint }),
      });
      if (filling !== undefined) await session.ended(filling);
      const { line } = await session.ask('foreign.read', { id });
      return {
        value: { id, package: line, cautions },
        holds: true,
        lines: [
          `${source}: taken in from ${line.station.name}, ${line.exhibits} exhibits, ${line.files} files`,
          `  key ${line.fingerprint} ${line.isKeyConfirmed ? '(compared with paper)' : '(not compared with paper)'}`,
          ...line.cautions.map((caution) => `  ${caution}`),
        ],
      };
    });
  },
};
