// One report: its words with what is tagged in them, how it is graded and handled, its releases, and everything that happened to it.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { holdsBack } from '../../shared/domain/disclosure/handling.ts';
import { piecesOf } from '../../shared/domain/intelligence/report.ts';
import { mayGo } from '../../shared/domain/intelligence/release.ts';
import { drop } from '../../shared/language/habits.ts';
import { IntelReportId } from '../../shared/language/identity.ts';
import {
  AwaitedPage,
  Button,
  FactList,
  FailureNotice,
  Fold,
  Group,
  LinkButton,
  Mono,
  Notice,
  Page,
  PageHeader,
  PlainTable,
  Tag,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import {
  addressOfNode,
  ClassificationMark,
  GradingMark,
  HandlingMark,
  NodeName,
  ReportMarks,
  ReportNames,
} from './marks.tsx';
import { AskReleaseDialog, ReleaseTable } from './release-list.tsx';
import { ReasonDialog, ReviewDialog, WithdrawDialog } from './report-dialogs.tsx';
import { Unknown } from './report-form.tsx';
import { TagDialog } from './tag-dialog.tsx';

type Read = OutputOf<'intelligence.report'>;

export function ReportPage({ id }: { readonly id: string }) {
  const parsed = IntelReportId.safeParse(id);
  return parsed.success ? <Known id={parsed.data} /> : <Unknown />;
}

function Known({ id }: { readonly id: IntelReportId }) {
  const { value, failure } = useAnswer('intelligence.report', { id });
  if (value === undefined)
    return failure?.code === 'intelligence.unknown' ? <Unknown /> : <AwaitedPage failure={failure} />;
  return <Shown report={value} />;
}

function Shown({ report }: { readonly report: Read }) {
  const t = useText();
  const may = useMay('intelligence.correct-report');
  const [open, setOpen] = useState<'review' | 'withdraw' | 'release'>();
  const { line } = report;
  const address = `/intelligence/reports/${line.id}`;
  const close = () => setOpen(undefined);
  return (
    <Page>
      <PageHeader
        above={{ label: t('intelligence:part.reports'), to: '/intelligence' }}
        title={<Mono>{line.number}</Mono>}
        beside={
          <>
            <Tag>{t('intelligence:lead')}</Tag>
            <ReportMarks line={line} />
          </>
        }
        detail={t('intelligence:law')}
        actions={
          may &&
          !line.isWithdrawn && (
            <>
              <LinkButton to={`${address}/correct`} icon="edit" size="small">
                {t('intelligence:correct')}
              </LinkButton>
              <LinkButton to={`${address}/sanitise`} icon="copy" size="small">
                {t('intelligence:sanitise')}
              </LinkButton>
              <PaperButton report={report} />
              {holdsBack(line.handling) && (
                <Button size="small" icon="unlock" onPress={() => setOpen('release')}>
                  {t('intelligence:askRelease')}
                </Button>
              )}
              <Button size="small" icon="remove" onPress={() => setOpen('withdraw')}>
                {t('intelligence:withdraw')}
              </Button>
              <Button size="small" look="primary" icon="ok" onPress={() => setOpen('review')}>
                {t('intelligence:review')}
              </Button>
            </>
          )
        }
      />
      <div className="fp-work-stack">
        <Words report={report} mayTag={may && !line.isWithdrawn} />
        <Said report={report} />
        <Releases report={report} />
        <Happened report={report} />
      </div>
      {open === 'review' && <ReviewDialog id={line.id} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog report={report} onClose={close} />}
      {open === 'release' && <AskReleaseDialog reportId={line.id} provider={line.receivedFrom} onClose={close} />}
    </Page>
  );
}

/** Only of a report of a case that may go to the court now. */
function PaperButton({ report: { line, releasedTo } }: { readonly report: Read }) {
  const t = useText();
  const { language } = useLanguage();
  const act = useAct('intelligence.paper');
  if (line.caseId === undefined || !mayGo(line.handling, { kind: 'court' }, releasedTo)) return null;
  return (
    <>
      <Button size="small" icon="print" isBusy={act.isActing} onPress={() => drop(act.act({ id: line.id, language }))}>
        {t('intelligence:makePaper')}
      </Button>
      <FailureNotice failure={act.failure} />
    </>
  );
}

function Words({ report, mayTag }: { readonly report: Read; readonly mayTag: boolean }) {
  const t = useText();
  const [selected, setSelected] = useState<string>();
  const marked = report.mentions.flatMap((mention) =>
    mention.at === undefined ? [] : [{ ...mention, ...mention.at }],
  );
  return (
    <Group
      title={t('intelligence:text')}
      actions={
        mayTag && (
          <Button
            size="small"
            icon="label"
            onPress={() => setSelected(document.getSelection()?.toString().trim() ?? '')}
          >
            {t('intelligence:tag')}
          </Button>
        )
      }
    >
      <p className="fp-intel-text">
        {piecesOf(report.text.text, marked).map(({ text, marks }, at) => {
          const address = marks[0] && addressOfNode(marks[0].target);
          const key = String(at);
          if (marks.length === 0) return <span key={key}>{text}</span>;
          return (
            <mark key={key} title={marks.map(({ target }) => target.name).join(' · ')}>
              {address === undefined ? text : <a href={`#${address}`}>{text}</a>}
            </mark>
          );
        })}
      </p>
      <Mentions report={report} mayTag={mayTag} />
      {selected !== undefined && (
        <TagDialog report={report} selected={selected} onClose={() => setSelected(undefined)} />
      )}
    </Group>
  );
}

function Mentions({ report, mayTag }: { readonly report: Read; readonly mayTag: boolean }) {
  const t = useText();
  const format = useFormat();
  const [open, setOpen] = useState<Read['mentions'][number]>();
  if (report.mentions.length === 0) return <p className="fp-quiet">{t('intelligence:noMentions')}</p>;
  return (
    <>
      <PlainTable
        label={t('intelligence:mentions')}
        rows={report.mentions}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'words',
            label: t('intelligence:mentions'),
            isHead: true,
            cell: ({ words, at }) =>
              at === undefined ? (
                <>
                  <span className="fp-intel-gone">{words}</span>
                  <span className="fp-work-second fp-quiet">{t('intelligence:tookOut')}</span>
                </>
              ) : (
                words
              ),
          },
          { id: 'target', label: t('intelligence:tagTo'), cell: ({ target }) => <NodeName node={target} /> },
          {
            id: 'by',
            label: t('intelligence:by'),
            cell: ({ by, recordedAt }) => (
              <>
                {by}
                <span className="fp-work-second fp-quiet">{format.moment(recordedAt)}</span>
              </>
            ),
          },
          ...(mayTag
            ? [
                {
                  id: 'act',
                  label: t('intelligence:untag'),
                  cell: (mention: Read['mentions'][number]) => (
                    <Button size="small" look="quiet" icon="remove" onPress={() => setOpen(mention)}>
                      {t('intelligence:untag')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {open !== undefined && (
        <ReasonDialog
          command="intelligence.untag"
          id={open.id}
          title={`${t('intelligence:untag')}: ${open.words}`}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function Said({ report }: { readonly report: Read }) {
  const t = useText();
  const format = useFormat();
  const { line, text, source, sanitises, sanitisedAs } = report;
  const received = text.receivedAt.length === 10 ? format.day(text.receivedAt) : format.moment(text.receivedAt);
  return (
    <Group title={t('intelligence:grading')}>
      <FactList
        columns={2}
        facts={[
          { label: t('intelligence:grading'), value: <GradingMark grading={line.grading} /> },
          {
            label: t('intelligence:handling'),
            value: (
              <>
                <HandlingMark code={line.handling} isReleased={line.isReleased} />
                <span className="fp-work-second fp-quiet">{t(`vocabulary:handlingCode.${line.handling}`)}</span>
              </>
            ),
          },
          ...(text.conditions === ''
            ? []
            : [{ label: t('intelligence:conditions'), value: text.conditions, isWide: true }]),
          { label: t('intelligence:classification'), value: <ClassificationMark code={text.classification} /> },
          { label: t('intelligence:reviewOn'), value: format.day(text.reviewOn) },
          { label: t('intelligence:receivedFrom'), value: text.receivedFrom },
          { label: t('intelligence:receivedAt'), value: received },
          { label: t('intelligence:reference'), value: <Mono>{text.reference}</Mono> },
          {
            label: t('intelligence:case'),
            value:
              line.caseId === undefined ? (
                t('intelligence:noCase')
              ) : (
                <a href={`#/cases/${line.caseId}`}>{line.caseTitle}</a>
              ),
          },
          ...(sanitises === undefined
            ? []
            : [
                {
                  label: `${t('intelligence:sanitises')} (${t('intelligence:staysHere')})`,
                  value: <ReportNames reports={[sanitises]} />,
                },
              ]),
          ...(sanitisedAs.length === 0
            ? []
            : [{ label: t('intelligence:sanitisedAs'), value: <ReportNames reports={sanitisedAs} /> }]),
        ]}
      />
      {source !== undefined && (
        <Notice tone="warning">
          <p>
            <strong>{t('intelligence:source')}</strong>: {source}
          </p>
          <p className="fp-quiet">{t('intelligence:sourceHelp')}</p>
        </Notice>
      )}
    </Group>
  );
}

function Releases({ report }: { readonly report: Read }) {
  const t = useText();
  const { value } = useAnswer('intelligence.releases', { reportId: report.line.id });
  if (value === undefined || value.releases.length === 0) return null;
  return (
    <Group title={t('intelligence:part.releases')}>
      <ReleaseTable releases={value.releases} />
    </Group>
  );
}

function Happened({ report: { versions, events, line } }: { readonly report: Read }) {
  const t = useText();
  const format = useFormat();
  return (
    <Group title={t('intelligence:events')}>
      {(events.length > 0 || versions.length === 0) && (
        <ul className="fp-intel-events">
          {events.map(({ kind, reason, recordedAt, by, reviewOn }) => (
            <li key={recordedAt}>
              {t(`intelligence:eventKind.${kind}`)} · {by} · {format.moment(recordedAt)}: {reason}
              {reviewOn !== undefined && ` (${t('intelligence:reviewNext')} ${format.day(reviewOn)})`}
            </li>
          ))}
          {versions.length === 0 && (
            <li>
              {line.by} · {format.moment(line.recordedAt)}
            </li>
          )}
        </ul>
      )}
      {versions.map(({ version, text, grading, handling, reason, recordedAt, by, second }) => (
        <Fold
          key={version}
          title={t('intelligence:version', { version })}
          summary={`${by} · ${format.moment(recordedAt)}`}
        >
          <p className="fp-quiet">
            {[reason, second === undefined ? '' : t('intelligence:second', { person: second })]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
          <p>
            <GradingMark grading={grading} /> <HandlingMark code={handling} />
          </p>
          <p className="fp-intel-text">{text}</p>
        </Fold>
      ))}
    </Group>
  );
}
