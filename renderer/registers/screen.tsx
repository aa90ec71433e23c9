// The place of registers of others: entries, files brought in, registers. Each has its address.
import { Route, Switch } from 'wouter';
import '../exhibits/work.css';
import './registers.css';
import { CandidatesPage } from './candidates-page.tsx';
import { DefinitionList } from './definition-list.tsx';
import { DefinitionPage } from './definition-page.tsx';
import { EntryList } from './entry-list.tsx';
import { EntryPage } from './entry-page.tsx';
import { RegistersHome } from './home.tsx';
import { BringIn } from './bring-in.tsx';
import { ImportList } from './import-list.tsx';
import { ImportPage } from './import-page.tsx';
import { RegisterList } from './register-list.tsx';

export default function RegistersScreen() {
  return (
    <Switch>
      <Route path="/registers/bring-in">
        <BringIn />
      </Route>
      <Route path="/registers/bring-in/:definition">
        {({ definition }) => <BringIn key={definition} definitionId={definition} />}
      </Route>
      <Route path="/registers/definitions/:id">{({ id }) => <DefinitionPage key={id} id={id} />}</Route>
      <Route path="/registers/definitions">
        <RegistersHome chosen="definitions">
          <DefinitionList />
        </RegistersHome>
      </Route>
      <Route path="/registers/files/:id">{({ id }) => <ImportPage key={id} id={id} />}</Route>
      <Route path="/registers/files">
        <RegistersHome chosen="imports">
          <ImportList />
        </RegistersHome>
      </Route>
      <Route path="/registers/pairs">
        <RegistersHome chosen="candidates">
          <CandidatesPage />
        </RegistersHome>
      </Route>
      <Route path="/registers/of-others">
        <RegistersHome chosen="registers">
          <RegisterList />
        </RegistersHome>
      </Route>
      <Route path="/registers/entries/:id">{({ id }) => <EntryPage key={id} id={id} />}</Route>
      <Route>
        <RegistersHome chosen="entries">
          <EntryList />
        </RegistersHome>
      </Route>
    </Switch>
  );
}
