// People: who works here, in which roles, with which key. Retired people stay on every record they made.
import { contract } from '../../../shared/contract/index.ts';
import type { CommandDescription } from '../../../shared/contract/define.ts';
import type { peopleContract } from '../../../shared/contract/people.ts';
import { PersonId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import { demandStrength } from '../passphrase-strength.ts';
import { secretBytes, zeroing } from '../secret-bytes.ts';
import type { Act } from '../act.ts';
import { does, reads, type Handlers } from '../handler.ts';
import { choseOwnPassphrase } from '../own-passphrase.ts';
import { addPersonSlot } from '../person-slots.ts';
import {
  activeAdministrators,
  actorOf,
  demandFreeLogin,
  everyone,
  readActivePerson,
  recordPerson,
} from '../person-records.ts';
import type { Unlocked } from '../unlocked.ts';

export const peopleHandlers: Handlers<keyof typeof peopleContract> = {
  'people.list': reads(({ db }) => ({
    people: everyone(db).map(({ publicKey: _, roles, ...person }) => ({ ...person, roles: [...roles] })),
  })),

  'people.add': does(async (inside, { name, login, roles, passphrase }) => {
    const { unlocked } = inside;
    demandFreeLogin(unlocked.db, login);
    demandStrength(passphrase, [name, login]);
    const id = PersonId.parse(inside.nextId());
    const key = await zeroing(secretBytes(passphrase), (secret) =>
      addPersonSlot(unlocked.vault, { personId: id, login, passphrase: secret }),
    );
    // The slot is in the vault's header before the row: a crash between leaves a slot that opens nothing (no person, no roles)
    // and that the next unlock takes away.
    try {
      unlocked.perform((act) =>
        recordPerson(act, { id, name, login, roles, publicKey: key.publicKeyPem, keyFingerprint: key.fingerprint }),
      );
    } catch (error) {
      if (unlocked.vault.isOpen) unlocked.vault.removeSlot(id);
      throw error;
    }
    noteHeader(unlocked);
    inside.emit({ type: 'changed', areas: ['people'] });
    return { id };
  }),

  'people.change-roles': does((inside, { id, roles }) => {
    const { unlocked } = inside;
    const changed = unlocked.perform((act) => {
      const person = readActivePerson(act.db, id);
      if (!roles.includes('administrator')) demandAnotherAdministrator(act, id);
      const said = { action: 'people.roles-changed', label: person.name };
      act.revise('person', id, { roles: JSON.stringify(roles) }, said);
      return { ...person, roles };
    });
    // One's own rights change at once, not at the next unlock.
    if (id === unlocked.actor.id) unlocked.becomes(actorOf(changed));
    inside.emit({ type: 'changed', areas: ['people', 'station'] });
    return Promise.resolve({});
  }),

  'people.retire': does((inside, { id, reason }) => {
    const { unlocked } = inside;
    unlocked.perform((act) => {
      const person = readActivePerson(act.db, id);
      if (id === act.actor.id) throw new FocalPointError('people.not-oneself');
      demandAnotherAdministrator(act, id);
      const held = act.db.first<{ count: number }>(
        statement`select count(*) as count from exhibit_line where holder_kind = 'person' and holder_id = ${id}`,
      );
      if ((held?.count ?? 0) > 0) throw new FocalPointError('people.holds-exhibits', { count: held?.count ?? 0 });
      act.revise('person', id, { state: 'retired' }, { action: 'people.retired', label: person.name, reason });
    });
    unlocked.vault.removeSlot(id);
    noteHeader(unlocked);
    inside.emit({ type: 'changed', areas: ['people'] });
    return Promise.resolve({});
  }),

  'people.reset-passphrase': does(async (inside, { id, passphrase }) => {
    const { unlocked } = inside;
    const person = readActivePerson(unlocked.db, id);
    if (id === unlocked.actor.id) throw new FocalPointError('people.not-oneself');
    demandStrength(passphrase, [person.name, person.login]);
    const key = await zeroing(secretBytes(passphrase), (secret) =>
      unlocked.vault.replaceSlot({ personId: id, passphrase: secret }),
    );
    unlocked.perform((act) =>
      act.revise(
        'person',
        id,
        { public_key: key.publicKeyPem, key_fingerprint: key.fingerprint },
        { action: 'people.passphrase-reset', label: person.name },
      ),
    );
    noteHeader(unlocked);
    inside.emit({ type: 'changed', areas: ['people'] });
    return {};
  }),

  'people.change-own-passphrase': does(async (inside, { current, next }) => {
    const { unlocked } = inside;
    const { id, name, login } = unlocked.actor;
    demandStrength(next, [name, login]);
    // Given by somebody else and kept, it would be known to two.
    if (next === current && !choseOwnPassphrase(unlocked.db, id)) throw new FocalPointError('people.same-passphrase');
    await zeroing(secretBytes(current), (old) =>
      zeroing(secretBytes(next), (fresh) =>
        unlocked.vault.replaceSlot({ personId: id, currentPassphrase: old, passphrase: fresh }),
      ),
    );
    unlocked.perform((act) => act.note('person', id, {}, { action: 'people.passphrase-changed', label: name }));
    noteHeader(unlocked);
    inside.emit({ type: 'changed', areas: ['desk'] });
    return {};
  }),

  'people.permissions': reads(() => ({
    commands: Object.entries(contract).map(([name, description]: [string, CommandDescription]) => ({
      name,
      allow: typeof description.allow === 'string' ? description.allow : [...description.allow],
    })),
  })),
};

/** The header says who may open the vault; its digest is in the ledger after every change, so that an older one put back shows. */
function noteHeader(unlocked: Unlocked): void {
  unlocked.perform((act) =>
    act.note(
      'vault',
      act.station,
      { header: unlocked.vault.headerDigest },
      { action: 'vault.header-changed', label: unlocked.vault.station.name },
    ),
  );
}

function demandAnotherAdministrator(act: Act, id: string): void {
  const others = activeAdministrators(act.db).filter((person) => person.id !== id);
  if (others.length === 0) throw new FocalPointError('people.last-administrator');
}
