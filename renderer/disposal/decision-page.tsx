// One decision: who authorised it, what is still to be done on which exhibit, and the acts that do it.
import { useState } from 'react';
import { DisposalId } from '../../shared/language/identity.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  AwaitedPage,
  Button,
  FactList,
  FailureNotice,
  Group,
  Mono,
  Notice,
  Page,
  PageHeader,
  SignDialog,
} from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer, useMay, useStationState } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { CarryOut } from './carry-out.tsx';
import { DisposalStatus } from './disposal-state.tsx';
import { DisposalItems } from './items.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

export type ReadDecision = OutputOf<'disposals.read'>;
export type DisposalItem = ReadDecision['items'][number];

export function DecisionPage({ id: named }: { readonly id: string }) {
  const id = DisposalId.safeParse(named);
  if (!id.success) return <FailureNotice failure={{ code: 'disposals.unknown' }} />;
  return <Decision id={id.data} />;
}

function Decision({ id }: { readonly id: ReadDecision['id'] }) {
  const t = useText();
  const read = useAnswer('disposals.read', { id });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (read.value === undefined) {
    return <AwaitedPage failure={read.failure} lines={6} />;
  }
  const decision = read.value;
  const isOver = decision.state === 'carried-out' || decision.state === 'stopped';
  const isAuthorised = decision.state === 'authorised' || decision.state === 'partly-carried-out';
  const chosenItems = decision.items.filter((item) => chosen.has(item.id) && item.state === 'named');
  return (
    <Page>
      <PageHeader
        above={{ label: t('disposal:title'), to: '/custody/disposal' }}
        title={<Mono>{decision.number}</Mono>}
        detail={`${t(`vocabulary:disposalOutcome.${decision.outcome}`)} · ${decision.authority}, ${decision.reference}`}
        actions={
          <>
            {!isOver && <StopButton decision={decision} />}
            <CertificateButton decision={decision} />
          </>
        }
      />
      <Facts decision={decision} />
      {!isOver && !isAuthorised && <Authorise decision={decision} />}
      <DisposalItems decision={decision} canChoose={isAuthorised} chosen={chosen} onChoose={setChosen} />
      {isAuthorised && <CarryOut decision={decision} chosen={chosenItems} onDone={() => setChosen(new Set())} />}
      {decision.steps.length > 0 && (
        <Group title={t('disposal:steps')}>
          <Steps steps={decision.steps} />
        </Group>
      )}
    </Page>
  );
}

function Facts({ decision }: { readonly decision: ReadDecision }) {
  const t = useText();
  const format = useFormat();
  const authorised = decision.authorisations.map(({ person, at, signatureKey }) => (
    <div key={signatureKey + at}>
      {person} · {format.moment(at)} · <Mono>{signatureKey}</Mono>
    </div>
  ));
  return (
    <FactList
      facts={[
        { label: t('disposal:state'), value: <DisposalStatus state={decision.state} /> },
        { label: t('disposal:decidedOn'), value: format.moment(decision.decidedOn, 'day') },
        { label: t('disposal:recordedBy'), value: `${decision.recordedBy} · ${format.moment(decision.recordedAt)}` },
        ...(decision.recipient === undefined ? [] : [{ label: t('disposal:recipient'), value: decision.recipient }]),
        ...(decision.method === '' ? [] : [{ label: t('disposal:method'), value: decision.method }]),
        ...(decision.note === '' ? [] : [{ label: t('work:form.note'), value: decision.note }]),
        {
          label: t('disposal:authorisedBy'),
          value: authorised.length === 0 ? t('disposal:nobodyYet') : <>{authorised}</>,
        },
      ]}
    />
  );
}

