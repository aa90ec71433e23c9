// The place of the numbers: reports to count, reports that were made, cross-tables, the yearly report. Each has its address.
import { Route, Switch } from 'wouter';
import '../exhibits/work.css';
import './numbers.css';
import { CrossPage } from './cross-page.tsx';
import { NumbersHome } from './home.tsx';
import { ReportList } from './report-list.tsx';
import { ReportPage } from './report-page.tsx';
import { SnapshotList } from './snapshot-list.tsx';
import { SnapshotPage } from './snapshot-page.tsx';
import { YearlyPage } from './yearly-page.tsx';

export default function NumbersScreen() {
  return (
    <Switch>
      <Route path="/numbers/reports/:code">{({ code }) => <ReportPage code={code} />}</Route>
      <Route path="/numbers/reports/:code/corrects/:id">
        {({ code, id }) => <ReportPage code={code} corrects={id} />}
      </Route>
      <Route path="/numbers/made/:id">{({ id }) => <SnapshotPage key={id} id={id} />}</Route>
      <Route path="/numbers/made">
        <NumbersHome chosen="made">
          <SnapshotList />
        </NumbersHome>
      </Route>
      <Route path="/numbers/cross">
        <NumbersHome chosen="cross">
          <CrossPage />
        </NumbersHome>
      </Route>
      <Route path="/numbers/yearly">
        <NumbersHome chosen="yearly">
          <YearlyPage />
        </NumbersHome>
      </Route>
      <Route>
        <NumbersHome chosen="reports">
          <ReportList />
        </NumbersHome>
      </Route>
    </Switch>
  );
}
