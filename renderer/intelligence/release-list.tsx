// The register of releases, and its steps: asked, answered, approved by a second person, ended.
import { useState } from 'react';
import type { ShownRelease } from '../../shared/contract/intelligence-releases.ts';
import type { IntelReportId } from '../../shared/language/identity.ts';
import {
  Awaited,
  Button,
  CheckField,
  ChoiceField,
  EmptyState,
  FormDialog,
  LongTextField,
  PlainTable,
  Status,
  TextField,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { DayField } from '../tracing/known-fields.tsx';
import { HandlingMark } from './marks.tsx';
import { OwnPassphrase, SignedReasonDialog, useRequired } from './report-dialogs.tsx';

export function ReleaseList() {
  const t = useText();
  const { value, failure } = useAnswer('intelligence.releases', {});
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  if (value.releases.length === 0)
    return (
      <EmptyState icon="unlock" title={t('intelligence:emptyReleases')}>
        <p>{t('intelligence:emptyReleasesText')}</p>
      </EmptyState>
    );
  return <ReleaseTable releases={value.releases} />;
}

type Open = readonly ['answer' | 'approve' | 'end', ShownRelease];

export function ReleaseTable({ releases }: { readonly releases: readonly ShownRelease[] }) {
  const t = useText();
  const format = useFormat();
  const may = useMay('intelligence.answer-release');
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <>
      <PlainTable
        label={t('intelligence:part.releases')}
        rows={releases}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'report',
            label: t('intelligence:report'),
            isHead: true,
            staysWhole: true,
            cell: ({ report }) => (
              <>
                <a className="fp-mono" href={`#/intelligence/reports/${report.id}`}>
                  {report.number}
                </a>{' '}
                <HandlingMark code={report.handling} />
              </>
            ),
          },
          {
            id: 'receiver',
            label: t('intelligence:receiver'),
            cell: ({ receiver, purpose }) => (
              <>
                {receiver.kind === 'court' ? t('intelligence:receivers.court') : receiver.name}
                <span className="fp-work-second fp-quiet">{purpose}</span>
              </>
            ),
          },
          {
            id: 'provider',
            label: t('intelligence:provider'),
            cell: ({ provider, document, scope }) => (
              <>
                {provider}
                <span className="fp-work-second fp-quiet">
                  {[document, scope].filter((part) => part !== '').join(' · ')}
                </span>
              </>
            ),
          },
          {
            id: 'asked',
            label: t('intelligence:askedOn'),
            staysWhole: true,
            cell: ({ askedOn }) => format.day(askedOn),
          },
          { id: 'state', label: t('intelligence:state'), cell: (release) => <ReleaseState release={release} /> },
          {
            id: 'events',
            label: t('intelligence:by'),
            cell: ({ events }) =>
              events.map(({ kind, by, recordedAt }) => (
                <span key={`${kind} ${recordedAt}`} className="fp-work-second">
                  {t(`intelligence:steps.${kind}`)}: {by}, {format.moment(recordedAt)}
                </span>
              )),
          },
          ...(may
            ? [
                {
                  id: 'act',
                  label: t('intelligence:record'),
                  cell: (release: ShownRelease) => <Steps release={release} onOpen={setOpen} />,
                },
              ]
            : []),
        ]}
      />
      {open?.[0] === 'answer' && <AnswerDialog release={open[1]} onClose={close} />}
      {open !== undefined && open[0] !== 'answer' && <SettleDialog act={open[0]} release={open[1]} onClose={close} />}
    </>
  );
}

function ReleaseState({ release: { state, isInForce } }: { readonly release: ShownRelease }) {
  const t = useText();
  if (state === 'approved' && !isInForce) return <Status tone="attention">{t('intelligence:notInForce')}</Status>;
  const tones = { asked: 'neutral', permitted: 'active', refused: 'bad', approved: 'good', ended: 'quiet' } as const;
  return <Status tone={tones[state]}>{t(`intelligence:states.${state}`)}</Status>;
}

function Steps({ release, onOpen }: { readonly release: ShownRelease; readonly onOpen: (open: Open) => void }) {
  const t = useText();
  const { state, mayApprove } = release;
  return (
    <span className="fp-button-row">
      {state === 'asked' && (
        <Button size="small" onPress={() => onOpen(['answer', release])}>
          {t('intelligence:answerRelease')}
        </Button>
      )}
      {mayApprove && (
        <Button size="small" look="primary" icon="key" onPress={() => onOpen(['approve', release])}>
          {t('intelligence:approveRelease')}
        </Button>
      )}
      {['asked', 'permitted', 'approved'].includes(state) && (
        <Button size="small" look="quiet" onPress={() => onOpen(['end', release])}>
          {t('intelligence:endRelease')}
        </Button>
      )}
    </span>
  );
}

const receivers = ['court', 'named'] as const;

interface AskReleaseProps {
  readonly reportId: IntelReportId;
  readonly provider: string;
  readonly onClose: () => void;
}

