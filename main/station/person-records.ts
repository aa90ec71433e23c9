// Rows of `person`, read and written in one place.
import { z } from 'zod';
import { roles, type Role } from '../../shared/domain/roles.ts';
import type { PersonId } from '../../shared/language/identity.ts';
import type { Instant } from '../../shared/language/instant.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';
import { shownFingerprint } from '../ledger/index.ts';
import type { Act, Actor } from './act.ts';

interface PersonRow {
  readonly id: PersonId;
  readonly name: string;
  readonly login: string;
  readonly login_folded: string;
  readonly roles: string;
  readonly state: 'active' | 'retired';
  readonly public_key: string;
  readonly key_fingerprint: string;
  readonly added_at: Instant;
}

export interface PersonRecord {
  readonly id: PersonId;
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly state: 'active' | 'retired';
  readonly publicKey: string;
  /** As shown: 20 hex digits in groups of four. */
  readonly keyFingerprint: string;
  readonly addedAt: Instant;
}

const Roles = z.array(z.enum(roles));

function personOf(row: PersonRow): PersonRecord {
  return {
    id: row.id,
    name: row.name,
    login: row.login,
    roles: Roles.parse(JSON.parse(row.roles)),
    state: row.state,
    publicKey: row.public_key,
    keyFingerprint: shownFingerprint(row.key_fingerprint),
    addedAt: row.added_at,
  };
}

/** Logins are compared without case and in one Unicode form. */
export function foldLogin(login: string): string {
  return login.normalize('NFKC').toLowerCase().trim();
}

export function everyone(db: ReadableDatabase): PersonRecord[] {
  return db.all<PersonRow>(statement`select * from person order by state, name`).map(personOf);
}

export function findPerson(db: ReadableDatabase, id: string): PersonRecord | undefined {
  const row = db.first<PersonRow>(statement`select * from person where id = ${id}`);
  return row === undefined ? undefined : personOf(row);
}

/** @throws FocalPointError `people.unknown` */
export function readPerson(db: ReadableDatabase, id: string): PersonRecord {
  const person = findPerson(db, id);
  if (person === undefined) throw new FocalPointError('people.unknown');
  return person;
}

/** @throws FocalPointError `people.unknown`, `people.is-retired` */
export function readActivePerson(db: ReadableDatabase, id: string): PersonRecord {
  const person = readPerson(db, id);
  if (person.state === 'retired') throw new FocalPointError('people.is-retired', { name: person.name });
  return person;
}

/** @throws FocalPointError `people.login-taken` */
export function demandFreeLogin(db: ReadableDatabase, login: string): void {
  if (db.first(statement`select 1 from person where login_folded = ${foldLogin(login)}`) !== undefined) {
    throw new FocalPointError('people.login-taken', { login });
  }
}

export function actorOf(person: PersonRecord): Actor {
  const { id, name, login, keyFingerprint } = person;
  return { id, name, login, roles: person.roles, keyFingerprint };
}

/** Writes a new person; their key is in the ledger from the day it is made. */
export function recordPerson(
  act: Act,
  person: {
    id: PersonId;
    name: string;
    login: string;
    roles: readonly Role[];
    publicKey: string;
    keyFingerprint: string;
  },
): void {
  demandFreeLogin(act.db, person.login);
  act.record(
    'person',
    {
      id: person.id,
      name: person.name,
      login: person.login,
      login_folded: foldLogin(person.login),
      roles: JSON.stringify(person.roles),
      state: 'active',
      public_key: person.publicKey,
      key_fingerprint: person.keyFingerprint,
      added_at: act.now,
    },
    { action: 'people.added', label: person.name },
  );
}

export function activeAdministrators(db: ReadableDatabase): PersonRecord[] {
  return everyone(db).filter((person) => person.state === 'active' && person.roles.includes('administrator'));
}
