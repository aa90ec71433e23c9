// The file behind the reports of a case: every entry with its number, of all requests or of one, and the list as a paper for disclosure.
import { useState } from 'react';
import type { FileEntry } from '../../shared/contract/quality.ts';
import { CaseId, type RequestId } from '../../shared/language/identity.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  AwaitedPage,
  Button,
  ChoiceField,
  EmptyState,
  FailureNotice,
  Page,
  PageHeader,
  PlainTable,
} from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText, useTextOr } from '../text.tsx';

export function FilePage({ caseId }: { readonly caseId: string }) {
  const id = CaseId.safeParse(caseId).data;
  if (id === undefined) return <FailureNotice failure={{ code: 'cases.unknown' }} />;
  return <KnownFile caseId={id} />;
}

function KnownFile({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const [requestId, setRequestId] = useState<RequestId>();
  const whole = useAnswer('file.list', { caseId });
  if (whole.value === undefined) return <AwaitedPage failure={whole.failure} />;
  const { caseTitle, entries } = whole.value;
  const requests = new Map(
    entries.flatMap(({ requestId: one, request }) => (one === undefined ? [] : [[one, request]])),
  );
  const shown = requestId === undefined ? entries : entries.filter((entry) => entry.requestId === requestId);
  return (
    <Page>
      <PageHeader
        above={{ label: caseTitle, to: `/cases/${caseId}` }}
        title={t('conclusions:file.title')}
        detail={t('conclusions:file.law')}
        actions={entries.length > 0 && <MakeList caseId={caseId} requestId={requestId} />}
      />
      {entries.length === 0 ? (
        <EmptyState icon="list" title={t('conclusions:file.emptyTitle')}>
          <p>{t('conclusions:file.emptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <div className="fp-work-row">
            <ChoiceField
              name="requestId"
              label={t('conclusions:file.request')}
              emptyLabel={t('conclusions:file.allRequests')}
              value={requestId}
              onChange={setRequestId}
              choices={[...requests].map(([value, label]) => ({ value, label }))}
            />
            <span className="fp-quiet" role="status">
              {t('conclusions:file.count', { count: shown.length })}
            </span>
          </div>
          <Entries entries={shown} />
        </>
      )}
    </Page>
  );
}

function Entries({ entries }: { readonly entries: readonly FileEntry[] }) {
  const t = useText();
  const format = useFormat();
  const textOr = useTextOr();
  return (
    <PlainTable
      label={t('conclusions:file.title')}
      rows={entries}
      keyOf={({ number }) => String(number)}
      columns={[
        {
          id: 'number',
          label: t('conclusions:file.number'),
          isNumber: true,
          isHead: true,
          cell: ({ number }) => number,
        },
        {
          id: 'kind',
          label: t('conclusions:file.kind'),
          // A kind of a newer version of the program is shown as it is written.
          cell: ({ kind }) => textOr(`ledger:subjectKind.${kind}`, kind),
        },
        { id: 'what', label: t('conclusions:file.what'), cell: (entry) => <What entry={entry} /> },
        {
          id: 'request',
          label: t('conclusions:file.request'),
          isMono: true,
          staysWhole: true,
          cell: ({ request }) => request,
        },
        { id: 'at', label: t('conclusions:file.at'), staysWhole: true, cell: ({ at }) => format.moment(at) },
        { id: 'by', label: t('conclusions:file.by'), cell: ({ by }) => by },
      ]}
    />
  );
}

/** Its name, with the way to it where it has a page of its own. */
function What({ entry: { kind, id, label } }: { readonly entry: FileEntry }) {
  if (kind === 'request') return <a href={`#/examination/requests/${id}`}>{label}</a>;
  if (kind === 'task') return <a href={`#/examination/tasks/${id}`}>{label}</a>;
  if (kind === 'conclusion') return <a href={`#/examination/verifications/${id}`}>{label}</a>;
  return label;
}

function MakeList({ caseId, requestId }: { readonly caseId: CaseId; readonly requestId: RequestId | undefined }) {
  const t = useText();
  const { language } = useLanguage();
  const may = useMay('file.document');
  const make = useAct('file.document');
  const [jobId, setJobId] = useState<string>();
  if (!may) return null;
  const start = async () => {
    const answer = await make.act({ caseId, language, ...(requestId === undefined ? {} : { requestId }) });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <>
      <Button size="small" icon="document" isBusy={make.isActing} onPress={() => drop(start())}>
        {t('conclusions:file.make')}
      </Button>
      <FailureNotice failure={make.failure} />
      <JobResult jobId={jobId} />
    </>
  );
}
