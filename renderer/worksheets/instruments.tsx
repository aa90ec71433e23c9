// Instruments with their calibrations, and the methods of the laboratory: what is overdue stands first and is said in words.
import { useState } from 'react';
import { contract, type OutputOf } from '../../shared/contract/index.ts';
import { instrumentKinds } from '../../shared/domain/examination/instrument.ts';
import {
  Button,
  CheckField,
  ChoiceField,
  EmptyState,
  FailureNotice,
  Group,
  LoadingLines,
  MomentField,
  PlainTable,
  Status,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { Methods } from './methods.tsx';
import { RecordForm } from './record-form.tsx';
import '../exhibits/work.css';
import './worksheets.css';

type Instrument = OutputOf<'instruments.list'>['instruments'][number];

export function InstrumentsScreen() {
  const t = useText();
  const may = useMay('instruments.record');
  const read = useAnswer('instruments.list', {});
  const [isAdding, setAdding] = useState(false);
  const [open, setOpen] = useState<string>();
  const chosen = read.value?.instruments.find(({ id }) => id === open);
  return (
    <div className="fp-work-stack">
      <p className="fp-quiet">{t('worksheets:instrumentsHelp')}</p>
      {may && (
        <span className="fp-button-row">
          <Button size="small" icon="add" onPress={() => setAdding(!isAdding)}>
            {t('worksheets:addInstrument')}
          </Button>
        </span>
      )}
      {isAdding && <InstrumentForm onDone={() => setAdding(false)} />}
      <FailureNotice failure={read.failure} />
      {read.value === undefined && read.failure === undefined && <LoadingLines lines={6} />}
      {read.value?.instruments.length === 0 && <EmptyState icon="settings" title={t('worksheets:noInstruments')} />}
      {read.value !== undefined && read.value.instruments.length > 0 && (
        <Register instruments={read.value.instruments} open={open} onOpen={setOpen} />
      )}
      {chosen !== undefined && <OneInstrument key={chosen.id} instrument={chosen} />}
      <Methods />
    </div>
  );
}

function Register({
  instruments,
  open,
  onOpen,
}: {
  readonly instruments: readonly Instrument[];
  readonly open: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
}) {
  const t = useText();
  const format = useFormat();
  const urgent = (one: Instrument): number => (one.isRetired ? 2 : one.isOverdue ? 0 : 1);
  return (
    <PlainTable
      label={t('worksheets:instruments')}
      keyOf={({ id }) => id}
      rows={instruments.toSorted((left, right) => urgent(left) - urgent(right))}
      columns={[
        { id: 'number', label: t('worksheets:number'), isHead: true, isMono: true, cell: ({ number }) => number },
        { id: 'name', label: t('worksheets:name'), cell: ({ name }) => name },
        { id: 'kind', label: t('worksheets:kindLabel'), cell: ({ kind }) => t(`worksheets:instrumentKind.${kind}`) },
        { id: 'serial', label: t('worksheets:serial'), isMono: true, cell: ({ serial }) => serial },
        {
          id: 'calibrated',
          label: t('worksheets:calibrated'),
          cell: ({ calibratedAt }) => format.moment(calibratedAt, 'day'),
        },
        { id: 'due', label: t('worksheets:due'), cell: ({ dueAt }) => format.moment(dueAt, 'day') },
        {
          id: 'state',
          label: t('worksheets:state'),
          cell: ({ isRetired, isOverdue }) =>
            isRetired ? (
              <Status tone="quiet">{t('worksheets:choice.retired')}</Status>
            ) : isOverdue ? (
              <Status tone="attention">{t('worksheets:choice.overdue')}</Status>
            ) : (
              <Status tone="good">{t('worksheets:inOrder')}</Status>
            ),
        },
        {
          id: 'open',
          label: t('worksheets:show'),
          cell: ({ id, name }) => (
            <Button
              size="small"
              look="quiet"
              isPressed={open === id}
              title={name}
              onPress={() => onOpen(open === id ? undefined : id)}
            >
              {t('worksheets:calibrations')}
            </Button>
          ),
        },
      ]}
    />
  );
}

const schema = contract['instruments.record'].input;

function InstrumentForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const record = useAct('instruments.record');
  const form = useContractForm(
    schema,
    { number: '', name: '', kind: 'force-gauge', serial: '', needsCalibration: true, note: '' },
    { number: t('worksheets:number'), name: t('worksheets:name') },
    async (values) => {
      const answer = await record.act(values);
      if (answer.ok) onDone();
      else form.refuse(answer.error);
    },
  );
  return (
    <Group title={t('worksheets:addInstrument')}>
      <RecordForm form={form} record={record} onDone={onDone}>
        <TextField label={t('worksheets:number')} isRequired isMono isFirst {...form.bind('number')} />
        <TextField label={t('worksheets:name')} isRequired {...form.bind('name')} />
        <ChoiceField
          name="kind"
          label={t('worksheets:kindLabel')}
          isRequired
          value={form.values.kind}
          onChange={(kind) => kind !== undefined && form.set('kind', kind)}
          choices={instrumentKinds.map((value) => ({ value, label: t(`worksheets:instrumentKind.${value}`) }))}
        />
        <TextField label={t('worksheets:serial')} isMono {...form.bind('serial')} />
        <TextField label={t('work:form.note')} {...form.bind('note')} />
        <CheckField
          label={t('worksheets:needsCalibration')}
          help={t('worksheets:needsCalibrationHelp')}
          {...form.bind('needsCalibration')}
        />
      </RecordForm>
    </Group>
  );
}

