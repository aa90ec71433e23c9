// Inventories, reached from Custody: the sessions there were, beginning one, one session, and the rules of this station.
import { Route, Switch } from 'wouter';
import { InventoryId, PlaceId } from '../../shared/language/identity.ts';
import { inventoryKinds } from '../../shared/domain/inventory.ts';
import '../exhibits/work.css';
import './inventory.css';
import { InventoryRules } from './rules-form.tsx';
import { SessionList } from './session-list.tsx';
import { SessionPage } from './session-page.tsx';
import { StartForm } from './start-form.tsx';

export function InventoryScreen() {
  return (
    <Switch>
      <Route path="/custody/inventory/rules">
        <InventoryRules />
      </Route>
      <Route path="/custody/inventory/correct/:id">
        {({ id }) => <StartForm key={id} corrects={InventoryId.safeParse(id).data} />}
      </Route>
      <Route path="/custody/inventory/new/:kind?/:place?">
        {({ kind, place }) => (
          <StartForm
            key={`${kind}${place}`}
            kind={inventoryKinds.find((each) => each === kind)}
            placeId={PlaceId.safeParse(place).data}
          />
        )}
      </Route>
      <Route path="/custody/inventory/:id">
        {({ id }) => {
          const known = InventoryId.safeParse(id).data;
          return known === undefined ? <SessionList /> : <SessionPage key={known} id={known} />;
        }}
      </Route>
      <Route>
        <SessionList />
      </Route>
    </Switch>
  );
}
