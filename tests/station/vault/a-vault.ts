// A real vault in a temporary folder with cheap key derivation; `release` removes everything.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVault, type OpenVault } from '../../../main/vault/index.ts';
import { PersonId, StationId } from '../../../shared/language/identity.ts';
import { instantOf, type Clock } from '../../../shared/language/instant.ts';

export const cheap = { memoryKiB: 64, passes: 1, lanes: 1 };

export function person(number: number): PersonId {
  return PersonId.parse(`01912345-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`);
}

export const stationDescription = {
  id: StationId.parse('01912345-0000-7000-8000-000000000001'),
  name: 'Laboratori Balistik',
  agency: 'Agjencia e Forenzikës',
  kind: 'laboratory',
};

/** A clock that stands still until it is told to go on. */
export class StandingClock implements Clock {
  #time = Date.UTC(2026, 10, 23, 8);

  now() {
    return instantOf(new Date(this.#time));
  }

  pass(seconds: number): void {
    this.#time += seconds * 1000;
  }
}

export function secret(text: string): Buffer {
  return Buffer.from(text, 'utf8');
}

export const ana = { personId: person(1), login: 'ana', passphrase: secret('correct horse battery staple') };
export const besnik = { personId: person(2), login: 'Besnik', passphrase: secret('një frazë tjetër e gjatë') };

export interface VaultTable {
  readonly folder: string;
  readonly clock: StandingClock;
  readonly vault: OpenVault;
  release(): void;
}

export async function aVault(): Promise<VaultTable> {
  const parent = mkdtempSync(join(tmpdir(), 'vault-'));
  const folder = join(parent, 'station');
  const clock = new StandingClock();
  const vault = await createVault({ folder, station: stationDescription, first: ana, parameters: cheap, clock });
  return {
    folder,
    clock,
    vault,
    release() {
      vault.close();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}
