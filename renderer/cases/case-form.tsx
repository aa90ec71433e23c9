// Opening a case, and revising what is known of it: one page, the numbers of each authority as rows.
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { contract } from '../../shared/contract/index.ts';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { caseNumberKinds, classifications } from '../../shared/domain/case.ts';
import { languages } from '../../shared/domain/roles.ts';
import {
  Button,
  ChoiceField,
  Group,
  IconButton,
  LongTextField,
  MomentField,
  Page,
  PageHeader,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { WorkForm, type WorkFormProps } from '../drafts/work-form.tsx';
import { useAct, useStationState } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';

type CaseValues = InputOf<'cases.open'>;

export function OpenCase() {
  const t = useText();
  const [, navigate] = useLocation();
  const open = useAct('cases.open');
  const screen = useLanguage().language;
  const recordLanguage = useStationState()?.settings?.recordLanguage ?? screen;
  const begin: CaseValues = {
    title: '',
    numbers: [{ kind: 'police', number: '' }],
    classification: 'internal',
    offence: '',
    language: recordLanguage,
    note: '',
  };
  const form = useContractForm(contract['cases.open'].input, begin, useCaseLabels(), async (values) => {
    const answer = await open.act(values);
    if (!answer.ok) {
      form.refuse(answer.error);
      return;
    }
    draft.finish();
    navigate(`/cases/${answer.value.id}`);
  });
  const draft = useDraft<CaseValues>({
    kind: 'case',
    label: form.values.title || t('work:case.open'),
    address: '/cases/new',
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin),
  });
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('work:case.list'), to: '/cases' }}
        title={t('work:case.open')}
        detail={t('work:case.openHelp')}
      />
      <CaseFields
        values={form.values}
        set={(name, value) => form.set(name as never, value as never)}
        form={form}
        draft={draft}
        failure={open.failure}
        isActing={open.isActing}
        actLabel={t('work:case.openDone')}
        onCancel={() => navigate('/cases')}
      />
    </Page>
  );
}

export function ReviseCase({ record }: { readonly record: OutputOf<'cases.read'> }) {
  const t = useText();
  const [, navigate] = useLocation();
  const revise = useAct('cases.revise');
  const begin: InputOf<'cases.revise'> = {
    id: record.id,
    title: record.title,
    numbers: record.numbers,
    classification: record.classification,
    offence: record.offence,
    language: record.language,
    note: record.note,
    reason: '',
    ...(record.detentionUntil === undefined ? {} : { detentionUntil: record.detentionUntil }),
  };
  const form = useContractForm(contract['cases.revise'].input, begin, useCaseLabels(), async (values) => {
    const answer = await revise.act(values);
    if (!answer.ok) {
      form.refuse(answer.error);
      return;
    }
    draft.finish();
    navigate(`/cases/${record.id}`);
  });
  const draft = useDraft<InputOf<'cases.revise'>>({
    kind: 'case',
    label: record.title,
    address: `/cases/${record.id}/revise`,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin),
  });
  return (
    <Page width="medium">
      <PageHeader above={{ label: record.title, to: `/cases/${record.id}` }} title={t('work:case.revise')} />
      <CaseFields
        values={form.values}
        set={(name, value) => form.set(name as never, value as never)}
        form={form}
        draft={draft}
        isDetentionByOrders={record.isDetentionByOrders}
        failure={revise.failure}
        isActing={revise.isActing}
        actLabel={t('work:form.save')}
        onCancel={() => navigate(`/cases/${record.id}`)}
      >
        <TextField
          label={t('work:form.reason')}
          help={t('work:form.reasonHelp')}
          name="reason"
          value={form.values.reason ?? ''}
          onChange={(reason) => form.set('reason', reason)}
        />
      </CaseFields>
    </Page>
  );
}

function useCaseLabels(): Readonly<Record<string, string>> {
  const t = useText();
  return {
    title: t('work:case.title'),
    numbers: t('work:case.numbers'),
    'numbers.0.number': t('work:case.number'),
    'numbers.1.number': t('work:case.number'),
    classification: t('work:case.classification'),
    offence: t('work:case.offence'),
    detentionUntil: t('work:case.detention'),
    note: t('work:form.note'),
  };
}