function OneInstrument({ instrument }: { readonly instrument: Instrument }) {
  const t = useText();
  const format = useFormat();
  const mayCalibrate = useMay('instruments.calibrate');
  return (
    <Group title={`${instrument.name} (${instrument.number})`}>
      {mayCalibrate && !instrument.isRetired && <CalibrationForm id={instrument.id} />}
      <SetUse instrument={instrument} />
      {instrument.events.length === 0 ? (
        <p className="fp-quiet">{t('worksheets:neverCalibrated')}</p>
      ) : (
        <PlainTable
          label={t('worksheets:calibrations')}
          keyOf={({ at, kind }) => `${at} ${kind}`}
          rows={instrument.events}
          columns={[
            {
              id: 'when',
              label: t('worksheets:when'),
              isHead: true,
              cell: ({ occurredAt }) => format.moment(occurredAt),
            },
            {
              id: 'kind',
              label: t('worksheets:kindLabel'),
              cell: ({ kind }) => t(`worksheets:instrumentEvent.${kind}`),
            },
            { id: 'due', label: t('worksheets:due'), cell: ({ dueAt }) => format.moment(dueAt, 'day') },
            {
              id: 'certificate',
              label: t('worksheets:certificate'),
              isMono: true,
              cell: ({ certificate }) => certificate,
            },
            { id: 'reason', label: t('work:form.reason'), cell: ({ reason }) => reason },
            { id: 'by', label: t('worksheets:by'), cell: ({ by }) => by },
          ]}
        />
      )}
    </Group>
  );
}

function CalibrationForm({ id }: { readonly id: string }) {
  const t = useText();
  const calibrate = useAct('instruments.calibrate');
  const [calibratedAt, setCalibratedAt] = useState('');
  const [dueAt, setDueAt] = useState('');
  const [certificate, setCertificate] = useState('');
  return (
    <form
      className="fp-work-row"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (calibratedAt === '') return;
        void calibrate.act({ id, calibratedAt, ...(dueAt === '' ? {} : { dueAt }), certificate });
      }}
    >
      <FailureNotice failure={calibrate.failure} />
      <MomentField
        name="calibratedAt"
        label={t('worksheets:calibrated')}
        isRequired
        asksDayOnly
        value={calibratedAt}
        onChange={setCalibratedAt}
      />
      <MomentField name="dueAt" label={t('worksheets:due')} asksDayOnly value={dueAt} onChange={setDueAt} />
      <TextField
        name="certificate"
        label={t('worksheets:certificate')}
        isMono
        value={certificate}
        onChange={setCertificate}
      />
      <Button type="submit" icon="save" isBusy={calibrate.isActing} isDisabled={calibratedAt === ''}>
        {t('worksheets:addCalibration')}
      </Button>
    </form>
  );
}

function SetUse({ instrument }: { readonly instrument: Instrument }) {
  const t = useText();
  const may = useMay('instruments.set-use');
  const setUse = useAct('instruments.set-use');
  const [reason, setReason] = useState('');
  if (!may) return null;
  return (
    <form
      className="fp-work-row"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') void setUse.act({ id: instrument.id, inUse: instrument.isRetired, reason });
      }}
    >
      <FailureNotice failure={setUse.failure} />
      <TextField name="use.reason" label={t('work:form.reason')} value={reason} onChange={setReason} />
      <Button type="submit" isBusy={setUse.isActing} isDisabled={reason.trim() === ''}>
        {instrument.isRetired ? t('worksheets:takeBack') : t('worksheets:takeOut')}
      </Button>
    </form>
  );
}
