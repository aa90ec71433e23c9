// `focal-point package seal`: seals the newest case file of a case, with originals and proofs, for one recipient.
import { resolve } from 'node:path';
import { packageKinds } from '../../../shared/domain/case.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { optionalText, textOf, vaultOptions, type Command } from '../command.ts';
import { readSecret } from '../read-secret.ts';
import { inVault } from '../station-session.ts';
import { findCase } from '../named-records.ts';

export const packageSeal: Command = {
  name: 'package seal',
  summary: 'Seals the newest case file of a case into a package that anyone can verify.',
  operands: [],
  options: {
    ...vaultOptions,
    case: { type: 'string', value: 'NUMBER', help: 'title or any number of the case', required: true },
    recipient: { type: 'string', value: 'TEXT', help: 'whom it is for', required: true },
    out: { type: 'string', value: 'FILE', help: 'where the package goes (the exports of the data folder)' },
    kind: { type: 'string', value: packageKinds.join('|'), help: 'what it is (court-file)' },
    'leave-gaps-open': {
      type: 'string',
      value: 'REASON',
      help: 'why unexplained gaps in custody stay so; goes on record',
    },
    'without-originals': { type: 'boolean', help: 'leave the original photographs and files out' },
    'package-passphrase-file': { type: 'string', value: 'FILE', help: 'encrypt with this passphrase' },
    'age-recipient': { type: 'string', value: 'age1…', help: 'encrypt to this key', multiple: true },
  },
  run(values, _operands, surroundings) {
    const kind = packageKinds.find((one) => one === (optionalText(values, 'kind') ?? 'court-file'));
    if (kind === undefined) throw new FocalPointError('command-line.unknown-choice', { option: '--kind' });
    return inVault(values, surroundings, async (session) => {
      const caseId = await findCase(session, textOf(values, 'case'));
      const { documents } = await session.ask('documents.list', { caseId });
      const newest = documents.find((document) => document.kind === 'case-file');
      if (newest === undefined) throw new FocalPointError('documents.unknown');
      const out = optionalText(values, 'out');
      const gapsReason = optionalText(values, 'leave-gaps-open');
      const recipients = Array.isArray(values['age-recipient']) ? values['age-recipient'].map(String) : [];
      const passphraseFile = optionalText(values, 'package-passphrase-file');
      const { jobId } = await session.ask('packages.seal', {
        caseId,
        documentId: newest.id,
        kind,
        recipient: textOf(values, 'recipient'),
        includeOriginals: values['without-originals'] !== true,
        protection:
          recipients.length > 0
            ? { kind: 'recipient-key', recipients }
            : passphraseFile === undefined
              ? { kind: 'none' }
              : { kind: 'passphrase', passphrase: await readSecret(passphraseFile, '') },
        ...(gapsReason === undefined ? {} : { gapsReason }),
        ...(out === undefined ? {} : { saveHandle: resolve(out) }),
      });
      const { packageId, location } = await session.ended(jobId);
      const { packages } = await session.ask('packages.list', { caseId });
      const sealed = packages.find(({ id }) => id === packageId);
      return {
        value: { file: location, package: sealed },
        lines: [
          `${location ?? ''}: ${sealed?.files ?? 0} files, ${sealed?.bytes ?? 0} bytes`,
          `signed by ${sealed?.keyFingerprint ?? ''} — write this fingerprint on the receipt`,
        ],
      };
    });
  },
};
