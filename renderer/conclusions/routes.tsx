// The addresses of conclusions below examination: each screen of this room at its place, for the section to mount.
import { Route } from 'wouter';
import { ExaminationHome } from '../examination/home.tsx';
import { CandidatesPage } from './candidates-page.tsx';
import { ConclusionPage } from './conclusion-page.tsx';
import './conclusions.css';
import { FilePage } from './file-page.tsx';
import { QualityPage } from './quality-page.tsx';
import { ScaleEditor } from './scale-editor.tsx';
import { ScaleList } from './scale-list.tsx';
import { VerificationList } from './verification-list.tsx';
import { VerificationPage } from './verification-page.tsx';

/** Routes, to stand in the switch of the section before those that take every address of a task. */
export const conclusionRoutes = [
  <Route key="conclusion-writing" path="/examination/tasks/:id/conclusion/:writing">
    {({ id, writing }) => <ConclusionPage key={`${id} ${writing}`} id={id} writing={writing} />}
  </Route>,
  <Route key="conclusion" path="/examination/tasks/:id/conclusion">
    {({ id }) => <ConclusionPage key={id} id={id} />}
  </Route>,
  <Route key="candidates-of-search" path="/examination/tasks/:id/candidates/:searchId">
    {({ id, searchId }) => <CandidatesPage key={`${id} ${searchId}`} taskId={id} searchId={searchId} />}
  </Route>,
  <Route key="candidates-of-task" path="/examination/tasks/:id/candidates">
    {({ id }) => <CandidatesPage key={id} taskId={id} />}
  </Route>,
  <Route key="candidates" path="/examination/candidates/:caseId?">
    {({ caseId }) => <CandidatesPage key={caseId} {...(caseId === undefined ? {} : { caseId })} />}
  </Route>,
  <Route key="verification" path="/examination/verifications/:id">
    {({ id }) => <VerificationPage key={id} id={id} />}
  </Route>,
  <Route key="verifications" path="/examination/verifications">
    <ExaminationHome chosen="verifications">
      <VerificationList />
    </ExaminationHome>
  </Route>,
  <Route key="scale" path="/examination/scales/:code">
    {({ code }) => <ScaleEditor key={code} code={code} />}
  </Route>,
  <Route key="scales" path="/examination/scales">
    <ExaminationHome chosen="scales">
      <ScaleList />
    </ExaminationHome>
  </Route>,
  <Route key="quality" path="/examination/quality">
    <ExaminationHome chosen="quality">
      <QualityPage />
    </ExaminationHome>
  </Route>,
  <Route key="file" path="/examination/file/:caseId">
    {({ caseId }) => <FilePage key={caseId} caseId={caseId} />}
  </Route>,
];
