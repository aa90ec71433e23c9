// Tracing of one firearm: what was checked, what it lacks, who was asked, what came back, what is established by other means.
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { ShownCheck, ShownOrigin } from '../../shared/contract/tracing.ts';
import { protocolChecks } from '../../shared/domain/tracing/check.ts';
import type { CaseId, ExhibitId } from '../../shared/language/identity.ts';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';
import { Awaited, Group, LinkButton, Mono, PlainTable, Status, type StatusTone } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { Answers } from './answers.tsx';
import './tracing.css';
import { Flags, Missing, OriginStatus, TraceStatus } from './trace-status.tsx';

export function ExhibitTracing({ exhibitId, caseId }: { readonly exhibitId: ExhibitId; readonly caseId: CaseId }) {
  const t = useText();
  const { value, failure } = useAnswer('tracing.firearm', { exhibitId });
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  const { line } = value;
  if (line === undefined) return <p className="fp-quiet">{t('tracing:notAFirearm')}</p>;
  return <Known exhibitId={exhibitId} caseId={caseId} known={value} line={line} />;
}

type Known = OutputOf<'tracing.firearm'>;

function Known({
  exhibitId,
  caseId,
  known,
  line,
}: {
  readonly exhibitId: ExhibitId;
  readonly caseId: CaseId;
  readonly known: Known;
  readonly line: NonNullable<Known['line']>;
}) {
  const t = useText();
  const [, navigate] = useLocation();
  const mayCheck = useMay('tracing.record-check');
  const mayAsk = useMay('traces.write');
  const actsHere = useMemo<readonly Action[]>(
    () => [
      {
        id: 'tracing.check',
        name: 'tracing:recordCheck',
        group: 'place',
        icon: 'add',
        applies: mayCheck,
        perform: () => navigate(`/tracing/check/${exhibitId}`),
      },
      {
        id: 'tracing.ask',
        name: 'tracing:ask',
        group: 'place',
        icon: 'send',
        applies: mayAsk,
        perform: () => navigate(`/tracing/requests/new/${caseId}/${exhibitId}`),
      },
    ],
    [caseId, exhibitId, navigate, mayCheck, mayAsk],
  );
  useActions(actsHere);
  return (
    <div className="fp-work-stack">
      <Group title={t('tracing:readiness')} detail={t('tracing:score', { score: line.readiness.score })}>
        <p>
          <OriginStatus origin={line.origin} />
        </p>
        <Missing readiness={line.readiness} />
        <Flags flags={line.readiness.flags} />
      </Group>
      <Protocol exhibitId={exhibitId} checks={known.checks} />
      <Group
        title={t('tracing:requests')}
        actions={
          mayAsk && (
            <LinkButton size="small" icon="send" to={`/tracing/requests/new/${caseId}/${exhibitId}`}>
              {t('tracing:ask')}
            </LinkButton>
          )
        }
      >
        {line.requests.length === 0 && <p className="fp-quiet">{t('tracing:notAsked')}</p>}
        <ul className="fp-trace-requests">
          {line.requests.map(({ id, number, state }) => (
            <li key={id}>
              <a className="fp-mono" href={`#/tracing/requests/${id}`}>
                {number}
              </a>
              <TraceStatus state={state} />
            </li>
          ))}
        </ul>
        {known.answers.length > 0 && <Answers answers={known.answers} firearms={[line]} />}
      </Group>
      <Established exhibitId={exhibitId} origins={known.origins} />
    </div>
  );
}

const tones: Readonly<Record<ShownCheck['result'], StatusTone>> = {
  negative: 'good',
  hit: 'attention',
  inconclusive: 'attention',
  'not-possible': 'neutral',
};

/** Every check of the protocol has its line, also the one nobody made. */
function Protocol({ exhibitId, checks }: { readonly exhibitId: ExhibitId; readonly checks: readonly ShownCheck[] }) {
  const t = useText();
  const format = useFormat();
  const may = useMay('tracing.record-check');
  const missing = protocolChecks.filter((kind) => !checks.some((check) => check.kind === kind));
  const rows = [
    ...checks.map((check) => ({ key: check.id, kind: check.kind, check })),
    ...missing.map((kind) => ({ key: kind, kind, check: undefined })),
  ];
  return (
    <Group
      title={t('tracing:protocol')}
      detail={t('tracing:protocolHelp')}
      actions={
        may && (
          <LinkButton size="small" icon="add" to={`/tracing/check/${exhibitId}`}>
            {t('tracing:recordCheck')}
          </LinkButton>
        )
      }
    >
      <PlainTable
        label={t('tracing:protocol')}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          {
            id: 'kind',
            label: t('tracing:checkKind'),
            isHead: true,
            cell: ({ kind }) => t(`vocabulary:traceCheck.${kind}`),
          },
          {
            id: 'result',
            label: t('tracing:checkResult'),
            cell: ({ check }) =>
              check === undefined ? (
                <Status tone="quiet">{t('tracing:notChecked')}</Status>
              ) : (
                <>
                  <Status tone={tones[check.result]}>{t(`vocabulary:traceCheckResult.${check.result}`)}</Status>
                  {check.correctedBy !== undefined && (
                    <span className="fp-work-second fp-quiet">{t('tracing:corrected')}</span>
                  )}
                </>
              ),
          },
          {
            id: 'at',
            label: t('tracing:at'),
            cell: ({ check }) =>
              check !== undefined && (
                <>
                  {format.moment(check.occurredAt)}
                  <span className="fp-work-second fp-quiet">
                    {t('tracing:by', { by: check.by, at: format.moment(check.recordedAt) })}
                  </span>
                </>
              ),
          },
          {
            id: 'words',
            label: t('tracing:note'),
            cell: ({ check }) =>
              check !== undefined && (
                <>
                  {check.system} <Mono>{check.reference}</Mono>
                  {check.note !== '' && <span className="fp-work-second">{check.note}</span>}
                </>
              ),
          },
          ...(may
            ? [
                {
                  id: 'act',
                  label: '',
                  cell: ({ check }: (typeof rows)[number]) =>
                    check !== undefined &&
                    check.correctedBy === undefined && (
                      <LinkButton size="small" look="quiet" to={`/tracing/check/${exhibitId}/${check.id}`}>
                        {t('tracing:correctCheck')}
                      </LinkButton>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Group>
  );
}

function Established({
  exhibitId,
  origins,
}: {
  readonly exhibitId: ExhibitId;
  readonly origins: readonly ShownOrigin[];
}) {
  const t = useText();
  const format = useFormat();
  const may = useMay('tracing.establish');
  return (
    <Group
      title={t('tracing:established')}
      detail={t('tracing:establishHelp')}
      actions={
        may && (
          <LinkButton size="small" icon="add" to={`/tracing/establish/${exhibitId}`}>
            {t('tracing:establish')}
          </LinkButton>
        )
      }
    >
      <ul className="fp-trace-requests">
        {origins.map(({ id, means, statement, document, stands, isCorrected, occurredAt, by }) => (
          <li key={id} className="fp-trace-origin">
            <strong>{t(`vocabulary:traceMeans.${means}`)}</strong>
            <span>{statement}</span>
            <span className="fp-quiet">
              {document} · {by}, {format.moment(occurredAt)}
            </span>
            {(!stands || isCorrected) && (
              <Status tone="quiet">{t(stands ? 'tracing:corrected' : 'tracing:takenBack')}</Status>
            )}
          </li>
        ))}
      </ul>
    </Group>
  );
}
