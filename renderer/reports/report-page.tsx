// One report: where it stands and whose turn it is, its text to write or to read, what keeps it from being issued, and what was signed.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { isFinal } from '../../shared/domain/report/report-state.ts';
import { ReportId } from '../../shared/language/identity.ts';
import { FactList, FailureNotice, Group, LoadingLines, Mono, Notice, Page, PageHeader } from '../components/index.ts';
import { DocumentButtons } from '../documents/document-buttons.tsx';
import { useAnswer, useMay, useStationState } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { CheckPanel } from './check-panel.tsx';
import { DraftPaper } from './draft-paper.tsx';
import { ReportActs } from './report-acts.tsx';
import { ReportEditor } from './report-editor.tsx';
import { ReportTable } from './report-list.tsx';
import { ReportStatus } from './report-state.tsx';
import { ReportText } from './report-text.tsx';

export type ReadReport = OutputOf<'reports.read'>;

export function ReportPage({ id: named }: { readonly id: string }) {
  const id = ReportId.safeParse(named);
  if (!id.success) return <FailureNotice failure={{ code: 'reports.unknown' }} />;
  return <Report id={id.data} />;
}

function Report({ id }: { readonly id: ReadReport['id'] }) {
  const t = useText();
  const read = useAnswer('reports.read', { id }, { keepPrevious: true });
  if (read.value !== undefined) return <Whole report={read.value} />;
  if (read.failure === undefined)
    return (
      <Page>
        <LoadingLines lines={8} />
      </Page>
    );
  return (
    <Page>
      <PageHeader
        above={{ label: t('reports:title'), to: '/examination/reports' }}
        title={read.failure.code === 'reports.withheld' ? t('reports:withheldTitle') : t('reports:title')}
      />
      <FailureNotice failure={read.failure} />
    </Page>
  );
}

function Whole({ report }: { readonly report: ReadReport }) {
  const t = useText();
  const state = useStationState();
  const mayWrite = useMay('reports.save');
  const isMine = state?.person?.id === report.authorId;
  const isOpen = !isFinal(report.state);
  const [isChanged, setChanged] = useState(false);
  return (
    <Page>
      <PageHeader
        above={{ label: t('reports:title'), to: '/examination/reports' }}
        title={<Mono>{report.number}</Mono>}
        beside={<ReportStatus state={report.state} />}
        detail={[report.title, report.caseTitle].filter((part) => part !== '').join(' · ')}
        actions={<ReportActs report={report} isMine={isMine} isChanged={isChanged} />}
      />
      <Standing report={report} />
      <div className="fp-report">
        <div className="fp-report-text">
          {isMine && mayWrite && isOpen ? (
            <ReportEditor key={report.id} report={report} onChanged={setChanged} />
          ) : (
            <ReportText report={report} />
          )}
        </div>
        <aside className="fp-report-side" aria-label={t('reports:check.title')}>
          {isOpen && <CheckPanel id={report.id} isChanged={isChanged} />}
          {isOpen && <DraftPaper id={report.id} />}
          <Signed report={report} />
        </aside>
      </div>
      {report.others.length > 0 && (
        <Group title={t('reports:others')}>
          <ReportTable label={t('reports:others')} reports={report.others} />
        </Group>
      )}
    </Page>
  );
}

function Standing({ report }: { readonly report: ReadReport }) {
  const t = useText();
  const format = useFormat();
  const { amends, amendedBy, documentId, number } = report;
  const returned = report.state === 'returned' ? report.events.at(-1) : undefined;
  return (
    <>
      {amendedBy !== undefined && (
        <Notice
          tone="warning"
          title={t(amendedBy.isIssued ? 'reports:amendedNotice' : 'reports:amendmentBegun', {
            number: amendedBy.number,
          })}
        >
          <p>{t('reports:why', { reason: amendedBy.reason })}</p>
          <p>
            <a href={`#/examination/reports/${amendedBy.id}`}>{amendedBy.number}</a>
          </p>
        </Notice>
      )}
      {amends !== undefined && (
        <Notice tone="info" title={t('reports:amendsNotice', { number: amends.number })}>
          <p>{t('reports:why', { reason: report.reason })}</p>
          <p>
            <a href={`#/examination/reports/${amends.id}`}>{amends.number}</a>
          </p>
        </Notice>
      )}
      {returned !== undefined && (
        <Notice tone="warning" title={`${t('reports:event.returned')} · ${returned.by}`}>
          <p className="fp-work-description">{returned.reason}</p>
        </Notice>
      )}
      <FactList
        facts={[
          {
            label: t('reports:request'),
            value: <a href={`#/examination/requests/${report.requestId}`}>{report.requestNumber}</a>,
          },
          { label: t('reports:author'), value: report.author },
          { label: t('reports:language'), value: t(`vocabulary:language.${report.language}`) },
          {
            label: t('reports:savedBy'),
            value: `${report.savedBy} · ${format.moment(report.savedAt)} · ${t('reports:textNumber', { number: report.texts })}`,
          },
          ...(documentId === undefined
            ? []
            : [
                {
                  label: t('reports:document'),
                  value: <DocumentButtons documentId={documentId} fileName={`examination-report-${number}.pdf`} />,
                },
              ]),
        ]}
      />
    </>
  );
}

function Signed({ report }: { readonly report: ReadReport }) {
  const t = useText();
  const format = useFormat();
  return (
    <Group title={t('reports:history')}>
      {report.events.length === 0 ? (
        <p className="fp-quiet">{t('reports:nothingSigned')}</p>
      ) : (
        <ol className="fp-plain-list">
          {report.events.map((event) => (
            <li key={`${event.kind} ${event.at} ${event.by}`}>
              <strong>{t(`reports:event.${event.kind}`)}</strong> · {event.by}
              <br />
              <span className="fp-quiet">
                {format.moment(event.at)} · <Mono>{event.signatureKey}</Mono>
                <br />
                {t('reports:seen', { digits: event.seen })}
              </span>
              {event.reason !== '' && <p className="fp-work-description">{event.reason}</p>}
            </li>
          ))}
        </ol>
      )}
    </Group>
  );
}
