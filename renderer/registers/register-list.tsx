// The registers whose files come here, and the form that adds one.
import { useState } from 'react';
import { contract } from '../../shared/contract/index.ts';
import { entryKinds } from '../../shared/domain/register/fields.ts';
import type { RegisterId } from '../../shared/language/identity.ts';
import {
  Awaited,
  Button,
  ChoiceField,
  EmptyState,
  FailureNotice,
  FormErrors,
  PlainTable,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

export function RegisterList() {
  const t = useText();
  const format = useFormat();
  const may = useMay('registers.open');
  const [isOpen, setOpen] = useState(false);
  const { value, failure } = useAnswer('registers.list', {});
  if (value === undefined) return <Awaited failure={failure} />;
  return (
    <div className="fp-work-stack">
      {value.registers.length === 0 ? (
        <EmptyState icon="list" title={t('registers:emptyRegisters')}>
          <p>{t('registers:emptyRegistersText')}</p>
        </EmptyState>
      ) : (
        <PlainTable
          label={t('registers:part.registers')}
          rows={value.registers}
          keyOf={({ id }) => id}
          columns={[
            { id: 'name', label: t('registers:name'), isHead: true, cell: ({ name }) => name },
            { id: 'holder', label: t('registers:holder'), cell: ({ holder }) => holder },
            { id: 'kind', label: t('registers:kind'), cell: ({ kind }) => t(`registers:kinds.${kind}`) },
            { id: 'files', label: t('registers:files'), isNumber: true, cell: ({ imports }) => format.number(imports) },
            {
              id: 'last',
              label: t('registers:lastFile'),
              staysWhole: true,
              cell: ({ lastImport }) => format.moment(lastImport),
            },
          ]}
        />
      )}
      {may &&
        (isOpen ? (
          <RegisterForm onDone={() => setOpen(false)} />
        ) : (
          <div>
            <Button icon="add" onPress={() => setOpen(true)}>
              {t('registers:open')}
            </Button>
          </div>
        ))}
    </div>
  );
}

const schema = contract['registers.open'].input;

export function RegisterForm({ onDone }: { readonly onDone: (id?: RegisterId) => void }) {
  const t = useText();
  const act = useAct('registers.open');
  const form = useContractForm(
    schema,
    { name: '', holder: '', kind: 'firearm', note: '' },
    { name: t('registers:name'), holder: t('registers:holder'), kind: t('registers:kind') },
    async (values) => {
      const answer = await act.act(values);
      if (answer.ok) onDone(answer.value.id);
      else form.refuse(answer.error);
    },
  );
  return (
    <form className="fp-work-form" onSubmit={form.onSubmit} noValidate>
      <FormErrors errors={form.errors} attempt={form.attempt} />
      <FailureNotice failure={act.failure} />
      <div className="fp-work-columns">
        <TextField label={t('registers:name')} isRequired isFirst {...form.bind('name')} />
        <TextField label={t('registers:holder')} isRequired {...form.bind('holder')} />
        <ChoiceField
          name="kind"
          label={t('registers:kind')}
          isRequired
          value={form.values.kind}
          onChange={(kind) => form.set('kind', kind ?? 'firearm')}
          choices={entryKinds.map((value) => ({ value, label: t(`registers:kinds.${value}`) }))}
        />
        <TextField label={t('registers:note')} {...form.bind('note')} />
      </div>
      <div className="fp-button-row">
        <Button onPress={() => onDone()}>{t('registers:cancel')}</Button>
        <Button look="primary" type="submit" isBusy={act.isActing}>
          {t('registers:add')}
        </Button>
      </div>
    </form>
  );
}
