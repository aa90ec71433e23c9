// What carries questions to a station. The station never learns which transport it was; the screens never learn either.
import type { CommandName, Contract, InputOf, OutputOf } from '../contract/index.ts';
import type { Envelope, StationEvent, Unsubscribe } from './envelope.ts';

export interface Transport {
  /** Asks; never rejects. `station.unreachable` when nobody answers any more. */
  request(name: string, payload: unknown): Promise<Envelope>;
  subscribe(listener: (event: StationEvent) => void): Unsubscribe;
}

/** Bytes on their way to the station, for one later command to name. */
export interface UploadSource {
  readonly fileName: string;
  readonly bytes: number;
  /** The bytes from `from` up to but without `to`; fewer than asked is the end of the file. */
  read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** The handle that `attachments.take-in` and `packages.verify` call `upload`. */
export interface UploadHandle {
  readonly upload: string;
}

export type Client = {
  readonly [Name in CommandName]: (input: InputOf<Name>) => Promise<Envelope<OutputOf<Name>>>;
};

/** Every command of the contract as a function of its own name: `client['cases.read']({ id })`. */
export function createClient(contract: Contract, transport: Transport): Client {
  const entries = Object.keys(contract).map(
    (name) => [name, (input: unknown) => transport.request(name, input)] as const,
  );
  // One function for each name of the contract; dispatch parses every answer against that command's own schema.
  return Object.fromEntries(entries) as unknown as Client;
}

export const unreachable: Envelope<never> = { ok: false, error: { code: 'station.unreachable' } };
