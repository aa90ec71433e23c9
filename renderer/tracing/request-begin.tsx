// Where a request begins: with a case, or with one firearm of it; and where it is written on.
import { useLocation } from 'wouter';
import { CaseId, TraceRequestId } from '../../shared/language/identity.ts';
import { AwaitedPage, EmptyState, FailureNotice, LinkButton, Notice, Page, PageHeader } from '../components/index.ts';
import { ChooseCase } from '../cases/choose-case.tsx';
import { useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { RequestForm } from './request-form.tsx';

export function CaseOfRequest() {
  const t = useText();
  const [, navigate] = useLocation();
  const may = useMay('traces.write');
  const { value, failure } = useAnswer('cases.list', {});
  if (!may) return <Forbidden />;
  if (value === undefined) return <AwaitedPage failure={failure} />;
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('tracing:back'), to: '/tracing' }}
        title={t('tracing:new')}
        detail={t('tracing:chooseCaseHelp')}
      />
      <ChooseCase
        cases={value.cases}
        label={t('tracing:chooseCase')}
        act={t('tracing:goOn')}
        icon="forward"
        onChoose={(caseId) => navigate(`/tracing/requests/new/${caseId}`)}
      />
    </Page>
  );
}

export function NewRequest({ caseId, exhibitId }: { readonly caseId: string; readonly exhibitId: string | undefined }) {
  const t = useText();
  const may = useMay('traces.write');
  const parsed = CaseId.safeParse(caseId);
  const { value, failure } = useAnswer('tracing.firearms', parsed.success ? { caseId: parsed.data } : {}, {
    isEnabled: parsed.success,
  });
  if (!may) return <Forbidden />;
  if (!parsed.success) return <Unknown />;
  if (value === undefined) return <AwaitedPage failure={failure} />;
  const { firearms } = value;
  if (firearms.length === 0)
    return (
      <EmptyState
        icon="exhibit"
        title={t('tracing:noFirearms')}
        action={<LinkButton to="/tracing">{t('tracing:back')}</LinkButton>}
      />
    );
  return (
    <RequestForm
      caseId={parsed.data}
      firearms={firearms}
      chosen={firearms.filter(({ id }) => id === exhibitId).map(({ id }) => id)}
      address={`/tracing/requests/new/${caseId}`}
    />
  );
}

export function WriteOn({ id }: { readonly id: string }) {
  const may = useMay('traces.write');
  const parsed = TraceRequestId.safeParse(id);
  if (!may) return <Forbidden />;
  return parsed.success ? <WriteKnown id={parsed.data} /> : <Unknown />;
}

function WriteKnown({ id }: { readonly id: TraceRequestId }) {
  const { value: request, failure } = useAnswer('traces.read', { id });
  const caseId = request?.line.caseId;
  const of = useAnswer('tracing.firearms', caseId === undefined ? {} : { caseId }, { isEnabled: caseId !== undefined });
  if (request === undefined || of.value === undefined || caseId === undefined)
    return <AwaitedPage failure={failure ?? of.failure} />;
  return (
    <RequestForm
      caseId={caseId}
      firearms={of.value.firearms}
      written={{ id, number: request.line.number, text: request.text }}
      chosen={request.text.firearms.map(({ exhibitId }) => exhibitId)}
      address={`/tracing/requests/${id}/write`}
    />
  );
}

export function Forbidden() {
  const t = useText();
  return (
    <Page>
      <PageHeader above={{ label: t('tracing:back'), to: '/tracing' }} title={t('tracing:title')} />
      <Notice tone="info">{t('tracing:forbidden')}</Notice>
    </Page>
  );
}

export function Unknown() {
  const t = useText();
  return (
    <Page>
      <PageHeader above={{ label: t('tracing:back'), to: '/tracing' }} title={t('tracing:title')} />
      <FailureNotice failure={{ code: 'tracing.unknown' }} />
    </Page>
  );
}
