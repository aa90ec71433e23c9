// One difference as a record that both sides sign: what differs, who says what, how it ended, and the paper of it.
import { useState } from 'react';
import { languages } from '../../shared/domain/roles.ts';
import type { Language } from '../../shared/domain/roles.ts';
import { drop } from '../../shared/language/habits.ts';
import { DiscrepancyId } from '../../shared/language/identity.ts';
import {
  AwaitedPage,
  EmptyState,
  FactList,
  FailureNotice,
  Group,
  LinkButton,
  Menu,
  Mono,
  Notice,
  Page,
  PageHeader,
  Status,
} from '../components/index.ts';
import type { StatusTone } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer, useMay, useMediaAddress } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { ResolveForm } from './resolve-form.tsx';
import { StatementForm } from './statement-form.tsx';
import type { Discrepancy } from './statement-form.tsx';
import './intake.css';

const stateTones = { open: 'bad', 'statements-recorded': 'attention', resolved: 'good' } as const satisfies Record<
  Discrepancy['state'],
  StatusTone
>;

export function DiscrepancyPage({ id }: { readonly id: string | undefined }) {
  const t = useText();
  const parsed = DiscrepancyId.safeParse(id).data;
  if (parsed === undefined) {
    return (
      <EmptyState
        icon="seal"
        title={t('errors:discrepancies.unknown')}
        action={<LinkButton to="/intake">{t('work:submission.receive')}</LinkButton>}
      />
    );
  }
  return <KnownDiscrepancy id={parsed} />;
}

function KnownDiscrepancy({ id }: { readonly id: DiscrepancyId }) {
  const t = useText();
  const format = useFormat();
  const { value, failure } = useAnswer('discrepancies.read', { id });
  const mayState = useMay('discrepancies.state');
  const mayPrint = useMay('discrepancies.document');
  const print = useAct('discrepancies.document');
  const [jobId, setJobId] = useState<string>();
  const make = async (language: Language) => {
    const answer = await print.act({ id, language });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  if (value === undefined) return <AwaitedPage failure={failure} />;
  return (
    <Page width="medium">
      <PageHeader
        above={{
          label: `${value.caseTitle} · ${value.receiptNumber}`,
          to: `/intake/packages/${value.submissionId}/${value.packageNumber}`,
        }}
        title={<Mono>{value.number}</Mono>}
        beside={<Status tone={stateTones[value.state]}>{t(`vocabulary:discrepancyState.${value.state}`)}</Status>}
        detail={`${t(`vocabulary:discrepancyKind.${value.kind}`)} · ${value.package}`}
        actions={
          mayPrint && (
            <Menu
              label={t('intake:discrepancy.paper')}
              icon="document"
              size="small"
              entries={languages.map((language) => ({
                label: t(`vocabulary:language.${language}`),
                onPress: () => drop(make(language)),
              }))}
            >
              {t('intake:discrepancy.paper')}
            </Menu>
          )
        }
      />
      <FailureNotice failure={print.failure} whatIsSafe={t('work:job.failed')} />
      <JobResult jobId={jobId} />
      <dl className="fp-difference">
        <div>
          <dt>{t('intake:discrepancy.asWritten')}</dt>
          <dd>
            <Mono breaks>{value.asWritten || '—'}</Mono>
          </dd>
        </div>
        <div>
          <dt>{t('intake:discrepancy.asFound')}</dt>
          <dd>
            <Mono breaks>{value.asFound || '—'}</Mono>
          </dd>
        </div>
      </dl>
      <p className="fp-quiet">
        {t('intake:discrepancy.openedBy', { at: format.moment(value.openedAt), name: value.openedBy })}
      </p>
      <Group title={t('intake:discrepancy.statements')} detail={t('intake:discrepancy.statementsHelp')}>
        {(['ours', 'theirs'] as const).map((side) => (
          <div key={side} className="fp-side">
            <h3>{t(`intake:discrepancy.${side}`)}</h3>
            {value.steps.every((step) => step.side !== side) && (
              <p className="fp-quiet">{t('intake:discrepancy.notStated')}</p>
            )}
            {value.steps
              .filter((step) => step.side === side)
              .map((step) => (
                <StepView key={step.id} step={step} />
              ))}
          </div>
        ))}
      </Group>
      {mayState && value.state !== 'resolved' && <StatementForm discrepancy={value} />}
      <Group title={t('intake:discrepancy.settlement')}>
        {value.steps
          .filter(({ type }) => type === 'resolved')
          .map((step) => (
            <StepView key={step.id} step={step} />
          ))}
        {value.state === 'open' && <p className="fp-quiet">{t('intake:discrepancy.firstBoth')}</p>}
        {value.state === 'statements-recorded' && mayState && <ResolveForm discrepancy={value} />}
        {value.state === 'resolved' && <Notice tone="good" title={t('intake:discrepancy.bothStay')} />}
      </Group>
    </Page>
  );
}

function StepView({ step }: { readonly step: Discrepancy['steps'][number] }) {
  const t = useText();
  const format = useFormat();
  const addressOf = useMediaAddress();
  return (
    <div className="fp-step">
      <p className="fp-step-words">{step.statement}</p>
      <FactList
        columns={2}
        facts={[
          ...(step.resolution === undefined
            ? []
            : [
                {
                  label: t('intake:discrepancy.how'),
                  value: t(`vocabulary:discrepancyResolution.${step.resolution}`),
                },
              ]),
          {
            label: t('intake:discrepancy.who'),
            value: step.function === '' ? step.name : `${step.name}, ${step.function}`,
          },
          {
            label: t('intake:discrepancy.when'),
            value: t('intake:discrepancy.times', {
              occurred: format.moment(step.occurredAt),
              recorded: format.moment(step.recordedAt),
            }),
          },
          {
            label: t('intake:discrepancy.signature'),
            value: (
              <>
                {step.signedBy} <Mono>{step.signatureKey}</Mono>
              </>
            ),
          },
          ...(step.attachmentId === undefined
            ? []
            : [
                {
                  label: t('intake:discrepancy.signedPaper'),
                  value: (
                    <a href={addressOf('original', step.attachmentId)} target="_blank" rel="noreferrer">
                      {t('work:job.view')}
                    </a>
                  ),
                },
              ]),
        ]}
      />
    </div>
  );
}
