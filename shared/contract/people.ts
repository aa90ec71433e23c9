// The people of a station, their roles and keys. A person is retired, never removed.
import { z } from 'zod';
import { roles } from '../domain/roles.ts';
import { Instant } from '../language/instant.ts';
import { PersonId } from '../language/identity.ts';
import { command } from './define.ts';
import { Line, Login, NewPassphrase, Nothing, Passphrase } from './fields.ts';

export const Person = z.strictObject({
  id: PersonId,
  name: z.string(),
  login: z.string(),
  roles: z.array(z.enum(roles)),
  state: z.enum(['active', 'retired']),
  keyFingerprint: z.string(),
  addedAt: Instant,
});

const SomeRoles = z.array(z.enum(roles)).min(1).max(roles.length);

export const peopleContract = {
  'people.list': command({
    input: Nothing,
    output: z.strictObject({ people: z.array(Person) }),
    errors: [],
    allow: 'anyone',
    ledger: { appendsNothing: 'reads' },
  }),
  'people.add': command({
    input: z.strictObject({ name: Line, login: Login, roles: SomeRoles, passphrase: NewPassphrase }),
    output: z.strictObject({ id: PersonId }),
    errors: ['people.login-taken', 'people.weak-passphrase'],
    allow: ['administrator'],
    ledger: { appends: ['people.added', 'vault.header-changed'] },
  }),
  'people.change-roles': command({
    input: z.strictObject({ id: PersonId, roles: SomeRoles }),
    output: Nothing,
    errors: ['people.unknown', 'people.last-administrator', 'people.is-retired'],
    allow: ['administrator'],
    ledger: { appends: ['people.roles-changed'] },
  }),
  'people.retire': command({
    input: z.strictObject({ id: PersonId, reason: Line }),
    output: Nothing,
    errors: [
      'people.unknown',
      'people.last-administrator',
      'people.is-retired',
      'people.holds-exhibits',
      'people.not-oneself',
    ],
    allow: ['administrator'],
    ledger: { appends: ['people.retired', 'vault.header-changed'] },
  }),
  'people.reset-passphrase': command({
    input: z.strictObject({ id: PersonId, passphrase: NewPassphrase }),
    output: Nothing,
    errors: ['people.unknown', 'people.weak-passphrase', 'people.is-retired', 'people.not-oneself'],
    allow: ['administrator'],
    ledger: { appends: ['people.passphrase-reset', 'vault.header-changed'] },
  }),
  'people.change-own-passphrase': command({
    input: z.strictObject({ current: Passphrase, next: NewPassphrase }),
    output: Nothing,
    errors: ['vault.wrong-passphrase', 'vault.throttled', 'people.weak-passphrase', 'people.same-passphrase'],
    allow: 'anyone',
    ledger: { appends: ['people.passphrase-changed', 'vault.header-changed'] },
  }),
  'people.permissions': command({
    input: Nothing,
    output: z.strictObject({
      commands: z.array(
        z.strictObject({
          name: z.string(),
          allow: z.union([z.array(z.enum(roles)), z.literal('anyone'), z.literal('before-unlock')]),
        }),
      ),
    }),
    errors: [],
    allow: 'anyone',
    ledger: { appendsNothing: 'reads' },
  }),
};
