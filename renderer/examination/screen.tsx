// The place of examination: the queue, requests, planning, tasks and workload. Each has its address.
import { Route, Switch } from 'wouter';
import { conclusionRoutes } from '../conclusions/routes.tsx';
import '../exhibits/work.css';
import './examination.css';
import { ReportsScreen } from '../reports/screen.tsx';
import { worksheetRoutes } from '../worksheets/routes.tsx';
import { ExaminationHome } from './home.tsx';
import { PlanPage } from './plan-page.tsx';
import { Queue } from './queue.tsx';
import { CaseOfRequest, RequestOfCase, RequestOfExhibits } from './request-beginning.tsx';
import { RequestList } from './request-list.tsx';
import { RequestPage } from './request-page.tsx';
import { TaskPage } from './task-page.tsx';
import { Workload } from './workload.tsx';

export default function ExaminationScreen() {
  return (
    <Switch>
      <Route path="/examination/requests/new">
        <CaseOfRequest />
      </Route>
      <Route path="/examination/requests/new/exhibits/:named">
        {({ named }) => <RequestOfExhibits key={named} named={named} />}
      </Route>
      <Route path="/examination/requests/new/:caseId/submission/:submissionId">
        {({ caseId, submissionId }) => <RequestOfCase key={submissionId} caseId={caseId} submissionId={submissionId} />}
      </Route>
      <Route path="/examination/requests/new/:caseId/supplements/:requestId">
        {({ caseId, requestId }) => <RequestOfCase key={requestId} caseId={caseId} requestId={requestId} />}
      </Route>
      <Route path="/examination/requests/new/:caseId">
        {({ caseId }) => <RequestOfCase key={caseId} caseId={caseId} />}
      </Route>
      <Route path="/examination/requests/:id/plan">{({ id }) => <PlanPage key={id} id={id} />}</Route>
      <Route path="/examination/requests/:id">{({ id }) => <RequestPage key={id} id={id} />}</Route>
      <Route path="/examination/requests">
        <ExaminationHome chosen="requests">
          <RequestList />
        </ExaminationHome>
      </Route>
      <Route path="/examination/reports/*?">
        <ReportsScreen />
      </Route>
      <Route path="/examination/workload">
        <ExaminationHome chosen="workload">
          <Workload />
        </ExaminationHome>
      </Route>
      {worksheetRoutes}
      {conclusionRoutes}
      <Route path="/examination/tasks/:id/*?">{({ id }) => <TaskPage key={id} id={id} />}</Route>
      <Route>
        <ExaminationHome chosen="queue">
          <Queue />
        </ExaminationHome>
      </Route>
    </Switch>
  );
}
