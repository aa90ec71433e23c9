// One transfer that came, or the receipt of one that was sent: what it held, what arrived, and what is still to be done.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { MergeId } from '../../shared/language/identity.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  FactList,
  FailureNotice,
  Group,
  LinkButton,
  LoadingLines,
  Mono,
  Notice,
  Page,
  PageHeader,
  PlainTable,
  SignDialog,
  Status,
} from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { CameIntelligence } from './came-intelligence.tsx';
import { ArrivalsForm } from './arrivals-form.tsx';
import { SealedFile, useSavePlace } from './sealed-file.tsx';

type Joined = OutputOf<'exchange.joined'>;

export function JoinedPage({ id }: { readonly id: string }) {
  const t = useText();
  // What stands in an address is checked by the station.
  const { value, failure } = useAnswer('exchange.joined', { id });
  return (
    <Page>
      <PageHeader
        above={{ label: t('exchange:title'), to: '/exchange' }}
        title={
          value === undefined ? t('exchange:title') : `${t(`exchange:kind.${value.line.kind}`)} ${value.line.number}`
        }
        detail={value?.line.station}
      />
      <FailureNotice failure={failure} />
      {value === undefined ? failure === undefined && <LoadingLines /> : <Whole joined={value} />}
    </Page>
  );
}

function Whole({ joined }: { readonly joined: Joined }) {
  const t = useText();
  const format = useFormat();
  const { line } = joined;
  return (
    <div className="fp-work-stack">
      {line.state === 'interrupted' && <GoOn id={line.id} />}
      {line.quarantined > 0 && (
        <Notice
          tone="warning"
          title={t('exchange:diverges', { count: line.quarantined })}
          actions={<LinkButton to="/exchange/aside">{t('exchange:part.aside')}</LinkButton>}
        />
      )}
      <FactList
        columns={3}
        facts={[
          { label: t('exchange:when'), value: format.moment(line.takenInAt) },
          { label: t('exchange:by'), value: line.by },
          { label: t('exchange:exhibits'), value: format.number(line.exhibits) },
          { label: t('exchange:events'), value: format.number(line.events) },
          {
            label: t('exchange:package'),
            value: <a href={`#/cases/foreign/${line.packageId}`}>{line.number}</a>,
          },
          { label: t('exchange:note'), value: joined.note },
          {
            label: t('exchange:theirCases'),
            value: joined.cases
              .map(({ title, leftOut }) =>
                leftOut === 0 ? title : t('exchange:caseLeftOut', { title, count: leftOut }),
              )
              .join(', '),
          },
        ]}
      />
      {line.kind === 'receipt' ? <Receipt joined={joined} /> : <Transfer joined={joined} />}
    </div>
  );
}

function GoOn({ id }: { readonly id: MergeId }) {
  const t = useText();
  const may = useMay('exchange.resume');
  const resume = useAct('exchange.resume');
  const [jobId, setJobId] = useState<string>();
  const go = async () => {
    const answer = await resume.act({ id });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <Notice
      tone="warning"
      title={t('exchange:joined.interrupted')}
      actions={
        may && (
          <Button look="primary" icon="refresh" isBusy={resume.isActing} onPress={() => drop(go())}>
            {t('exchange:goOn')}
          </Button>
        )
      }
    >
      <p>{t('exchange:cutOff')}</p>
      <FailureNotice failure={resume.failure} />
      <JobResult jobId={jobId} />
    </Notice>
  );
}

function Transfer({ joined }: { readonly joined: Joined }) {
  const t = useText();
  return (
    <>
      {joined.consignment.length > 0 && <ArrivalsForm joined={joined} />}
      {joined.intelReports > 0 && <Intelligence joined={joined} />}
      {joined.conclusions.length > 0 && <Conclusions conclusions={joined.conclusions} />}
      {joined.line.state === 'completed' && <MakeReceipt joined={joined} />}
      {joined.receipts.length > 0 && (
        <Group title={t('exchange:receiptsMade')}>
          <ReceiptList receipts={joined.receipts} />
        </Group>
      )}
    </>
  );
}

/** Who may not read intelligence is told that some came, and no more. */
function Intelligence({ joined }: { readonly joined: Joined }) {
  const t = useText();
  const may = useMay('exchange.intelligence');
  return (
    <Group title={t('exchange:intelCame')} detail={t('exchange:intelOpen', { count: joined.intelReports })}>
      {may && <CameIntelligence joinedId={joined.line.id} />}
    </Group>
  );
}

