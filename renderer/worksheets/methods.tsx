// Methods with their versions; a changed method is a new version, and the old one is retired on a day.
import { useState } from 'react';
import { contract, type OutputOf } from '../../shared/contract/index.ts';
import {
  Awaited,
  Button,
  EmptyState,
  FailureNotice,
  Group,
  MomentField,
  PlainTable,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { RecordForm } from './record-form.tsx';

type Method = OutputOf<'methods.list'>['methods'][number];

export function Methods() {
  const t = useText();
  const format = useFormat();
  const may = useMay('methods.record');
  const read = useAnswer('methods.list', {});
  const [isAdding, setAdding] = useState(false);
  const [retiring, setRetiring] = useState<Method>();
  if (read.value === undefined) return <Awaited failure={read.failure} lines={3} />;
  return (
    <Group
      title={t('worksheets:methods')}
      detail={t('worksheets:methodsHelp')}
      actions={
        may && (
          <Button size="small" icon="add" onPress={() => setAdding(!isAdding)}>
            {t('worksheets:addMethod')}
          </Button>
        )
      }
    >
      {isAdding && <MethodForm onDone={() => setAdding(false)} />}
      {retiring !== undefined && (
        <RetireForm key={retiring.id} method={retiring} onDone={() => setRetiring(undefined)} />
      )}
      {read.value.methods.length === 0 ? (
        <EmptyState icon="document" title={t('worksheets:noMethods')} />
      ) : (
        <PlainTable
          label={t('worksheets:methods')}
          keyOf={({ id }) => id}
          rows={read.value.methods}
          columns={[
            { id: 'code', label: t('worksheets:code'), isHead: true, isMono: true, cell: ({ code }) => code },
            { id: 'version', label: t('worksheets:version'), cell: ({ version }) => version },
            { id: 'title', label: t('worksheets:name'), cell: ({ title }) => title },
            { id: 'reference', label: t('worksheets:reference'), cell: ({ reference }) => reference },
            { id: 'from', label: t('worksheets:validFrom'), cell: ({ validFrom }) => format.moment(validFrom, 'day') },
            {
              id: 'to',
              label: t('worksheets:validTo'),
              cell: ({ validTo, endReason }) =>
                validTo === undefined ? '' : [format.moment(validTo, 'day'), endReason].filter(Boolean).join(' · '),
            },
            {
              id: 'act',
              label: t('worksheets:act'),
              cell: (method) =>
                may && method.validTo === undefined ? (
                  <Button
                    size="small"
                    look="quiet"
                    title={t('worksheets:retireOf', { method: `${method.code} ${method.version}` })}
                    onPress={() => setRetiring(method)}
                  >
                    {t('worksheets:retire')}
                  </Button>
                ) : null,
            },
          ]}
        />
      )}
    </Group>
  );
}

const schema = contract['methods.record'].input;

function MethodForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const record = useAct('methods.record');
  const form = useContractForm(
    schema,
    { code: '', version: '', title: '', reference: '', validFrom: '', note: '' },
    {
      code: t('worksheets:code'),
      version: t('worksheets:version'),
      title: t('worksheets:name'),
      validFrom: t('worksheets:validFrom'),
    },
    async (values) => {
      const answer = await record.act(values);
      if (answer.ok) onDone();
      else form.refuse(answer.error);
    },
  );
  return (
    <RecordForm form={form} record={record} label={t('worksheets:addMethod')} onDone={onDone}>
      <TextField label={t('worksheets:code')} isRequired isMono isFirst {...form.bind('code')} />
      <TextField label={t('worksheets:version')} isRequired {...form.bind('version')} />
      <TextField label={t('worksheets:name')} isRequired {...form.bind('title')} />
      <TextField label={t('worksheets:reference')} {...form.bind('reference')} />
      <MomentField label={t('worksheets:validFrom')} isRequired asksDayOnly {...form.bind('validFrom')} />
      <TextField label={t('work:form.note')} {...form.bind('note')} />
    </RecordForm>
  );
}

function RetireForm({ method, onDone }: { readonly method: Method; readonly onDone: () => void }) {
  const t = useText();
  const retire = useAct('methods.retire');
  const [validTo, setValidTo] = useState('');
  const [reason, setReason] = useState('');
  const isReady = validTo !== '' && reason.trim() !== '';
  const perform = async () => {
    if (!isReady) return;
    const answer = await retire.act({ id: method.id, validTo, reason });
    if (answer.ok) onDone();
  };
  return (
    <form
      className="fp-work-row"
      noValidate
      aria-label={t('worksheets:retireOf', { method: `${method.code} ${method.version}` })}
      onSubmit={(event) => {
        event.preventDefault();
        void perform();
      }}
    >
      <FailureNotice failure={retire.failure} />
      <MomentField
        name="validTo"
        label={t('worksheets:validTo')}
        isRequired
        asksDayOnly
        value={validTo}
        onChange={setValidTo}
      />
      <TextField name="retire.reason" label={t('work:form.reason')} isRequired value={reason} onChange={setReason} />
      <Button type="submit" isBusy={retire.isActing} isDisabled={!isReady}>
        {t('worksheets:retireOf', { method: `${method.code} ${method.version}` })}
      </Button>
    </form>
  );
}
