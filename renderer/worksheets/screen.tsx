// Worksheets and what they are written with. Each place has its address below examination.
import { Redirect, Route, Switch } from 'wouter';
import { DefinitionsScreen } from './definitions.tsx';
import { InstrumentsScreen } from './instruments.tsx';
import { StockScreen } from './stock.tsx';
import { WorksheetPage } from './worksheet-page.tsx';

export default function WorksheetsScreen() {
  return (
    <Switch>
      <Route path="/examination/tasks/:id/worksheet">{({ id }) => <WorksheetPage key={id} taskId={id} />}</Route>
      <Route path="/examination/stock">
        <StockScreen />
      </Route>
      <Route path="/examination/instruments">
        <InstrumentsScreen />
      </Route>
      <Route path="/examination/definitions">
        <DefinitionsScreen />
      </Route>
      <Route>
        <Redirect to="/examination/definitions" />
      </Route>
    </Switch>
  );
}
