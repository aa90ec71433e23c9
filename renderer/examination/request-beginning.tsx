// Where a request begins: with a case, with what a submission asked, with chosen exhibits, or as an addition to an earlier request.
import { useLocation } from 'wouter';
import { CaseId, RequestId } from '../../shared/language/identity.ts';
import { AwaitedPage, EmptyState, Notice, Page, PageHeader } from '../components/index.ts';
import { ChooseCase } from '../cases/choose-case.tsx';
import { useChosenExhibits } from '../exhibits/chosen-exhibits.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { beginRequest, type Submission } from './begin-request.ts';
import { RequestForm } from './request-form.tsx';

/** From the palette or the rail: of which case is asked first. */
export function CaseOfRequest() {
  const t = useText();
  const [, navigate] = useLocation();
  const may = useMay('requests.record');
  const { value, failure } = useAnswer('cases.list', {});
  if (!may) return <Forbidden />;
  if (value === undefined) return <AwaitedPage failure={failure} />;
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('examination:title'), to: '/examination/requests' }}
        title={t('examination:request.new')}
        detail={t('examination:request.chooseCase')}
      />
      <ChooseCase
        cases={value.cases}
        label={t('work:submission.case')}
        act={t('frame:act.next')}
        icon="forward"
        onChoose={(caseId) => navigate(`/examination/requests/new/${caseId}`)}
      />
    </Page>
  );
}

export interface BeginningAddress {
  readonly caseId: string;
  readonly submissionId?: string;
  readonly requestId?: string;
}

export function RequestOfCase({ caseId, submissionId, requestId }: BeginningAddress) {
  const t = useText();
  const may = useMay('requests.record');
  const known = CaseId.safeParse(caseId).data;
  if (!may) return <Forbidden />;
  if (known === undefined) return <EmptyState icon="case" title={t('work:case.unknown')} />;
  const supplemented = requestId === undefined ? undefined : RequestId.safeParse(requestId).data;
  if (supplemented !== undefined) return <Supplement caseId={known} requestId={supplemented} />;
  return <OfCase caseId={known} submissionId={submissionId} />;
}

function OfCase({ caseId, submissionId }: { readonly caseId: CaseId; readonly submissionId: string | undefined }) {
  const record = useAnswer('cases.read', { id: caseId });
  const submissions = useAnswer('intake.submissions', { caseId });
  const requests = useAnswer('requests.list', { caseId });
  if (record.value === undefined || submissions.value === undefined || requests.value === undefined)
    return <AwaitedPage failure={record.failure ?? submissions.failure ?? requests.failure} />;
  const known = record.value;
  const received = submissions.value.submissions.filter(({ state }) => state === 'received');
  const from = submissionId === undefined ? newest(received) : received.find(({ id }) => id === submissionId);
  const address =
    submissionId === undefined
      ? `/examination/requests/new/${caseId}`
      : `/examination/requests/new/${caseId}/submission/${submissionId}`;
  return (
    <RequestForm
      record={known}
      submissions={received}
      earlier={requests.value.requests}
      from={from}
      begin={() => beginRequest(known, { submission: from })}
      address={address}
    />
  );
}

function Supplement({ caseId, requestId }: { readonly caseId: CaseId; readonly requestId: RequestId }) {
  const record = useAnswer('cases.read', { id: caseId });
  const first = useAnswer('requests.read', { id: requestId });
  if (record.value === undefined || first.value === undefined)
    return <AwaitedPage failure={record.failure ?? first.failure} />;
  const known = record.value;
  const supplemented = first.value;
  return (
    <RequestForm
      record={known}
      submissions={[]}
      earlier={[supplemented]}
      supplemented={supplemented}
      begin={() => beginRequest(known, { supplemented })}
      address={`/examination/requests/new/${caseId}/supplements/${requestId}`}
    />
  );
}

/** From ticked exhibits: those of the first one's case; a request speaks of one case. */
export function RequestOfExhibits({ named }: { readonly named: string }) {
  const may = useMay('requests.record');
  const { chosen } = useChosenExhibits(named);
  const [first] = chosen;
  if (!may) return <Forbidden />;
  if (first === undefined) return <AwaitedPage failure={undefined} />;
  const own = chosen.filter(({ caseId }) => caseId === first.caseId);
  return (
    <OfExhibits
      caseId={first.caseId}
      named={named}
      exhibitIds={own.map(({ id }) => id)}
      left={chosen.length - own.length}
    />
  );
}

interface OfExhibitsProps {
  readonly caseId: CaseId;
  readonly named: string;
  readonly exhibitIds: NonNullable<Parameters<typeof beginRequest>[1]['exhibitIds']>;
  /** Exhibits of other cases that were ticked too. */
  readonly left: number;
}

function OfExhibits({ caseId, named, exhibitIds, left }: OfExhibitsProps) {
  const record = useAnswer('cases.read', { id: caseId });
  const submissions = useAnswer('intake.submissions', { caseId });
  const requests = useAnswer('requests.list', { caseId });
  if (record.value === undefined || submissions.value === undefined || requests.value === undefined)
    return <AwaitedPage failure={record.failure ?? submissions.failure ?? requests.failure} />;
  const known = record.value;
  const received = submissions.value.submissions.filter(({ state }) => state === 'received');
  const from = newest(received);
  return (
    <RequestForm
      record={known}
      submissions={received}
      earlier={requests.value.requests}
      from={from}
      left={left}
      begin={() => beginRequest(known, { submission: from, exhibitIds })}
      // Five hundred names are too long for an address of a draft; the first of them finds it again.
      address={`/examination/requests/new/exhibits/${named}`.slice(0, 300)}
    />
  );
}

function newest(submissions: readonly Submission[]): Submission | undefined {
  return submissions.toSorted((left, right) => right.receivedAt.localeCompare(left.receivedAt))[0];
}

function Forbidden() {
  const t = useText();
  return (
    <Page>
      <Notice tone="info">{t('examination:request.forbidden')}</Notice>
    </Page>
  );
}