export function AskReleaseDialog({ reportId, provider: receivedFrom, onClose }: AskReleaseProps) {
  const t = useText();
  const act = useAct('intelligence.ask-release');
  const [kind, setKind] = useState<(typeof receivers)[number]>('court');
  const [name, setName] = useState('');
  const [provider, setProvider] = useState(receivedFrom);
  const [purpose, setPurpose] = useState('');
  const [askedOn, setAskedOn] = useState('');
  const [tried, setTried] = useState(false);
  const required = useRequired(tried);
  const ask = async () => {
    setTried(true);
    const isMissing = [provider, purpose, askedOn, kind === 'named' ? name : 'court'].some((one) => one.trim() === '');
    if (isMissing || act.isActing) return;
    const receiver = kind === 'court' ? { kind } : { kind, name };
    const answer = await act.act({ reportId, receiver, provider, purpose, askedOn });
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={t('intelligence:askRelease')}
      cancelLabel={t('intelligence:cancel')}
      actLabel={t('intelligence:record')}
      isActing={act.isActing}
      failure={act.failure}
      onAct={ask}
      onClose={onClose}
    >
      <ChoiceField
        name="receiverKind"
        look="radio"
        label={t('intelligence:receiver')}
        isRequired
        value={kind}
        onChange={(next) => setKind(next ?? 'court')}
        choices={receivers.map((value) => ({ value, label: t(`intelligence:receivers.${value}`) }))}
      />
      {kind === 'named' && (
        <TextField
          name="receiverName"
          label={t('intelligence:receiverName')}
          isRequired
          value={name}
          onChange={setName}
          error={required(name)}
        />
      )}
      <TextField
        name="provider"
        label={t('intelligence:provider')}
        isRequired
        value={provider}
        onChange={setProvider}
        error={required(provider)}
      />
      <TextField
        name="purpose"
        label={t('intelligence:purpose')}
        isRequired
        value={purpose}
        onChange={setPurpose}
        error={required(purpose)}
      />
      <DayField
        name="askedOn"
        label={t('intelligence:askedOn')}
        isRequired
        value={askedOn}
        onChange={setAskedOn}
        error={required(askedOn)}
      />
    </FormDialog>
  );
}

function AnswerDialog({ release, onClose }: { readonly release: ShownRelease; readonly onClose: () => void }) {
  const t = useText();
  const act = useAct('intelligence.answer-release');
  const [isPermitted, setPermitted] = useState(false);
  const [answeredOn, setAnsweredOn] = useState('');
  const [scope, setScope] = useState('');
  const [document, setDocument] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const required = useRequired(tried);
  const record = async () => {
    setTried(true);
    const isMissing = [answeredOn, document, passphrase, isPermitted ? scope : 'none'].some((one) => one.trim() === '');
    if (isMissing || act.isActing) return;
    setPassphrase('');
    const answer = await act.act({
      id: release.id,
      isPermitted,
      answeredOn,
      scope,
      document,
      signature: { passphrase },
    });
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={t('intelligence:answerRelease')}
      cancelLabel={t('intelligence:cancel')}
      actLabel={t('intelligence:sign')}
      icon="key"
      isActing={act.isActing}
      failure={act.failure}
      onAct={record}
      onClose={onClose}
    >
      <CheckField
        name="isPermitted"
        label={t('intelligence:isPermitted')}
        value={isPermitted}
        onChange={setPermitted}
        isFirst
      />
      <DayField
        name="answeredOn"
        label={t('intelligence:answeredOn')}
        isRequired
        value={answeredOn}
        onChange={setAnsweredOn}
        error={required(answeredOn)}
      />
      <LongTextField
        name="scope"
        label={t('intelligence:scope')}
        isRequired={isPermitted}
        rows={2}
        value={scope}
        onChange={setScope}
        error={isPermitted ? required(scope) : undefined}
      />
      <TextField
        name="document"
        label={t('intelligence:document')}
        isRequired
        value={document}
        onChange={setDocument}
        error={required(document)}
      />
      <OwnPassphrase value={passphrase} onChange={setPassphrase} error={required(passphrase)} />
    </FormDialog>
  );
}

interface SettleProps {
  readonly act: 'approve' | 'end';
  readonly release: ShownRelease;
  readonly onClose: () => void;
}

function SettleDialog({ act: which, release, onClose }: SettleProps) {
  const t = useText();
  const approve = useAct('intelligence.approve-release');
  const end = useAct('intelligence.end-release');
  const act = which === 'approve' ? approve : end;
  return (
    <SignedReasonDialog
      title={t(which === 'approve' ? 'intelligence:approveRelease' : 'intelligence:endRelease')}
      act={act}
      send={(signed) => act.act({ id: release.id, ...signed })}
      onClose={onClose}
    >
      {which === 'approve' && <p>{t('intelligence:approveText')}</p>}
    </SignedReasonDialog>
  );
}
