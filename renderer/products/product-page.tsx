// One product: what it is and for whom, its sections, its sources, what stands in its way, and what became of it.
import { useState } from 'react';
import type { ShownProduct } from '../../shared/contract/products.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { drop } from '../../shared/language/habits.ts';
import { ProductId } from '../../shared/language/identity.ts';
import { classificationOf } from '../../shared/reference/classifications.ts';
import {
  AwaitedPage,
  Button,
  FactList,
  FailureNotice,
  Group,
  LinkButton,
  Mono,
  Notice,
  Page,
  PageHeader,
  PlainTable,
  Status,
  Tag,
} from '../components/index.ts';
import { DocumentButtons } from '../documents/document-buttons.tsx';
import { JobResult } from '../documents/job-result.tsx';
import { GradingMark, HandlingMark, ReportNames } from '../intelligence/marks.tsx';
import { useAct, useAnswer, useMay, useMediaAddress } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { FactTables } from './fact-table.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { ReceiverName, StateMarks } from './product-list.tsx';
import { PutAwayDialog, ReviewProductDialog } from './product-dialogs.tsx';
import { Standing } from './standing.tsx';

export function ProductPage({ id }: { readonly id: string }) {
  const parsed = ProductId.safeParse(id);
  return parsed.success ? <Known id={parsed.data} /> : <AwaitedPage failure={{ code: 'products.unknown' }} />;
}

function Known({ id }: { readonly id: ProductId }) {
  const { value, failure } = useAnswer('products.product', { id });
  return value === undefined ? <AwaitedPage failure={failure} /> : <Shown product={value} />;
}

function Shown({ product }: { readonly product: ShownProduct }) {
  const t = useText();
  const { language } = useLanguage();
  const [jobId, setJobId] = useState<string>();
  const { line, template } = product;
  return (
    <Page>
      <PageHeader
        above={{ label: t('products:title'), to: '/intelligence/products' }}
        title={line.title}
        beside={
          <>
            <Tag>{wordsIn(template.words, language)}</Tag>
            <HandlingMark code={line.handling} />
            <StateMarks line={line} />
          </>
        }
        detail={<Mono>{line.number}</Mono>}
        actions={<Acts product={product} onJob={setJobId} />}
      />
      <div className="fp-work-stack">
        <JobResult jobId={jobId}>
          {(job) =>
            job.result?.transientId === undefined ? <></> : <LookAt kind="transient" id={job.result.transientId} />
          }
        </JobResult>
        <Standing product={product} />
        <About product={product} />
        <Sections product={product} />
        <Sources product={product} />
        <Happened product={product} />
      </div>
    </Page>
  );
}

function LookAt({ kind, id }: { readonly kind: 'transient' | 'document'; readonly id: string }) {
  const t = useText();
  const addressOf = useMediaAddress();
  return (
    <LinkButton to={addressOf(kind, id)} icon="documentOpen" size="small" opensBeside>
      {t('work:job.view')}
    </LinkButton>
  );
}

function Acts({ product, onJob }: { readonly product: ShownProduct; readonly onJob: (jobId: string) => void }) {
  const t = useText();
  const may = useMay('products.issue');
  const draft = useAct('products.draft');
  const [open, setOpen] = useState<'issue' | 'review' | 'put-away'>();
  const { line, amendedBy, heldBack, empty, content } = product;
  const address = `/intelligence/products/${line.id}`;
  const close = () => setOpen(undefined);
  const look = async () => {
    const answer = await draft.act({ id: line.id });
    if (answer.ok) onJob(answer.value.jobId);
  };
  if (!may) return null;
  return (
    <>
      {line.state === 'draft' && (
        <>
          <LinkButton to={`${address}/write`} icon="edit" size="small">
            {t('products:write')}
          </LinkButton>
          {content !== undefined && (
            <Button size="small" icon="documentOpen" isBusy={draft.isActing} onPress={() => drop(look())}>
              {t('products:draftPaper')}
            </Button>
          )}
          <Button size="small" icon="remove" onPress={() => setOpen('put-away')}>
            {t('products:putAway')}
          </Button>
          {content !== undefined && heldBack.length === 0 && empty === undefined && (
            <Button size="small" look="primary" icon="key" onPress={() => setOpen('issue')}>
              {t('products:issue')}
            </Button>
          )}
        </>
      )}
      {line.state === 'issued' && (
        <>
          {amendedBy === undefined && (
            <LinkButton to={`${address}/amend`} icon="copy" size="small">
              {t('products:amend')}
            </LinkButton>
          )}
          <Button size="small" icon="ok" onPress={() => setOpen('review')}>
            {t('products:review')}
          </Button>
        </>
      )}
      <FailureNotice failure={draft.failure} />
      {open === 'issue' && <IssueDialog product={product} onStarted={onJob} onClose={close} />}
      {open === 'review' && <ReviewProductDialog id={line.id} onClose={close} />}
      {open === 'put-away' && <PutAwayDialog id={line.id} onClose={close} />}
    </>
  );
}

