// One request of others: what they ask, what was found here under their numbers, what we answered.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { plainSteps } from '../../shared/domain/tracing/request.ts';
import { TraceRequestId, type ExhibitId } from '../../shared/language/identity.ts';
import { countryNames } from '../../shared/reference/look-up.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  AwaitedPage,
  Button,
  CheckField,
  ChoicesField,
  FactList,
  FailureNotice,
  FormDialog,
  Group,
  LongTextField,
  MomentField,
  Mono,
  Notice,
  Page,
  PageHeader,
  PlainTable,
  Status,
  TextField,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { Forbidden, Unknown } from './request-begin.tsx';
import { StepDialog } from './step-dialog.tsx';
import { TraceEvents } from './trace-events.tsx';
import { TraceDue, TraceStatus } from './trace-status.tsx';

type Read = OutputOf<'incoming-traces.read'>;

export function IncomingPage({ id }: { readonly id: string }) {
  const may = useMay('incoming-traces.read');
  const parsed = TraceRequestId.safeParse(id);
  if (!may) return <Forbidden />;
  return parsed.success ? <KnownRequest id={parsed.data} /> : <Unknown />;
}

function KnownRequest({ id }: { readonly id: TraceRequestId }) {
  const { value: request, failure } = useAnswer('incoming-traces.read', { id });
  return request === undefined ? <AwaitedPage failure={failure} /> : <ShownRequest request={request} />;
}

