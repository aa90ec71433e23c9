// One request: what it asks and of whom, what is missing before it can leave, what happened to it, what came back, its papers.
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../shared/contract/index.ts';
import { TraceRequestId } from '../../shared/language/identity.ts';
import { countryNames } from '../../shared/reference/look-up.ts';
import { plainSteps } from '../../shared/domain/tracing/request.ts';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';
import {
  AwaitedPage,
  Button,
  FactList,
  Group,
  LinkButton,
  MomentField,
  Mono,
  Notice,
  Page,
  PageHeader,
  PlainTable,
  SignDialog,
  Status,
  Tag,
  TextField,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { Answers } from './answers.tsx';
import { RequestPapers } from './request-papers.tsx';
import { Unknown } from './request-begin.tsx';
import { StepDialog } from './step-dialog.tsx';
import { TraceEvents } from './trace-events.tsx';
import { Flags, Missing, TraceDue, TraceStatus } from './trace-status.tsx';

type Read = OutputOf<'traces.read'>;

export function RequestPage({ id }: { readonly id: string }) {
  const parsed = TraceRequestId.safeParse(id);
  return parsed.success ? <KnownRequest id={parsed.data} /> : <Unknown />;
}

function KnownRequest({ id }: { readonly id: TraceRequestId }) {
  const { value: request, failure } = useAnswer('traces.read', { id });
  return request === undefined ? <AwaitedPage failure={failure} /> : <ShownRequest request={request} />;
}

function ShownRequest({ request }: { readonly request: Read }) {
  const t = useText();
  const [, navigate] = useLocation();
  const may = useMay('traces.record-step');
  const [open, setOpen] = useState<'step' | 'send'>();
  const { line, steps, consent, missing } = request;
  const can = (step: Read['steps'][number]) => may && steps.includes(step);
  const [maySend, mayAnswer, mayStep] = [
    can('sent'),
    can('answered'),
    may && line.state !== 'draft' && plainSteps.some((step) => steps.includes(step)),
  ];
  const actsHere = useMemo<readonly Action[]>(
    () => [
      {
        id: 'tracing.step',
        name: 'tracing:recordStep',
        group: 'place',
        icon: 'add',
        applies: mayStep,
        perform: () => setOpen('step'),
      },
      {
        id: 'tracing.answer',
        name: 'tracing:recordAnswer',
        group: 'place',
        icon: 'note',
        applies: mayAnswer,
        perform: () => navigate(`/tracing/requests/${line.id}/answer`),
      },
    ],
    [line.id, navigate, mayStep, mayAnswer],
  );
  useActions(actsHere);
  return (
    <Page>
      <PageHeader
        above={{ label: t('tracing:back'), to: '/tracing' }}
        title={<Mono>{line.number}</Mono>}
        beside={
          <>
            <TraceStatus state={line.state} />
            {line.isUrgent && <Tag>{t('vocabulary:tracePriority.urgent')}</Tag>}
            {consent !== 'none' && <Tag>{t(`tracing:consent.${consent}`)}</Tag>}
            <TraceDue due={line.due} />
          </>
        }
        detail={`${line.caseTitle} · ${line.firearms}`}
        actions={
          <>
            {can('written') && (
              <LinkButton size="small" icon="edit" to={`/tracing/requests/${line.id}/write`}>
                {t('tracing:edit')}
              </LinkButton>
            )}
            {maySend && (
              <Button
                size="small"
                look="primary"
                icon="send"
                isDisabled={missing.length > 0}
                onPress={() => setOpen('send')}
              >
                {t('tracing:send')}
              </Button>
            )}
            {(mayStep || can('withdrawn')) && (
              <Button size="small" icon="add" onPress={() => setOpen('step')}>
                {t('tracing:recordStep')}
              </Button>
            )}
            {mayAnswer && (
              <LinkButton size="small" look="primary" icon="note" to={`/tracing/requests/${line.id}/answer`}>
                {t('tracing:recordAnswer')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="fp-work-stack">
        {line.state === 'draft' && <MissingElements missing={missing} />}
        <RequestFacts request={request} />
        <Group title={t('tracing:firearms')}>
          <FirearmTable firearms={request.firearms} />
        </Group>
        <Group title={t('tracing:answers')}>
          {request.answers.length === 0 ? (
            <p className="fp-quiet">{t('tracing:noAnswers')}</p>
          ) : (
            <Answers answers={request.answers} firearms={request.firearms} />
          )}
        </Group>
        <Group title={t('tracing:events')}>
          <TraceEvents events={request.events} />
        </Group>
        {may && <RequestPapers id={line.id} language={request.text.language} hasAnswers={request.answers.length > 0} />}
      </div>
      {open === 'step' && (
        <StepDialog
          id={line.id}
          caseId={line.caseId}
          steps={steps}
          direction="out"
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'send' && <SendDialog request={request} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

function MissingElements({ missing }: Pick<Read, 'missing'>) {
  const t = useText();
  if (missing.length === 0) return <Status tone="good">{t('tracing:nothingMissing')}</Status>;
  return (
    <Notice tone="warning" title={t('tracing:missing')}>
      <ul className="fp-trace-missing">
        {missing.map(({ element, marks }) => (
          <li key={element}>
            {marks.length === 0
              ? t(`vocabulary:requiredElement.${element}`)
              : t('tracing:missingOf', {
                  element: t(`vocabulary:requiredElement.${element}`),
                  marks: marks.join(', '),
                })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function RequestFacts({ request: { text } }: { readonly request: Read }) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const { country, body } = text.addressee;
  const named = country === '' ? '' : countryNames([country], language);
  return (
    <Group title={t('tracing:text')}>
      <FactList
        columns={2}
        facts={[
          { label: t('tracing:to'), value: [body, named].filter((part) => part !== '').join(', ') },
          { label: t('tracing:channel'), value: t(`vocabulary:traceChannel.${text.channel}`) },
          {
            label: t('tracing:grounds'),
            value: text.grounds.map((ground) => t(`vocabulary:traceGround.${ground}`)).join(' · '),
          },
          { label: t('tracing:article'), value: text.legalArticle },
          { label: t('tracing:uses'), value: text.uses.map((use) => t(`vocabulary:traceUse.${use}`)).join(' · ') },
          { label: t('tracing:answerBy'), value: text.answerBy === '' ? '' : format.day(text.answerBy) },
          ...(text.priority === 'urgent' ? [{ label: t('tracing:priorityReason'), value: text.priorityReason }] : []),
          { label: t('tracing:restrictions'), value: text.restrictions },
          { label: t('tracing:circumstances'), value: text.circumstances, isWide: true },
        ]}
      />
    </Group>
  );
}

function FirearmTable({ firearms }: Pick<Read, 'firearms'>) {
  const t = useText();
  return (
    <PlainTable
      label={t('tracing:firearms')}
      rows={firearms}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'mark',
          label: t('tracing:number'),
          isHead: true,
          cell: ({ id, mark, description }) => (
            <>
              <a href={`#/exhibits/${id}/tracing`}>{mark}</a>
              <span className="fp-work-second fp-quiet">{description}</span>
            </>
          ),
        },
        { id: 'serial', label: t('tracing:serial'), isMono: true, cell: ({ serial }) => serial },
        {
          id: 'score',
          label: t('tracing:readiness'),
          staysWhole: true,
          cell: ({ readiness }) => t('tracing:score', { score: readiness.score }),
        },
        {
          id: 'missing',
          label: t('tracing:flags'),
          cell: ({ readiness }) => (
            <>
              <Missing readiness={readiness} />
              <Flags flags={readiness.flags} />
            </>
          ),
        },
      ]}
    />
  );
}

function SendDialog({ request: { line }, onClose }: { readonly request: Read; readonly onClose: () => void }) {
  const t = useText();
  const send = useAct('traces.send');
  const [occurredAt, setOccurredAt] = useState('');
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const sign = async ({ passphrase }: { readonly passphrase: string }) => {
    setTried(true);
    if (occurredAt === '') return;
    const answer = await send.act({ id: line.id, occurredAt, reference, signature: { passphrase } });
    if (answer.ok) onClose();
  };
  return (
    <SignDialog
      isOpen
      title={t('tracing:sendTitle')}
      who="own"
      actLabel={t('tracing:send')}
      failure={send.failure}
      isActing={send.isActing}
      onSign={sign}
      onClose={onClose}
      beginsAbove
    >
      <p>{t('tracing:sendWhat', { number: line.number, body: line.body, firearms: line.firearms })}</p>
      <MomentField
        name="sentAt"
        label={t('tracing:sendAt')}
        isRequired
        offersNow
        value={occurredAt}
        onChange={setOccurredAt}
        error={tried && occurredAt === '' ? t('work:form.required') : undefined}
      />
      <TextField name="sentReference" label={t('tracing:sendReference')} value={reference} onChange={setReference} />
    </SignDialog>
  );
}
