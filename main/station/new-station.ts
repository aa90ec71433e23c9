// A station that is being made: what it is called, and the first records in its vault.
import type { Role, StationKind } from '../../shared/domain/roles.ts';
import type { StationId } from '../../shared/language/identity.ts';
import type { Act } from './act.ts';
import { recordPerson, type PersonRecord } from './person-records.ts';

export interface NewStation {
  readonly name: string;
  readonly agency: string;
  readonly kind: StationKind;
  readonly isSample: boolean;
  readonly first: {
    readonly name: string;
    readonly login: string;
    readonly roles: readonly Role[];
    readonly passphrase: Uint8Array;
  };
}

/** The station itself and its first person. */
export function recordStation(act: Act, station: NewStation, id: StationId, first: PersonRecord): void {
  act.record(
    'station_record',
    {
      id,
      name: station.name,
      agency: station.agency,
      kind: station.kind,
      created_at: act.now,
      is_sample: station.isSample ? 1 : 0,
    },
    { action: 'station.created', label: station.name },
  );
  recordPerson(act, first);
}
