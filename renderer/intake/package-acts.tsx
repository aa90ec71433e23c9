// What may be done about one package, each act signed: block as a suspected explosive, clear, refuse, open a record of a difference.
import { useState } from 'react';
import { discrepancyKinds, type DiscrepancyKind } from '../../shared/domain/discrepancy.ts';
import { refusalReasons, type PackageStanding, type RefusalReason } from '../../shared/domain/submission.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, ChoiceField, FailureNotice, LongTextField, SignDialog, TextField } from '../components/index.ts';
import { OccurredField, thisMinute } from '../custody/occurred-field.tsx';
import { useAct, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { BlockFields, emptyBlock } from './package-rows.tsx';
import type { Submission } from './submission-words.ts';

type ActName = 'block' | 'clear' | 'refuse' | 'difference';

export interface PackageActsProps {
  readonly submission: Submission;
  readonly number: number;
  readonly standing: PackageStanding;
}

export function PackageActs({ submission, number, standing }: PackageActsProps) {
  const t = useText();
  const may = useMay('intake.block-package');
  const [act, setAct] = useState<ActName>();
  if (!may || submission.state === 'refused' || standing === 'refused') return null;
  const props = { submission, number, onDone: () => setAct(undefined) };
  const choose = (name: ActName, icon: 'warning' | 'ok' | 'close' | 'seal', label: string) => (
    <Button size="small" icon={icon} isPressed={act === name} onPress={() => setAct(act === name ? undefined : name)}>
      {label}
    </Button>
  );
  return (
    <div className="fp-package-acts">
      <span className="fp-button-row">
        {standing === 'blocked'
          ? choose('clear', 'ok', t('intake:clear.act'))
          : choose('block', 'warning', t('intake:block.act'))}
        {choose('refuse', 'close', t('intake:refusal.act'))}
        {choose('difference', 'seal', t('intake:discrepancy.open'))}
      </span>
      {act === 'block' && <BlockForm {...props} />}
      {act === 'clear' && <ClearForm {...props} />}
      {act === 'refuse' && <RefuseForm {...props} />}
      {act === 'difference' && <DifferenceForm {...props} />}
    </div>
  );
}

interface FormProps {
  readonly submission: Submission;
  readonly number: number;
  readonly onDone: () => void;
}

function BlockForm({ submission, number, onDone }: FormProps) {
  const t = useText();
  const block = useAct('intake.block-package');
  const [values, setValues] = useState(emptyBlock);
  const [occurredAt, setOccurredAt] = useState(thisMinute);
  const [tried, setTried] = useState(false);
  const [isSigning, setSigning] = useState(false);
  const isMissing = (field: 'suspicion' | 'quarantinedAt' | 'calledWhom' | 'calledAt' | 'reference') =>
    field !== 'reference' && values[field].trim() === '';
  return (
    <div className="fp-package-form">
      <p className="fp-quiet">{t('intake:block.help')}</p>
      <OccurredField name="occurredAt" value={occurredAt} onChange={setOccurredAt} />
      <BlockFields
        prefix="block"
        block={values}
        onChange={(part) => setValues({ ...values, ...part })}
        errorOf={(field) => (tried && isMissing(field) ? t('work:form.required') : undefined)}
      />
      <Button
        look="danger"
        icon="key"
        onPress={() => {
          setTried(true);
          if (!isMissing('suspicion') && !isMissing('quarantinedAt') && !isMissing('calledWhom')) setSigning(true);
        }}
      >
        {t('intake:block.act')}
      </Button>
      <SignDialog
        isOpen={isSigning}
        title={t('intake:block.act')}
        who="own"
        actLabel={t('intake:block.act')}
        failure={block.failure}
        isActing={block.isActing}
        onClose={() => setSigning(false)}
        onSign={async ({ passphrase }) => {
          const about = { submissionId: submission.id, packageNumber: number, occurredAt };
          const answer = await block.act({ ...about, ...values, signature: { passphrase } });
          if (answer.ok) onDone();
        }}
      >
        <p>{t('intake:block.signs', { label: submission.packages[number - 1]?.label ?? '' })}</p>
      </SignDialog>
    </div>
  );
}

function ClearForm({ submission, number, onDone }: FormProps) {
  const t = useText();
  const clear = useAct('intake.clear-package');
  const [occurredAt, setOccurredAt] = useState(thisMinute);
  const [values, setValues] = useState({ clearedBy: '', certificate: '', result: '' });
  const [tried, setTried] = useState(false);
  const [isSigning, setSigning] = useState(false);
  const error = (field: keyof typeof values) =>
    tried && values[field].trim() === '' ? t('work:form.required') : undefined;
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part });
  return (
    <div className="fp-package-form">
      <p className="fp-quiet">{t('intake:clear.help')}</p>
      <div className="fp-work-columns">
        <OccurredField name="occurredAt" value={occurredAt} onChange={setOccurredAt} />
        <TextField
          name="clearedBy"
          label={t('intake:clear.by')}
          isRequired
          isFirst
          value={values.clearedBy}
          onChange={(clearedBy) => set({ clearedBy })}
          error={error('clearedBy')}
        />
        <TextField
          name="certificate"
          label={t('intake:clear.certificate')}
          isRequired
          value={values.certificate}
          onChange={(certificate) => set({ certificate })}
          error={error('certificate')}
        />
      </div>
      <LongTextField
        name="result"
        label={t('intake:clear.result')}
        isRequired
        rows={2}
        value={values.result}
        onChange={(result) => set({ result })}
        error={error('result')}
      />
      <Button
        look="primary"
        icon="key"
        onPress={() => {
          setTried(true);
          if (Object.values(values).every((text) => text.trim() !== '')) setSigning(true);
        }}
      >
        {t('intake:clear.act')}
      </Button>
      <SignDialog
        isOpen={isSigning}
        title={t('intake:clear.act')}
        who="own"
        actLabel={t('intake:clear.act')}
        failure={clear.failure}
        isActing={clear.isActing}
        onClose={() => setSigning(false)}
        onSign={async ({ passphrase }) => {
          const about = { submissionId: submission.id, packageNumber: number, occurredAt };
          const answer = await clear.act({ ...about, ...values, signature: { passphrase } });
          if (answer.ok) onDone();
        }}
      >
        <p>{t('intake:clear.signs', { label: submission.packages[number - 1]?.label ?? '' })}</p>
      </SignDialog>
    </div>
  );
}