function ReceiptList({ receipts }: Pick<Joined, 'receipts'>) {
  const format = useFormat();
  return (
    <ul className="fp-plain-list">
      {receipts.map(({ number, fileName, created }) => (
        <li key={number}>
          <Mono>{number}</Mono> · {format.moment(created)} · <Mono breaks>{fileName}</Mono>
        </li>
      ))}
    </ul>
  );
}

function Conclusions({ conclusions }: Pick<Joined, 'conclusions'>) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const levelIn = (level: Readonly<Record<string, string>>): string =>
    level[language] ?? level['en'] ?? level['code'] ?? '';
  return (
    <Group title={t('exchange:conclusions')}>
      <PlainTable
        label={t('exchange:conclusions')}
        rows={conclusions}
        keyOf={({ exhibit, question, at }) => `${exhibit} ${question} ${at}`}
        columns={[
          { id: 'exhibit', label: t('exchange:exhibit'), isHead: true, cell: ({ exhibit }) => <Mono>{exhibit}</Mono> },
          {
            id: 'question',
            label: t('exchange:question'),
            cell: ({ question, comparedWith }) => [question, comparedWith].filter((one) => one !== '').join(' · '),
          },
          { id: 'level', label: t('exchange:level'), cell: ({ level }) => levelIn(level) },
          {
            id: 'by',
            label: t('exchange:by'),
            cell: ({ by, verifiedBy }) =>
              verifiedBy === undefined ? by : t('exchange:verifiedBy', { by, name: verifiedBy }),
          },
          { id: 'at', label: t('exchange:when'), cell: ({ at }) => format.moment(at) },
        ]}
      />
    </Group>
  );
}

function MakeReceipt({ joined }: { readonly joined: Joined }) {
  const t = useText();
  const may = useMay('exchange.receipt');
  const make = useAct('exchange.receipt');
  const place = useSavePlace();
  const [jobId, setJobId] = useState<string>();
  if (!may) return null;
  const seal = async () => {
    const chosen = await place('receipt.zip.age');
    if (chosen === undefined) return;
    const answer = await make.act({ id: joined.line.id, ...chosen });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <Group title={t('exchange:kind.receipt')} detail={t('exchange:receiptHelp')}>
      <FailureNotice failure={make.failure} />
      <div className="fp-button-row">
        <Button icon="package" isBusy={make.isActing} onPress={() => drop(seal())}>
          {t('exchange:receipt')}
        </Button>
      </div>
      <JobResult jobId={jobId}>{(job) => <SealedFile job={job} />}</JobResult>
    </Group>
  );
}

function Receipt({ joined }: { readonly joined: Joined }) {
  const t = useText();
  const format = useFormat();
  const may = useMay('exchange.settle');
  const settle = useAct('exchange.settle');
  const [isSigning, setSigning] = useState(false);
  const [done, setDone] = useState<OutputOf<'exchange.settle'>>();
  return (
    <Group
      title={t('exchange:arrivals')}
      actions={
        may &&
        joined.line.toSign > 0 && (
          <Button look="primary" icon="key" onPress={() => setSigning(true)}>
            {t('exchange:settle')}
          </Button>
        )
      }
    >
      {done !== undefined && <Notice tone="good">{t('exchange:settled', { ...done })}</Notice>}
      <PlainTable
        label={t('exchange:arrivals')}
        rows={joined.arrivals}
        keyOf={({ exhibit, at }) => `${exhibit} ${at}`}
        columns={[
          { id: 'exhibit', label: t('exchange:exhibit'), isHead: true, cell: ({ exhibit }) => <Mono>{exhibit}</Mono> },
          {
            id: 'outcome',
            label: t('exchange:state'),
            cell: ({ outcome }) => (
              <Status tone={outcome === 'received' ? 'good' : 'attention'}>{t(`exchange:outcome.${outcome}`)}</Status>
            ),
          },
          { id: 'at', label: t('exchange:when'), cell: ({ at }) => format.moment(at) },
          { id: 'by', label: t('exchange:by'), cell: ({ by }) => by },
          { id: 'note', label: t('exchange:words'), cell: ({ note }) => note },
        ]}
      />
      <SignDialog
        isOpen={isSigning}
        title={t('exchange:settle')}
        who="own"
        actLabel={t('exchange:arriveAct')}
        failure={settle.failure}
        isActing={settle.isActing}
        onClose={() => setSigning(false)}
        onSign={async ({ passphrase }) => {
          const answer = await settle.act({ id: joined.line.id, signature: { passphrase } });
          if (!answer.ok) return;
          setDone(answer.value);
          setSigning(false);
        }}
      >
        <p>{t('exchange:settleHelp')}</p>
      </SignDialog>
    </Group>
  );
}
