// The ways in: with no vault the offers, with one the unlock screen, and from each the others.
import { useState } from 'react';
import type { StationState } from '../station-client.tsx';
import { CreateStation } from './create-station.tsx';
import { Offers } from './offers.tsx';
import { RecoverStation } from './recover-station.tsx';
import { RescueVault } from './rescue-vault.tsx';
import { RestoreStation } from './restore-station.tsx';
import { SamplePeople } from './sample-people.tsx';
import { Unlock } from './unlock.tsx';

export type EntryPlace =
  | { readonly at: 'offers' }
  | { readonly at: 'create' }
  | { readonly at: 'restore' }
  | { readonly at: 'recover' }
  | { readonly at: 'rescue'; readonly vault: string }
  | { readonly at: 'unlock' }
  | { readonly at: 'sample' };

export function EntryFlow({ phase }: { readonly phase: StationState['phase'] }) {
  const [place, setPlace] = useState<EntryPlace>();
  const shown: EntryPlace = place ?? { at: phase === 'locked' ? 'unlock' : 'offers' };
  switch (shown.at) {
    case 'offers':
      return <Offers onGo={setPlace} />;
    case 'create':
      return <CreateStation onBack={() => setPlace({ at: 'offers' })} />;
    case 'restore':
      return <RestoreStation onGo={setPlace} />;
    case 'recover':
      return <RecoverStation onBack={() => setPlace({ at: 'unlock' })} />;
    case 'rescue':
      return <RescueVault vault={shown.vault} onBack={() => setPlace({ at: 'offers' })} />;
    case 'sample':
      return <SamplePeople onBack={() => setPlace({ at: 'offers' })} />;
    case 'unlock':
      return <Unlock onGo={setPlace} />;
  }
}
