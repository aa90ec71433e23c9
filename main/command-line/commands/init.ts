// `focal-point init`: a new station with its first person.
import { stationKinds } from '../../../shared/domain/roles.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { openStation } from '../../station/open-station.ts';
import { optionalText, textOf, vaultOptions, type Command } from '../command.ts';
import { readSecret } from '../read-secret.ts';
import { sessionOf } from '../station-session.ts';

export const init: Command = {
  name: 'init',
  summary: 'Creates a station: an encrypted vault and its first person, who is administrator.',
  operands: [],
  options: {
    data: { ...vaultOptions['data'], type: 'string', help: 'where the station keeps its data', required: true },
    name: { type: 'string', value: 'NAME', help: 'name of the station', required: true },
    agency: { type: 'string', value: 'NAME', help: 'agency the station belongs to', required: true },
    kind: { type: 'string', value: stationKinds.join('|'), help: 'what the station is (all-in-one)' },
    person: { type: 'string', value: 'NAME', help: 'name of the first person', required: true },
    login: { type: 'string', value: 'LOGIN', help: 'login of the first person', required: true },
    'passphrase-file': {
      type: 'string',
      value: 'FILE',
      help: 'read the passphrase from this file; without it from standard input',
    },
    roles: { type: 'string', value: 'ROLE,…', help: 'roles the first person has beside administrator' },
  },
  async run(values, _operands, surroundings) {
    const kind = stationKinds.find((one) => one === (optionalText(values, 'kind') ?? 'all-in-one'));
    if (kind === undefined) throw new FocalPointError('command-line.unknown-choice', { option: '--kind' });
    const station = openStation({ dataFolder: textOf(values, 'data') });
    try {
      const session = sessionOf(station, surroundings);
      const passphrase = await readSecret(optionalText(values, 'passphrase-file'), 'New passphrase: ');
      const roles = (optionalText(values, 'roles') ?? '').split(',').filter((role) => role !== '');
      await session.ask('station.create', {
        name: textOf(values, 'name'),
        agency: textOf(values, 'agency'),
        kind,
        recordLanguage: surroundings.language,
        administrator: { name: textOf(values, 'person'), login: textOf(values, 'login'), passphrase },
        // Dispatch refuses a role that does not exist, by name.
        alsoRoles: roles as never[],
      });
      const state = await session.ask('station.state', {});
      return {
        value: { vault: state.vault, station: state.station },
        lines: [
          `Station ${state.station?.name ?? ''} created. Vault: ${state.vault ?? ''}. Key: ${state.station?.keyFingerprint ?? ''}`,
        ],
      };
    } finally {
      await station.close();
    }
  },
};