function Authorise({ decision }: { readonly decision: ReadDecision }) {
  const t = useText();
  const may = useMay('disposals.authorise');
  const authorise = useAct('disposals.authorise');
  const [isSigning, setSigning] = useState(false);
  const waiting = useWaitingFor(decision);
  if (!may) return null;
  if (waiting !== undefined) {
    return (
      <Group title={t('disposal:authorise')}>
        <Notice tone="info" title={waiting.title}>
          <p>{waiting.next}</p>
        </Notice>
      </Group>
    );
  }
  return (
    <Group title={t('disposal:authorise')} detail={t('disposal:authoriseHelp')}>
      <span className="fp-button-row">
        <Button look="primary" icon="key" onPress={() => setSigning(true)}>
          {t('disposal:authorise')}
        </Button>
      </span>
      <SignDialog
        isOpen={isSigning}
        title={t('disposal:authorise')}
        who="own"
        actLabel={t('disposal:authorise')}
        failure={authorise.failure}
        isActing={authorise.isActing}
        onClose={() => setSigning(false)}
        onSign={async ({ passphrase }) => {
          const answer = await authorise.act({ id: decision.id, signature: { passphrase } });
          if (answer.ok) setSigning(false);
        }}
      >
        <p>
          <strong>{t(`vocabulary:disposalOutcome.${decision.outcome}`)}</strong> · {decision.authority},{' '}
          {decision.reference}
        </p>
        <p>
          {decision.items
            .map(({ label }) => label)
            .slice(0, 30)
            .join(', ')}
        </p>
        <p>{t('disposal:authoriseHelp')}</p>
      </SignDialog>
    </Group>
  );
}

/** Why whoever reads this has nothing to sign, and who does. */
function useWaitingFor({ authorisations, needsSupervisor }: ReadDecision): { title: string; next: string } | undefined {
  const t = useText();
  const format = useFormat();
  const roles = useStationState()?.person?.roles ?? [];
  const next = needsSupervisor ? t('disposal:nextSupervisor') : t('disposal:nextPerson');
  const own = authorisations.find(({ isYours }) => isYours);
  if (own !== undefined) return { title: t('disposal:authorisedByYou', { at: format.moment(own.at) }), next };
  if (!needsSupervisor || roles.includes('supervisor')) return undefined;
  const persons = authorisations.map(({ person }) => person).join(', ');
  return { title: t('disposal:authorisedByOther', { person: persons }), next };
}

function StopButton({ decision }: { readonly decision: ReadDecision }) {
  const t = useText();
  const may = useMay('disposals.stop');
  const stop = useAct('disposals.stop');
  const [isOpen, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('disposal:stop')}
      </Button>
      <ReasonDialog
        isOpen={isOpen}
        title={t('disposal:stop')}
        detail={t('disposal:stopHelp')}
        act={stop}
        onClose={() => setOpen(false)}
        onSign={(reason, passphrase) => stop.act({ id: decision.id, reason, signature: { passphrase } })}
      />
    </>
  );
}

function CertificateButton({ decision }: { readonly decision: ReadDecision }) {
  const t = useText();
  const { language } = useLanguage();
  const may = useMay('disposals.certificate');
  const certificate = useAct('disposals.certificate');
  const [jobId, setJobId] = useState<string>();
  if (!may || decision.carriedOut === 0) return null;
  const start = async () => {
    const answer = await certificate.act({ id: decision.id, language });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <>
      <Button size="small" icon="document" isBusy={certificate.isActing} onPress={() => drop(start())}>
        {t('disposal:certificate')}
      </Button>
      <FailureNotice failure={certificate.failure} />
      <JobResult jobId={jobId} />
    </>
  );
}

function Steps({ steps }: { readonly steps: ReadDecision['steps'] }) {
  const t = useText();
  const format = useFormat();
  return (
    <ul className="fp-plain-list">
      {steps.map((step) => (
        <li key={`${step.kind} ${step.recordedAt} ${step.person}`}>
          {format.moment(step.recordedAt)} · <strong>{t(`disposal:step.${step.kind}`)}</strong> · {step.person}
          {step.note !== '' && ` · ${step.note}`}
        </li>
      ))}
    </ul>
  );
}
