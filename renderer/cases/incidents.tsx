// The incidents of a case: where, when, on which legal basis and by whom exhibits were taken.
import { useState } from 'react';
import { contract } from '../../shared/contract/index.ts';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { incidentKinds } from '../../shared/domain/case.ts';
import {
  Button,
  ChoiceField,
  EmptyState,
  FactList,
  FailureNotice,
  FormErrors,
  Group,
  LongTextField,
  MomentField,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { atSeizureFields, SeizureFields, SeizureWords, useSeizureLabels } from './seizure-fields.tsx';

type CaseRecord = OutputOf<'cases.read'>;
type Incident = CaseRecord['incidents'][number];

export function Incidents({ record }: { readonly record: CaseRecord }) {
  const t = useText();
  const format = useFormat();
  const may = useMay('cases.record-incident');
  const [open, setOpen] = useState<Incident | 'new'>();
  const addButton = (
    <Button
      icon="add"
      look={record.incidents.length === 0 ? 'primary' : 'plain'}
      size="small"
      onPress={() => setOpen('new')}
    >
      {t('work:incident.add')}
    </Button>
  );
  if (open !== undefined) {
    return <IncidentForm record={record} incident={open} onClose={() => setOpen(undefined)} />;
  }
  if (record.incidents.length === 0) {
    return (
      <EmptyState icon="incident" title={t('work:incident.emptyTitle')} action={may && addButton}>
        <p>{t('work:incident.emptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <div className="fp-work-stack">
      {may && <div>{addButton}</div>}
      {record.incidents.map((incident) => (
        <Group
          key={incident.id}
          title={`${t(`vocabulary:incidentKind.${incident.kind}`)} · ${format.moment(incident.occurredFrom)}`}
          actions={
            may && (
              <Button size="small" look="quiet" icon="edit" onPress={() => setOpen(incident)}>
                {t('work:incident.revise')}
              </Button>
            )
          }
        >
          <FactList
            columns={2}
            facts={[
              { label: t('work:incident.place'), value: incident.place },
              { label: t('work:incident.to'), value: format.moment(incident.occurredTo) },
              { label: t('work:incident.legalBasis'), value: incident.legalBasis },
              { label: t('work:incident.seizedBy'), value: incident.seizedBy },
              { label: t('work:incident.description'), value: incident.description, isWide: true },
            ]}
          />
          {incident.seizure !== undefined && <SeizureWords seizure={incident.seizure} />}
        </Group>
      ))}
    </div>
  );
}

const schema = contract['cases.record-incident'].input.omit({ caseId: true });

function IncidentForm(props: {
  readonly record: CaseRecord;
  readonly incident: Incident | 'new';
  readonly onClose: () => void;
}) {
  const { record, incident, onClose } = props;
  const t = useText();
  const add = useAct('cases.record-incident');
  const revise = useAct('cases.revise-incident');
  const begin = (): Omit<InputOf<'cases.record-incident'>, 'caseId'> => {
    if (incident === 'new') {
      return { kind: 'search-of-premises', occurredFrom: '', place: '', legalBasis: '', seizedBy: '', description: '' };
    }
    const { id: _, ...known } = incident;
    return known;
  };
  const labels = {
    ...useSeizureLabels(),
    occurredFrom: t('work:incident.from'),
    occurredTo: t('work:incident.to'),
    place: t('work:incident.place'),
    legalBasis: t('work:incident.legalBasis'),
    seizedBy: t('work:incident.seizedBy'),
    description: t('work:incident.description'),
  };
  const form = useContractForm(schema, begin(), labels, async (values) => {
    const answer =
      incident === 'new'
        ? await add.act({ caseId: record.id, ...values })
        : await revise.act({ id: incident.id, ...values });
    if (answer.ok) onClose();
    else form.refuse(answer.error);
  });
  const errors = atSeizureFields(form.errors);
  return (
    <Group title={incident === 'new' ? t('work:incident.add') : t('work:incident.revise')}>
      <form className="fp-work-form" onSubmit={form.onSubmit} noValidate>
        <FormErrors errors={errors} attempt={form.attempt} />
        <FailureNotice failure={add.failure ?? revise.failure} />
        <div className="fp-work-columns">
          <ChoiceField
            name="kind"
            label={t('work:incident.kind')}
            isRequired
            isFirst
            value={form.values.kind}
            onChange={(kind) => kind !== undefined && form.set('kind', kind)}
            choices={incidentKinds.map((value) => ({ value, label: t(`vocabulary:incidentKind.${value}`) }))}
          />
          <TextField label={t('work:incident.place')} isRequired {...form.bind('place')} />
          <MomentField label={t('work:incident.from')} isRequired {...form.bind('occurredFrom')} />
          <MomentField
            name="occurredTo"
            label={t('work:incident.to')}
            value={form.values.occurredTo ?? ''}
            onChange={(until) => form.set('occurredTo', until === '' ? undefined : until)}
            error={form.errors.find((error) => error.path === 'occurredTo')?.message}
          />
          <TextField
            label={t('work:incident.legalBasis')}
            help={t('work:incident.legalBasisHelp')}
            isRequired
            {...form.bind('legalBasis')}
          />
          <TextField
            label={t('work:incident.seizedBy')}
            help={t('work:incident.seizedByHelp')}
            isRequired
            {...form.bind('seizedBy')}
          />
        </div>
        <LongTextField label={t('work:incident.description')} {...form.bind('description')} />
        <SeizureFields
          value={form.values.seizure ?? {}}
          onChange={(seizure) => form.set('seizure', seizure)}
          errors={errors}
        />
        <div className="fp-button-row">
          <Button onPress={onClose}>{t('work:form.cancel')}</Button>
          <Button look="primary" type="submit" icon="save" isBusy={add.isActing || revise.isActing}>
            {t('work:form.save')}
          </Button>
        </div>
      </form>
    </Group>
  );
}
