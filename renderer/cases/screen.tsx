// The place of cases: the list, opening one, one of them, and verifying a package somebody brought.
import { Route, Switch } from 'wouter';
import '../exhibits/work.css';
import { ForeignExhibit } from '../foreign/foreign-exhibit.tsx';
import { ForeignList } from '../foreign/foreign-list.tsx';
import { ForeignPage } from '../foreign/foreign-page.tsx';
import { TakeInPage } from '../foreign/take-in-page.tsx';
import { VerifyPackage } from '../packages/verify-package.tsx';
import { OpenCase } from './case-form.tsx';
import { CaseList } from './case-list.tsx';
import { LegalBases } from '../prosecution/legal-bases.tsx';
import { LegalBasisPage } from '../prosecution/legal-basis-page.tsx';
import { CasePage } from './case-page.tsx';
import { SubmissionList } from './submission-list.tsx';

export default function CasesScreen() {
  return (
    <Switch>
      <Route path="/cases/new">
        <OpenCase />
      </Route>
      <Route path="/cases/verify">
        <VerifyPackage />
      </Route>
      <Route path="/cases/foreign/new">
        <TakeInPage />
      </Route>
      <Route path="/cases/foreign/exhibits/:id">{({ id }) => <ForeignExhibit key={id} id={id} />}</Route>
      <Route<{ id: string; tab?: string }> path="/cases/foreign/:id/:tab?">
        {({ id, tab }) => <ForeignPage key={id} id={id} tab={tab} />}
      </Route>
      <Route path="/cases/foreign">
        <ForeignList />
      </Route>
      <Route path="/cases/submissions">
        <SubmissionList />
      </Route>
      <Route path="/cases/legal-bases">
        <LegalBases />
      </Route>
      <Route path="/cases/legal-bases/:code">{({ code }) => <LegalBasisPage key={code} code={code} />}</Route>
      <Route path="/cases/:id/prosecution/:act/:of?">
        {({ id, act, of }) => <CasePage key={`${id} ${act}`} id={id} tab="prosecution" act={act} of={of} />}
      </Route>
      <Route path="/cases/:id/photographs/:photograph">
        {({ id, photograph }) => <CasePage key={id} id={id} tab="photographs" photograph={photograph} />}
      </Route>
      <Route<{ id: string; part?: string; about?: string }> path="/cases/:id/court-file/:part?/:about?">
        {({ id, part, about }) => <CasePage key={id} id={id} tab="court-file" part={part} about={about} />}
      </Route>
      <Route<{ id: string; part?: string; about?: string }> path="/cases/:id/disclosure/:part?/:about?">
        {({ id, part, about }) => <CasePage key={id} id={id} tab="disclosure" part={part} about={about} />}
      </Route>
      <Route path="/cases/:id/:tab?">{({ id, tab }) => <CasePage key={id} id={id} tab={tab} />}</Route>
      <Route>
        <CaseList />
      </Route>
    </Switch>
  );
}
