// `focal-point package verify`: checks a sealed package without a station; the one command a court's clerk may need.
import { verifyPackage } from '../../packages/index.ts';
import { optionalText, type Command } from '../command.ts';
import { readSecret } from '../read-secret.ts';

export const packageVerify: Command = {
  name: 'package verify',
  summary:
    'Verifies a sealed package: a folder, a ZIP, or either inside an age file. Exit code 3 when it does not hold.',
  operands: ['PACKAGE'],
  options: {
    fingerprint: {
      type: 'string',
      value: 'HEX',
      help: 'fingerprint of a key you know from paper; several are allowed',
      multiple: true,
    },
    'passphrase-file': { type: 'string', value: 'FILE', help: 'passphrase of a confidential package' },
    'identity-file': { type: 'string', value: 'FILE', help: 'age identity of the recipient' },
  },
  async run(values, [source = ''], surroundings) {
    const known = Array.isArray(values['fingerprint']) ? values['fingerprint'].map(String) : [];
    const passphraseFile = optionalText(values, 'passphrase-file');
    const identityFile = optionalText(values, 'identity-file');
    const report = await verifyPackage(source, {
      knownFingerprints: known,
      ...(passphraseFile === undefined ? {} : { passphrase: await readSecret(passphraseFile, '') }),
      ...(identityFile === undefined ? {} : { identities: [await readSecret(identityFile, '')] }),
      onProgress: (done, total) => surroundings.progress(`verify ${Math.floor((100 * done) / Math.max(1, total))} %`),
    });
    return {
      value: report,
      holds: report.verdict !== 'refused',
      lines: [
        `${source}: ${report.verdict}`,
        ...report.checks.map(
          ({ name, status, findings }) =>
            `  ${name.padEnd(14)} ${status}${findings.map(({ code, path }) => `\n    ${code} ${path ?? ''}`).join('')}`,
        ),
        `  signed by ${report.signer?.shown ?? 'nobody'}${report.signer?.isKnown === true ? ' (known)' : ' (compare with paper: a key found inside proves nothing by itself)'}`,
        `  does not prove: ${report.doesNotProve.join(', ')}`,
      ],
    };
  },
};