function ShownRequest({ request }: { readonly request: Read }) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const may = useMay('incoming-traces.answer');
  const search = useAct('incoming-traces.search');
  const [open, setOpen] = useState<'step' | 'answer'>();
  const { line, text, steps } = request;
  const can = (step: Read['steps'][number]) => may && steps.includes(step);
  return (
    <Page>
      <PageHeader
        above={{ label: t('tracing:part.incoming'), to: '/tracing/incoming' }}
        title={<Mono>{line.number}</Mono>}
        beside={
          <>
            <TraceStatus state={line.state} />
            <TraceDue due={line.due} />
          </>
        }
        detail={`${line.body}, ${countryNames([line.country], language)} · ${text.theirNumber}`}
        actions={
          <>
            {can('searched') && (
              <Button
                size="small"
                icon="search"
                isBusy={search.isActing}
                onPress={() => drop(search.act({ id: line.id }))}
              >
                {t('tracing:search')}
              </Button>
            )}
            {may && plainSteps.some((step) => steps.includes(step)) && (
              <Button size="small" icon="add" onPress={() => setOpen('step')}>
                {t('tracing:recordStep')}
              </Button>
            )}
            {can('answered') && (
              <Button size="small" look="primary" icon="send" onPress={() => setOpen('answer')}>
                {t('tracing:answerIncoming')}
              </Button>
            )}
          </>
        }
      />
      <div className="fp-work-stack">
        <FailureNotice failure={search.failure} />
        {!text.assuresConfidentiality && <Notice tone="warning">{t('tracing:assuresNot')}</Notice>}
        <Group title={t('tracing:text')}>
          <FactList
            columns={2}
            facts={[
              { label: t('tracing:channel'), value: t(`vocabulary:traceChannel.${text.channel}`) },
              { label: t('tracing:priority'), value: t(`vocabulary:tracePriority.${text.priority}`) },
              { label: t('tracing:answerBy'), value: text.answerBy === '' ? '' : format.day(text.answerBy) },
              { label: t('tracing:uses'), value: text.uses.map((use) => t(`vocabulary:traceUse.${use}`)).join(' · ') },
              {
                label: t('tracing:grounds'),
                value: text.grounds.map((ground) => t(`vocabulary:traceGround.${ground}`)).join(' · '),
              },
              { label: t('tracing:circumstances'), value: text.circumstances, isWide: true },
            ]}
          />
        </Group>
        <Group title={t('tracing:askedFirearms')}>
          <AskedTable firearms={text.firearms} />
        </Group>
        <Group title={t('tracing:searches')}>
          <Searches searches={request.searches} />
        </Group>
        {request.answer !== undefined && (
          <Group title={t('tracing:ourAnswer')}>
            <p className="fp-work-description">{request.answer.words}</p>
            <p>
              {request.answer.exhibits.map(({ id, label }) => (
                <a key={id} className="fp-work-second" href={`#/exhibits/${id}/tracing`}>
                  {label}
                </a>
              ))}
            </p>
          </Group>
        )}
        <Group title={t('tracing:events')}>
          <TraceEvents events={request.events} />
        </Group>
      </div>
      {open === 'step' && (
        <StepDialog id={line.id} caseId={undefined} steps={steps} direction="in" onClose={() => setOpen(undefined)} />
      )}
      {open === 'answer' && <AnswerDialog request={request} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

function AskedTable({ firearms }: Pick<Read['text'], 'firearms'>) {
  const t = useText();
  const rows = firearms.map((firearm, at) => ({ ...firearm, number: at + 1 }));
  return (
    <PlainTable
      label={t('tracing:askedFirearms')}
      rows={rows}
      keyOf={({ number }) => String(number)}
      columns={[
        { id: 'serial', label: t('tracing:serial'), isHead: true, isMono: true, cell: ({ serial }) => serial },
        { id: 'make', label: t('tracing:make'), cell: ({ make }) => make },
        { id: 'model', label: t('tracing:model'), cell: ({ model }) => model },
        { id: 'calibre', label: t('tracing:calibre'), cell: ({ calibre }) => calibre },
        { id: 'country', label: t('tracing:country'), cell: ({ country }) => country },
        { id: 'note', label: t('tracing:note'), cell: ({ note }) => note },
      ]}
    />
  );
}

/** The newest search first; a number under which nothing was found says so. */
function Searches({ searches }: Pick<Read, 'searches'>) {
  const t = useText();
  const format = useFormat();
  if (searches.length === 0) return <p className="fp-quiet">{t('tracing:notSearched')}</p>;
  return searches.toReversed().map(({ at, by, firearms }) => (
    <div key={at} className="fp-trace-search">
      <p className="fp-quiet">{t('tracing:searchedAt', { at: format.moment(at), by })}</p>
      <ul className="fp-trace-requests">
        {firearms.map(({ serial, candidates }) => (
          <li key={serial}>
            <Mono>{serial}</Mono>
            {candidates.length === 0 ? (
              <Status tone="quiet">{t('tracing:nothingFound')}</Status>
            ) : (
              candidates.map(({ exhibitId, caseTitle, mark, serial: found, isExact }) => (
                <span key={exhibitId}>
                  <a href={`#/exhibits/${exhibitId}/tracing`}>
                    {caseTitle} / {mark}
                  </a>{' '}
                  <Mono>{found}</Mono>{' '}
                  <span className="fp-quiet">{t(isExact ? 'tracing:exact' : 'tracing:alike')}</span>
                </span>
              ))
            )}
          </li>
        ))}
      </ul>
    </div>
  ));
}

function AnswerDialog({ request, onClose }: { readonly request: Read; readonly onClose: () => void }) {
  const t = useText();
  const act = useAct('incoming-traces.answer');
  const [occurredAt, setOccurredAt] = useState('');
  const [reference, setReference] = useState('');
  const [words, setWords] = useState('');
  const [exhibitIds, setExhibitIds] = useState<readonly ExhibitId[]>([]);
  const [isComplete, setComplete] = useState(true);
  const [tried, setTried] = useState(false);
  const found = new Map(
    request.searches.flatMap(({ firearms }) =>
      firearms.flatMap(({ candidates }) =>
        candidates.map(({ exhibitId, caseTitle, mark }) => [exhibitId, `${caseTitle} / ${mark}`] as const),
      ),
    ),
  );
  const give = async () => {
    setTried(true);
    if (occurredAt === '' || words.trim() === '' || act.isActing) return;
    const answer = await act.act({
      id: request.line.id,
      occurredAt,
      reference,
      words,
      exhibitIds: [...exhibitIds],
      isComplete,
    });
    if (answer.ok) onClose();
  };
  const required = (isMissing: boolean) => (tried && isMissing ? t('work:form.required') : undefined);
  return (
    <FormDialog
      title={t('tracing:answerIncoming')}
      cancelLabel={t('tracing:cancel')}
      actLabel={t('tracing:record')}
      isActing={act.isActing}
      failure={act.failure}
      onAct={give}
      onClose={onClose}
    >
      <LongTextField
        name="answerWords"
        label={t('tracing:answerWords')}
        isRequired
        rows={4}
        value={words}
        onChange={setWords}
        error={required(words.trim() === '')}
      />
      <MomentField
        name="answerAt"
        label={t('tracing:at')}
        isRequired
        offersNow
        value={occurredAt}
        onChange={setOccurredAt}
        error={required(occurredAt === '')}
      />
      <TextField name="answerReference" label={t('tracing:reference')} value={reference} onChange={setReference} />
      {found.size > 0 && request.text.assuresConfidentiality && (
        <ChoicesField
          name="exhibitsNamed"
          label={t('tracing:exhibitsNamed')}
          columns={1}
          value={exhibitIds}
          onChange={setExhibitIds}
          choices={[...found].map(([value, label]) => ({ value, label }))}
        />
      )}
      <CheckField name="isComplete" label={t('tracing:isComplete')} value={isComplete} onChange={setComplete} />
    </FormDialog>
  );
}