function About({ product }: { readonly product: ShownProduct }) {
  const t = useText();
  const format = useFormat();
  const { line, text, content, issue, amends, amendedBy, reason, template } = product;
  const { language } = useLanguage();
  const linkTo = (named: ShownProduct['amends']) =>
    named === undefined
      ? []
      : [
          <a key={named.id} href={`#/intelligence/products/${named.id}`}>
            {named.number}
          </a>,
        ];
  const subject = content?.subject;
  return (
    <Group title={t('products:paper')}>
      <FactList
        columns={2}
        facts={[
          {
            label: t('products:about'),
            value:
              subject === undefined ? (
                ''
              ) : subject.address === '' ? (
                subject.label
              ) : (
                <a href={`#${subject.address}`}>{subject.label}</a>
              ),
          },
          { label: t('products:receiver'), value: <ReceiverName receiver={line.receiver} /> },
          {
            label: t('products:handling'),
            value: (
              <>
                <HandlingMark code={line.handling} />
                <span className="fp-work-second fp-quiet">{t(`vocabulary:handlingCode.${line.handling}`)}</span>
              </>
            ),
          },
          {
            label: t('intelligence:classification'),
            value: (content?.classifications ?? []).flatMap((code) => classificationOf(code)?.name ?? []).join(' · '),
          },
          ...(text.conditions === ''
            ? []
            : [{ label: t('products:conditions'), value: text.conditions, isWide: true }]),
          { label: t('products:language'), value: t(`vocabulary:language.${text.language}`) },
          { label: t('products:reviewOn'), value: format.day(line.reviewOn) },
          ...(amends === undefined
            ? []
            : [
                {
                  label: t('products:amends'),
                  value: (
                    <>
                      {linkTo(amends)}
                      <span className="fp-work-second fp-quiet">{reason}</span>
                    </>
                  ),
                },
              ]),
          ...(amendedBy === undefined ? [] : [{ label: t('products:amendedBy'), value: <>{linkTo(amendedBy)}</> }]),
          {
            label: t('products:kind'),
            value:
              template.own === undefined
                ? t('products:template', { kind: wordsIn(template.words, language), version: template.version })
                : t('products:ownTemplate', { ...template.own, kind: wordsIn(template.words, language) }),
          },
          ...(issue === undefined
            ? []
            : [
                {
                  label: t('products:issued'),
                  value: [issue.by, issue.second, format.moment(issue.at)]
                    .filter((one) => one !== undefined)
                    .join(' · '),
                },
                { label: t('products:hash'), value: <Mono breaks>{issue.sha256}</Mono>, isWide: true },
                { label: t('products:contentHash'), value: <Mono breaks>{issue.contentSha256}</Mono>, isWide: true },
              ]),
        ]}
      />
      {issue !== undefined &&
        (product.mayLeave ? (
          <DocumentButtons documentId={issue.documentId} fileName={`${line.number}.pdf`} />
        ) : (
          <>
            <span className="fp-button-row">
              <LookAt kind="document" id={issue.documentId} />
            </span>
            {product.heldSince.length > 0 && (
              <Notice tone="warning">
                {t('products:heldSince', {
                  labels: product.heldSince.map(({ label, code }) => `${label} (${code})`).join(', '),
                })}
              </Notice>
            )}
            <p className="fp-quiet">{t('products:noCopy')}</p>
          </>
        ))}
    </Group>
  );
}

function Sections({ product: { template, content, text, empty } }: { readonly product: ShownProduct }) {
  const t = useText();
  const { language } = useLanguage();
  return template.sections.map((section, at) => {
    const facts = content?.sections.find(({ code }) => code === section.code)?.facts ?? [];
    const written = text.texts[section.code] ?? '';
    return (
      <Group key={section.code} title={`${at + 1}. ${wordsIn(section.words, language)}`}>
        <FactTables facts={facts} />
        {written !== '' && facts.length > 0 && <h4 className="fp-product-kind">{t('products:judgement')}</h4>}
        {written !== '' && <p className="fp-product-written">{written}</p>}
        {written === '' && facts.length === 0 && <p className="fp-quiet">{t('products:nothing')}</p>}
        {empty === section.code && (
          <p>
            <Status tone="attention">{t('products:emptySection')}</Status>
          </p>
        )}
      </Group>
    );
  });
}

function Sources({ product: { content } }: { readonly product: ShownProduct }) {
  const t = useText();
  const format = useFormat();
  if (content === undefined) return null;
  return (
    <Group title={t('products:sources')}>
      {content.sources.length === 0 ? (
        <p className="fp-quiet">{t('products:noSources')}</p>
      ) : (
        <PlainTable
          label={t('products:sources')}
          rows={content.sources}
          keyOf={({ report }) => report.id}
          columns={[
            {
              id: 'report',
              label: t('products:report'),
              isHead: true,
              staysWhole: true,
              cell: ({ report }) => <ReportNames reports={[report]} />,
            },
            {
              id: 'grading',
              label: t('products:grading'),
              cell: ({ report }) => <GradingMark grading={report.grading} />,
            },
            {
              id: 'received',
              label: t('products:receivedAt'),
              cell: ({ receivedAt }) => (receivedAt.length === 10 ? format.day(receivedAt) : format.moment(receivedAt)),
            },
            { id: 'conditions', label: t('products:conditions'), cell: ({ conditions }) => conditions },
          ]}
        />
      )}
    </Group>
  );
}

function Happened({ product: { events } }: { readonly product: ShownProduct }) {
  const t = useText();
  const format = useFormat();
  if (events.length === 0) return null;
  return (
    <Group title={t('products:events')}>
      <ul className="fp-intel-events">
        {events.map(({ kind, reason, recordedAt, by, reviewOn }) => (
          <li key={recordedAt}>
            {t(`products:eventKind.${kind}`)} · {by} · {format.moment(recordedAt)}: {reason}
            {reviewOn !== undefined && ` (${t('products:reviewOn')} ${format.day(reviewOn)})`}
          </li>
        ))}
      </ul>
    </Group>
  );
}
