// What must stay as it was when something from outside is refused: the records, and the files in the vault.
import { readdirSync } from 'node:fs';
import type { TestStation } from '../open-test-station.ts';

export interface Untouched {
  readonly joined: number;
  readonly packages: number;
  readonly cases: number;
  readonly aside: number;
  /** Also those that no record speaks of, as long as they are not deleted: that goes on beside other work. */
  readonly files: number;
}

export async function whatIsThere(station: TestStation): Promise<Untouched> {
  const { joined } = await station.answer('exchange.list', {});
  const { packages } = await station.answer('foreign.list', {});
  const { cases } = await station.answer('cases.list', {});
  const { divergences } = await station.answer('exchange.divergences', {});
  return {
    joined: joined.length,
    packages: packages.length,
    cases: cases.length,
    aside: divergences.length,
    files: filesBelow(station.dataFolder),
  };
}

/** The verification of the ledger, ordered by an inspector; the registrar is signed in again after it. */
export async function verified(station: TestStation) {
  await station.become('inspector');
  const { jobId } = await station.answer('ledger.verify', {});
  const { error } = await station.jobEnded(jobId);
  const { lastVerified } = await station.answer('ledger.state', {});
  await station.become('registrar');
  return { error, findings: lastVerified?.findings };
}

function filesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(evf|part)$/.test(entry.name),
  ).length;
}
