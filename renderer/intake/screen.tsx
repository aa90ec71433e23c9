// The place of intake: choose a case, receive a submission, take in its exhibits one after another.
import { Route, Switch } from 'wouter';
import { CaseId, ExhibitId } from '../../shared/language/identity.ts';
import { AwaitedPage, EmptyState, LinkButton } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import '../exhibits/work.css';
import { DiscrepancyPage } from './discrepancy-page.tsx';
import { PackagesPage } from './packages-page.tsx';
import { IntakeStart } from './start.tsx';
import { SubmissionForm } from './submission-form.tsx';
import { TakeInPage } from './take-in-page.tsx';
import { TemplatesPage } from './templates.tsx';

export default function IntakeScreen() {
  return (
    <Switch>
      <Route path="/intake/case/:id/part-of/:parent">{({ id, parent }) => <PartOf id={id} parent={parent} />}</Route>
      <Route path="/intake/case/:id/continues/:first">
        {({ id, first }) => <Receive key={first} id={id} first={first} />}
      </Route>
      <Route path="/intake/packages/:id/:number?">
        {({ id, number }) => <PackagesPage key={id} id={id} number={number} />}
      </Route>
      <Route path="/intake/discrepancy/:id">{({ id }) => <DiscrepancyPage key={id} id={id} />}</Route>
      <Route path="/intake/case/:id">{({ id }) => <Receive id={id} />}</Route>
      <Route path="/intake/templates">
        <TemplatesPage />
      </Route>
      <Route path="/intake/submission/:id">{({ id }) => <TakeIn key={id} id={id} />}</Route>
      <Route>
        <IntakeStart />
      </Route>
    </Switch>
  );
}

function Receive({ id, first }: { readonly id: string | undefined; readonly first?: string | undefined }) {
  const caseId = CaseId.safeParse(id).data;
  return caseId === undefined ? <UnknownCase /> : <ReceiveFor caseId={caseId} first={first} />;
}

function ReceiveFor({ caseId, first }: { readonly caseId: CaseId; readonly first: string | undefined }) {
  const { value: record, failure } = useAnswer('cases.read', { id: caseId });
  const { value: known } = useAnswer('intake.submissions', { caseId });
  if (record === undefined || known === undefined) return <AwaitedPage failure={failure} />;
  return (
    <SubmissionForm
      key={record.id}
      record={record}
      continued={known.submissions.find((candidate) => candidate.id === first)}
    />
  );
}

function TakeIn({ id }: { readonly id: string | undefined }) {
  const submissions = useAnswer('intake.submissions', {});
  const submission = submissions.value?.submissions.find((candidate) => candidate.id === id);
  if (submissions.value === undefined) return <AwaitedPage failure={submissions.failure} />;
  return submission === undefined ? <UnknownCase /> : <TakeInOf submission={submission} />;
}

function TakeInOf({
  submission,
}: {
  readonly submission: NonNullable<Parameters<typeof TakeInPage>[0]['submission']>;
}) {
  const { value: record, failure } = useAnswer('cases.read', { id: submission.caseId });
  if (record === undefined) return <AwaitedPage failure={failure} />;
  return <TakeInPage record={record} submission={submission} address={`/intake/submission/${submission.id}`} />;
}

function PartOf({ id, parent }: { readonly id: string | undefined; readonly parent: string | undefined }) {
  const caseId = CaseId.safeParse(id).data;
  const parentId = ExhibitId.safeParse(parent).data;
  return caseId === undefined || parentId === undefined ? (
    <UnknownCase />
  ) : (
    <PartOfKnown caseId={caseId} parentId={parentId} />
  );
}

function PartOfKnown({ caseId, parentId }: { readonly caseId: CaseId; readonly parentId: ExhibitId }) {
  const { value: record, failure } = useAnswer('cases.read', { id: caseId });
  if (record === undefined) return <AwaitedPage failure={failure} />;
  return <TakeInPage record={record} parentId={parentId} address={`/intake/case/${caseId}/part-of/${parentId}`} />;
}

function UnknownCase() {
  const t = useText();
  return (
    <EmptyState
      icon="case"
      title={t('work:case.unknown')}
      action={<LinkButton to="/intake">{t('work:submission.receive')}</LinkButton>}
    />
  );
}
