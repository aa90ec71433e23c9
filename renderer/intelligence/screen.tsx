// The place of intelligence: reports, entities, releases. Each has its address.
import { Route, Switch } from 'wouter';
import '../exhibits/work.css';
import './intelligence.css';
import { EntityFormPage } from './entity-form.tsx';
import { EntityList } from './entity-list.tsx';
import { EntityPage } from './entity-page.tsx';
import { IntelligenceHome } from './home.tsx';
import { ReleaseList } from './release-list.tsx';
import { CorrectReport, NewReport, SanitiseReport } from './report-form.tsx';
import { ReportList } from './report-list.tsx';
import { ReportPage } from './report-page.tsx';

export default function IntelligenceScreen() {
  return (
    <Switch>
      <Route path="/intelligence/reports/new">
        <NewReport />
      </Route>
      <Route path="/intelligence/reports/:id/correct">{({ id }) => <CorrectReport key={id} id={id} />}</Route>
      <Route path="/intelligence/reports/:id/sanitise">{({ id }) => <SanitiseReport key={id} id={id} />}</Route>
      <Route path="/intelligence/reports/:id">{({ id }) => <ReportPage key={id} id={id} />}</Route>
      <Route path="/intelligence/entities/new">
        <EntityFormPage />
      </Route>
      <Route path="/intelligence/entities/:id/revise">{({ id }) => <EntityFormPage key={id} id={id} />}</Route>
      <Route path="/intelligence/entities/:id">{({ id }) => <EntityPage key={id} id={id} />}</Route>
      <Route path="/intelligence/entities">
        <IntelligenceHome chosen="entities">
          <EntityList />
        </IntelligenceHome>
      </Route>
      <Route path="/intelligence/releases">
        <IntelligenceHome chosen="releases">
          <ReleaseList />
        </IntelligenceHome>
      </Route>
      <Route>
        <IntelligenceHome chosen="reports">
          <ReportList />
        </IntelligenceHome>
      </Route>
    </Switch>
  );
}
