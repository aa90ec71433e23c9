// `focal-point rescue`: what can still be read of a damaged vault, written into a folder, unencrypted.
import { resolve } from 'node:path';
import { openStation } from '../../station/open-station.ts';
import { optionalText, textOf, type Command } from '../command.ts';
import { readSecret } from '../read-secret.ts';
import { sessionOf } from '../station-session.ts';

export const rescue: Command = {
  name: 'rescue',
  summary:
    'Writes what can still be read of a damaged vault into a folder, unencrypted, with a report of what could not.',
  operands: [],
  options: {
    data: { type: 'string', value: 'FOLDER', help: 'where the station keeps its data', required: true },
    vault: { type: 'string', value: 'NAME', help: 'which vault', required: true },
    to: { type: 'string', value: 'FOLDER', help: 'where the rescued records go', required: true },
    login: { type: 'string', value: 'LOGIN', help: 'a supervisor; without it the recovery code is asked' },
    'passphrase-file': {
      type: 'string',
      value: 'FILE',
      help: 'read passphrase or recovery code from this file; without it from standard input',
    },
  },
  async run(values, _operands, surroundings) {
    const station = openStation({ dataFolder: textOf(values, 'data'), vault: textOf(values, 'vault') });
    try {
      const login = optionalText(values, 'login');
      const prompt = login === undefined ? 'Recovery code: ' : 'Passphrase: ';
      const secret = await readSecret(optionalText(values, 'passphrase-file'), prompt);
      const session = sessionOf(station, surroundings);
      const { jobId } = await session.ask('station.rescue', {
        vault: textOf(values, 'vault'),
        credentials:
          login === undefined ? { kind: 'recovery', code: secret } : { kind: 'person', login, passphrase: secret },
        folderHandle: resolve(textOf(values, 'to')),
      });
      const { location, report } = await session.ended(jobId);
      return {
        value: { location, report },
        lines: [`Rescued into ${location ?? ''}`, JSON.stringify(report, null, 2)],
      };
    } finally {
      await station.close();
    }
  },
};
