// The addresses of worksheets below examination, and of what they are written with, for the section to mount.
import { Route } from 'wouter';
import { ExaminationHome } from '../examination/home.tsx';
import { DefinitionsScreen } from './definitions.tsx';
import { InstrumentsScreen } from './instruments.tsx';
import { StockScreen } from './stock.tsx';
import { WorksheetPage } from './worksheet-page.tsx';

/** Routes, to stand in the switch of the section before those that take every address of a task. */
export const worksheetRoutes = [
  <Route key="worksheet" path="/examination/tasks/:id/worksheet">
    {({ id }) => <WorksheetPage key={id} taskId={id} />}
  </Route>,
  <Route key="stock" path="/examination/stock">
    <ExaminationHome chosen="stock">
      <StockScreen />
    </ExaminationHome>
  </Route>,
  <Route key="instruments" path="/examination/instruments">
    <ExaminationHome chosen="instruments">
      <InstrumentsScreen />
    </ExaminationHome>
  </Route>,
  <Route key="definitions" path="/examination/definitions/:edited?">
    {({ edited }) => (
      <ExaminationHome chosen="definitions">
        <DefinitionsScreen edited={edited} />
      </ExaminationHome>
    )}
  </Route>,
];