function RefuseForm({ submission, number, onDone }: FormProps) {
  const t = useText();
  const refuse = useAct('intake.refuse-package');
  const [occurredAt, setOccurredAt] = useState(thisMinute);
  const [code, setCode] = useState<RefusalReason>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [isSigning, setSigning] = useState(false);
  return (
    <div className="fp-package-form">
      <p className="fp-quiet">{t('intake:refusal.help')}</p>
      <div className="fp-work-columns">
        <OccurredField name="occurredAt" value={occurredAt} onChange={setOccurredAt} />
        <ChoiceField
          name="code"
          label={t('intake:refusal.code')}
          isRequired
          isFirst
          value={code}
          onChange={setCode}
          choices={refusalReasons.map((value) => ({ value, label: t(`vocabulary:refusalReason.${value}`) }))}
          error={tried && code === undefined ? t('work:form.choose') : undefined}
        />
        <TextField
          name="refusalReason"
          label={t('work:submission.refuseReason')}
          isRequired
          value={reason}
          onChange={setReason}
          error={tried && reason.trim() === '' ? t('work:form.required') : undefined}
        />
      </div>
      <Button
        look="danger"
        icon="key"
        onPress={() => {
          setTried(true);
          if (code !== undefined && reason.trim() !== '') setSigning(true);
        }}
      >
        {t('intake:refusal.act')}
      </Button>
      <SignDialog
        isOpen={isSigning}
        title={t('intake:refusal.act')}
        who="own"
        actLabel={t('intake:refusal.act')}
        failure={refuse.failure}
        isActing={refuse.isActing}
        onClose={() => setSigning(false)}
        onSign={async ({ passphrase }) => {
          if (code === undefined) return;
          const about = { submissionId: submission.id, packageNumber: number, occurredAt };
          const answer = await refuse.act({ ...about, code, reason, signature: { passphrase } });
          if (answer.ok) onDone();
        }}
      >
        <p>{t('intake:refusal.signs', { label: submission.packages[number - 1]?.label ?? '' })}</p>
      </SignDialog>
    </div>
  );
}

function DifferenceForm({ submission, number, onDone }: FormProps) {
  const t = useText();
  const open = useAct('discrepancies.open');
  const [kind, setKind] = useState<DiscrepancyKind>('condition');
  const [asWritten, setAsWritten] = useState('');
  const [asFound, setAsFound] = useState('');
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (asWritten.trim() === '' || asFound.trim() === '') return;
    const answer = await open.act({ submissionId: submission.id, packageNumber: number, kind, asWritten, asFound });
    if (!answer.ok) return;
    onDone();
    window.location.hash = `#/intake/discrepancy/${answer.value.id}`;
  };
  return (
    <div className="fp-package-form">
      <div className="fp-work-columns">
        <ChoiceField
          name="differenceKind"
          label={t('intake:discrepancy.kind')}
          isFirst
          value={kind}
          onChange={(next) => next !== undefined && setKind(next)}
          choices={discrepancyKinds.map((value) => ({ value, label: t(`vocabulary:discrepancyKind.${value}`) }))}
        />
        <TextField
          name="asWritten"
          label={t('intake:discrepancy.asWritten')}
          isRequired
          value={asWritten}
          onChange={setAsWritten}
          error={tried && asWritten.trim() === '' ? t('work:form.required') : undefined}
        />
        <TextField
          name="asFound"
          label={t('intake:discrepancy.asFound')}
          isRequired
          value={asFound}
          onChange={setAsFound}
          error={tried && asFound.trim() === '' ? t('work:form.required') : undefined}
        />
      </div>
      <FailureNotice failure={open.failure} />
      <Button look="primary" icon="seal" isBusy={open.isActing} onPress={() => drop(save())}>
        {t('intake:discrepancy.open')}
      </Button>
    </div>
  );
}
