// The place of tracing: requests out and in, firearms to trace, what they have in common. Each has its address.
import { Route, Switch } from 'wouter';
import '../exhibits/work.css';
import './tracing.css';
import { AnswerForm } from './answer-form.tsx';
import { CheckForm } from './check-form.tsx';
import { CommonGrounds } from './common-grounds.tsx';
import { EstablishForm } from './establish-form.tsx';
import { FirearmList } from './firearm-list.tsx';
import { TracingHome } from './home.tsx';
import { IncomingForm } from './incoming-form.tsx';
import { IncomingPage } from './incoming-page.tsx';
import { CaseOfRequest, NewRequest, WriteOn } from './request-begin.tsx';
import { IncomingList, RequestList } from './request-list.tsx';
import { RequestPage } from './request-page.tsx';

export default function TracingScreen() {
  return (
    <Switch>
      <Route path="/tracing/requests/new">
        <CaseOfRequest />
      </Route>
      <Route path="/tracing/requests/new/:caseId/:exhibitId?">
        {({ caseId, exhibitId }) => <NewRequest key={caseId} caseId={caseId} exhibitId={exhibitId} />}
      </Route>
      <Route path="/tracing/requests/:id/write">{({ id }) => <WriteOn key={id} id={id} />}</Route>
      <Route path="/tracing/requests/:id/answer">{({ id }) => <AnswerForm key={id} id={id} />}</Route>
      <Route path="/tracing/requests/:id">{({ id }) => <RequestPage key={id} id={id} />}</Route>
      <Route path="/tracing/incoming/new">
        <IncomingForm />
      </Route>
      <Route path="/tracing/incoming/:id">{({ id }) => <IncomingPage key={id} id={id} />}</Route>
      <Route path="/tracing/incoming">
        <TracingHome chosen="incoming">
          <IncomingList />
        </TracingHome>
      </Route>
      <Route path="/tracing/firearms">
        <TracingHome chosen="firearms">
          <FirearmList />
        </TracingHome>
      </Route>
      <Route path="/tracing/diversion">
        <TracingHome chosen="diversion">
          <CommonGrounds />
        </TracingHome>
      </Route>
      <Route path="/tracing/check/:exhibitId/:corrects?">
        {({ exhibitId, corrects }) => <CheckForm key={exhibitId} exhibitId={exhibitId} corrects={corrects} />}
      </Route>
      <Route path="/tracing/establish/:exhibitId">
        {({ exhibitId }) => <EstablishForm key={exhibitId} exhibitId={exhibitId} />}
      </Route>
      <Route>
        <TracingHome chosen="requests">
          <RequestList />
        </TracingHome>
      </Route>
    </Switch>
  );
}