interface CaseFieldsProps extends Omit<WorkFormProps, 'children'> {
  readonly values: CaseValues;
  readonly set: <Name extends keyof CaseValues>(name: Name, value: CaseValues[Name]) => void;
  readonly isDetentionByOrders?: boolean;
  readonly children?: ReactNode;
}

function CaseFields(props: CaseFieldsProps) {
  const { values, set } = props;
  const { errors } = props.form;
  const t = useText();
  const errorOf = (path: string) => errors.find((error) => error.path === path)?.message;
  const { numbers } = values;
  return (
    <WorkForm {...props}>
      <Group title={t('work:case.one')}>
        <TextField
          name="title"
          label={t('work:case.title')}
          help={t('work:case.titleHelp')}
          isRequired
          isFirst
          value={values.title}
          onChange={(title) => set('title', title)}
          error={errorOf('title')}
        />
        <TextField
          name="offence"
          label={t('work:case.offence')}
          help={t('work:case.offenceHelp')}
          value={values.offence}
          onChange={(offence) => set('offence', offence)}
          error={errorOf('offence')}
        />
        <div className="fp-work-columns">
          <ChoiceField
            name="classification"
            label={t('work:case.classification')}
            isRequired
            value={values.classification}
            onChange={(classification) => classification !== undefined && set('classification', classification)}
            choices={classifications.map((value) => ({ value, label: t(`vocabulary:classification.${value}`) }))}
          />
          <ChoiceField
            name="language"
            label={t('work:case.language')}
            isRequired
            value={values.language}
            onChange={(language) => language !== undefined && set('language', language)}
            choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
          />
          <MomentField
            name="detentionUntil"
            label={t('work:case.detention')}
            help={t(props.isDetentionByOrders === true ? 'prosecution:unchangedDetention' : 'work:case.detentionHelp')}
            isDisabled={props.isDetentionByOrders ?? false}
            value={values.detentionUntil ?? ''}
            onChange={(until) => set('detentionUntil', until === '' ? undefined : until)}
            error={errorOf('detentionUntil')}
          />
        </div>
      </Group>
      <Group
        title={t('work:case.numbers')}
        detail={t('work:case.numbersHelp')}
        actions={
          <Button
            size="small"
            icon="add"
            onPress={() => set('numbers', [...numbers, { kind: nextKind(numbers), number: '' }])}
          >
            {t('work:case.addNumber')}
          </Button>
        }
      >
        {numbers.map((number, index) => (
          <div className="fp-number-row" key={index}>
            <ChoiceField
              name={`numbers.${index}.kind`}
              label={t('work:case.authority')}
              value={number.kind}
              onChange={(kind) => kind !== undefined && set('numbers', numbers.with(index, { ...number, kind }))}
              choices={caseNumberKinds.map((value) => ({ value, label: t(`vocabulary:caseNumberKind.${value}`) }))}
            />
            <TextField
              name={`numbers.${index}.number`}
              label={t('work:case.number')}
              isMono
              value={number.number}
              onChange={(text) => set('numbers', numbers.with(index, { ...number, number: text }))}
              error={errorOf(`numbers.${index}.number`)}
            />
            <IconButton
              icon="remove"
              label={t('work:form.removeRow', { number: index + 1 })}
              onPress={() =>
                set(
                  'numbers',
                  numbers.filter((_, at) => at !== index),
                )
              }
            />
          </div>
        ))}
      </Group>
      <LongTextField
        name="note"
        label={t('work:form.note')}
        value={values.note}
        onChange={(note) => set('note', note)}
        error={errorOf('note')}
      />
      {props.children}
    </WorkForm>
  );
}

function nextKind(numbers: CaseValues['numbers']): CaseValues['numbers'][number]['kind'] {
  return caseNumberKinds.find((kind) => numbers.every((number) => number.kind !== kind)) ?? 'police';
}
