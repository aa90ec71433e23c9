// The place of exchange with other stations: transfers, what was put aside, the address book. Each has its address.
import { Route, Switch } from 'wouter';
import '../exhibits/work.css';
import './exchange.css';
import { Aside } from './aside.tsx';
import { CameIntelligence } from './came-intelligence.tsx';
import { ExchangeHome } from './home.tsx';
import { JoinedPage } from './joined-page.tsx';
import { SendPage } from './send-page.tsx';
import { Stations } from './stations.tsx';
import { TakeInTransferPage } from './take-in-page.tsx';
import { Transfers } from './transfers.tsx';

export default function ExchangeScreen() {
  return (
    <Switch>
      <Route path="/exchange/send/:named?">{({ named }) => <SendPage key={named} named={named} />}</Route>
      <Route path="/exchange/take-in">
        <TakeInTransferPage />
      </Route>
      <Route path="/exchange/joined/:id">{({ id }) => <JoinedPage key={id} id={id} />}</Route>
      <Route path="/exchange/intelligence">
        <ExchangeHome chosen="intelligence">
          <CameIntelligence />
        </ExchangeHome>
      </Route>
      <Route path="/exchange/aside">
        <ExchangeHome chosen="aside">
          <Aside />
        </ExchangeHome>
      </Route>
      <Route path="/exchange/stations">
        <ExchangeHome chosen="stations">
          <Stations />
        </ExchangeHome>
      </Route>
      <Route>
        <ExchangeHome chosen="transfers">
          <Transfers />
        </ExchangeHome>
      </Route>
    </Switch>
  );
}
