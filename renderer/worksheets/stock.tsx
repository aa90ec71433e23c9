// Reference stock: what is there, what ran out, and every movement of the lot that is chosen.
import { useState } from 'react';
import { contract, type OutputOf } from '../../shared/contract/index.ts';
import { stockKinds, stockUnits } from '../../shared/domain/examination/instrument.ts';
import {
  Awaited,
  Button,
  ChoiceField,
  EmptyState,
  FailureNotice,
  Group,
  LoadingLines,
  MomentField,
  NumberField,
  PlainTable,
  Status,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { thisMinute } from '../custody/occurred-field.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { RecordForm } from './record-form.tsx';
import '../exhibits/work.css';
import './worksheets.css';

type Lot = OutputOf<'stock.list'>['lots'][number];

export function StockScreen() {
  const t = useText();
  const format = useFormat();
  const may = useMay('stock.record');
  const read = useAnswer('stock.list', {});
  const [isAdding, setAdding] = useState(false);
  const [open, setOpen] = useState<string>();
  return (
    <div className="fp-work-stack">
      <p className="fp-quiet">{t('worksheets:stockHelp')}</p>
      {may && (
        <span className="fp-button-row">
          <Button size="small" icon="add" onPress={() => setAdding(!isAdding)}>
            {t('worksheets:addLot')}
          </Button>
        </span>
      )}
      {isAdding && <LotForm onDone={() => setAdding(false)} />}
      <FailureNotice failure={read.failure} />
      {read.value === undefined && read.failure === undefined && <LoadingLines lines={6} />}
      {read.value?.lots.length === 0 && <EmptyState icon="box" title={t('worksheets:noStock')} />}
      {read.value !== undefined && read.value.lots.length > 0 && (
        <PlainTable
          label={t('worksheets:stock')}
          keyOf={({ id }) => id}
          rows={read.value.lots}
          columns={[
            { id: 'number', label: t('worksheets:number'), isHead: true, isMono: true, cell: ({ number }) => number },
            { id: 'name', label: t('worksheets:name'), cell: ({ name }) => name },
            { id: 'kind', label: t('worksheets:kindLabel'), cell: ({ kind }) => t(`worksheets:stockKind.${kind}`) },
            { id: 'calibre', label: t('worksheets:calibre'), cell: ({ calibre }) => calibre },
            { id: 'lot', label: t('worksheets:lot'), isMono: true, cell: ({ lot }) => lot },
            {
              id: 'left',
              label: t('worksheets:left'),
              isNumber: true,
              staysWhole: true,
              cell: ({ left, unit }) => `${format.number(left, 0)} ${t(`worksheets:unit.${unit}`)}`,
            },
            {
              id: 'expires',
              label: t('worksheets:expires'),
              cell: ({ expiresAt, isExpired }) =>
                isExpired ? (
                  <Status tone="attention">
                    {t('worksheets:choice.expired')}: {format.moment(expiresAt, 'day')}
                  </Status>
                ) : (
                  format.moment(expiresAt, 'day')
                ),
            },
            { id: 'place', label: t('worksheets:place'), cell: ({ place }) => place },
            {
              id: 'open',
              label: t('worksheets:show'),
              cell: ({ id, number }) => (
                <Button
                  size="small"
                  look="quiet"
                  isPressed={open === id}
                  title={t('worksheets:movementsOf', { number })}
                  onPress={() => setOpen(open === id ? undefined : id)}
                >
                  {t('worksheets:movements')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {open !== undefined && <Movements key={open} id={open} />}
    </div>
  );
}

const schema = contract['stock.record'].input;

function LotForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const record = useAct('stock.record');
  const form = useContractForm(
    schema,
    {
      kind: 'ammunition',
      name: '',
      calibre: '',
      manufacturer: '',
      lot: '',
      unit: 'round',
      place: '',
      note: '',
      received: 50,
      receivedAt: thisMinute(),
    },
    { name: t('worksheets:name'), received: t('worksheets:received'), receivedAt: t('worksheets:when') },
    async (values) => {
      const answer = await record.act(values);
      if (answer.ok) onDone();
      else form.refuse(answer.error);
    },
  );
  return (
    <Group title={t('worksheets:addLot')}>
      <RecordForm form={form} record={record} onDone={onDone}>
        <ChoiceField
          name="kind"
          label={t('worksheets:kindLabel')}
          isRequired
          value={form.values.kind}
          onChange={(kind) => kind !== undefined && form.set('kind', kind)}
          choices={stockKinds.map((value) => ({ value, label: t(`worksheets:stockKind.${value}`) }))}
        />
        <TextField label={t('worksheets:name')} isRequired {...form.bind('name')} />
        <TextField label={t('worksheets:calibre')} {...form.bind('calibre')} />
        <TextField label={t('worksheets:manufacturer')} {...form.bind('manufacturer')} />
        <TextField label={t('worksheets:lot')} isMono {...form.bind('lot')} />
        <MomentField
          name="expiresAt"
          label={t('worksheets:expires')}
          asksDayOnly
          value={form.values.expiresAt ?? ''}
          onChange={(day) => form.set('expiresAt', day === '' ? undefined : day)}
        />
        <NumberField
          name="received"
          label={t('worksheets:received')}
          isRequired
          value={form.values.received}
          error={form.bind('received').error}
          // An empty field is no number, and the contract says so.
          onChange={(received) => form.set('received', received ?? Number.NaN)}
        />
        <ChoiceField
          name="unit"
          label={t('worksheets:unitLabel')}
          isRequired
          value={form.values.unit}
          onChange={(unit) => unit !== undefined && form.set('unit', unit)}
          choices={stockUnits.map((value) => ({ value, label: t(`worksheets:unit.${value}`) }))}
        />
        <MomentField label={t('worksheets:when')} isRequired {...form.bind('receivedAt')} />
        <TextField label={t('worksheets:place')} {...form.bind('place')} />
        <TextField label={t('work:form.note')} {...form.bind('note')} />
      </RecordForm>
    </Group>
  );
}

function Movements({ id }: { readonly id: string }) {
  const t = useText();
  const format = useFormat();
  const may = useMay('stock.move');
  const read = useAnswer('stock.read', { id });
  if (read.value === undefined) return <Awaited failure={read.failure} />;
  const lot = read.value;
  return (
    <Group title={t('worksheets:movementsOf', { number: lot.number })}>
      {may && <MoveForm lot={lot} />}
      <PlainTable
        label={t('worksheets:movementsOf', { number: lot.number })}
        keyOf={({ at, remaining, change }) => `${at} ${remaining} ${change}`}
        rows={lot.movements}
        columns={[
          { id: 'at', label: t('worksheets:when'), isHead: true, cell: ({ occurredAt }) => format.moment(occurredAt) },
          { id: 'kind', label: t('worksheets:kindLabel'), cell: ({ kind }) => t(`worksheets:movement.${kind}`) },
          {
            id: 'change',
            label: t('worksheets:amount'),
            isNumber: true,
            cell: ({ change }) => (change > 0 ? `+${change}` : `−${-change}`),
          },
          { id: 'remaining', label: t('worksheets:left'), isNumber: true, cell: ({ remaining }) => remaining },
          {
            id: 'task',
            label: t('worksheets:task'),
            cell: ({ task, taskId }) =>
              taskId === undefined ? '' : <a href={`#/examination/tasks/${taskId}/worksheet`}>{task}</a>,
          },
          { id: 'reason', label: t('work:form.reason'), cell: ({ reason }) => reason },
          { id: 'by', label: t('worksheets:by'), cell: ({ by }) => by },
        ]}
      />
    </Group>
  );
}

const kinds = ['received', 'used', 'discarded', 'corrected'] as const;

function MoveForm({ lot }: { readonly lot: Lot }) {
  const t = useText();
  const move = useAct('stock.move');
  const [kind, setKind] = useState<(typeof kinds)[number]>('discarded');
  const [amount, setAmount] = useState<number>();
  const [reason, setReason] = useState('');
  const isReady = amount !== undefined && !Number.isNaN(amount) && reason.trim() !== '';
  const perform = async () => {
    if (!isReady) return;
    const answer = await move.act({
      id: lot.id,
      movement: kind === 'corrected' ? { kind, counted: amount } : { kind, amount },
      reason,
      occurredAt: thisMinute(),
    });
    if (!answer.ok) return;
    setAmount(undefined);
    setReason('');
  };
  return (
    <form
      className="fp-work-row"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void perform();
      }}
    >
      <FailureNotice failure={move.failure} />
      <ChoiceField
        name="movement.kind"
        label={t('worksheets:kindLabel')}
        value={kind}
        onChange={(next) => next !== undefined && setKind(next)}
        choices={kinds.map((value) => ({ value, label: t(`worksheets:movement.${value}`) }))}
      />
      <NumberField
        name="movement.amount"
        label={kind === 'corrected' ? t('worksheets:counted') : t('worksheets:amount')}
        unit={t(`worksheets:unit.${lot.unit}`)}
        value={amount}
        onChange={setAmount}
      />
      <TextField name="reason" label={t('work:form.reason')} isRequired value={reason} onChange={setReason} />
      <Button type="submit" icon="save" isBusy={move.isActing} isDisabled={!isReady}>
        {t('worksheets:record')}
      </Button>
    </form>
  );
}
