// Writing a conclusion: about which question, compared with what, on which level of which scale and why. What is typed is kept as a draft.
import { useState } from 'react';
import { z } from 'zod';
import { contract, type InputOf, type OutputOf } from '../../shared/contract/index.ts';
import { comparedKinds } from '../../shared/domain/examination/conclusion.ts';
import type { ConclusionScale } from '../../shared/domain/examination/scale.ts';
import type { ConclusionId, TaskId } from '../../shared/language/identity.ts';
import {
  Button,
  CheckField,
  ChoiceField,
  FormErrors,
  LongTextField,
  SignDialog,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { DraftFound, DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useSaveKeys } from '../exhibits/save-keys.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ComparedExhibit } from './compared-exhibit.tsx';
import { LevelField, RatioField, useLevelWords, useOwnWords } from './levels.tsx';

type ToRecord = OutputOf<'conclusions.to-record'>;
type Input = InputOf<'conclusions.record'>;

const asked = contract['conclusions.record'].input.shape;
/** What is typed; it becomes the input of the command where it is signed. */
const schema = z.object({
  comparedKind: z.enum(comparedKinds),
  comparedExhibitId: z.string(),
  comparedWords: z.string().max(200),
  question: asked.question,
  scale: z.string().min(1),
  value: asked.value.min(1),
  likelihoodRatio: z.string().max(60),
  first: z.string().max(1000),
  second: z.string().max(1000),
  basis: asked.basis,
  limitations: asked.limitations,
  comparisons: z.string().max(6000),
  reason: z.string().max(200),
  finishes: z.boolean(),
});
type Values = z.infer<typeof schema>;

export interface ConclusionFormProps {
  readonly taskId: TaskId;
  readonly label: string;
  readonly toRecord: ToRecord;
  /** The conclusion that this one takes the place of, with what it said. */
  readonly corrected?: { readonly id: ConclusionId; readonly values: Partial<Values> } | undefined;
  readonly onDone: () => void;
}

export function ConclusionForm({ taskId, label, toRecord, corrected, onDone }: ConclusionFormProps) {
  const t = useText();
  const words = useOwnWords();
  const record = useAct('conclusions.record');
  const [ready, setReady] = useState<Input>();
  const begin = (): Values => beginning(toRecord, corrected?.values);
  const form = useContractForm(schema, begin(), labelsOf(t), (values) => {
    const input = inputOf(values, { taskId, scales: toRecord.scales, corrected: corrected?.id });
    if (input !== undefined) setReady(input);
  });
  const draft = useDraft({
    kind: 'conclusion',
    label,
    address: `/examination/tasks/${taskId}/conclusion/${corrected?.id ?? 'new'}`,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin()),
  });
  useSaveKeys(() => form.onSubmit({ preventDefault: () => undefined }));
  const { values } = form;
  const scale = toRecord.scales.find(({ code }) => code === values.scale);
  return (
    <form className="fp-work-form" onSubmit={form.onSubmit} noValidate>
      <DraftFound draft={draft} />
      <FormErrors errors={form.errors} attempt={form.attempt} />
      {corrected !== undefined && (
        <TextField
          label={t('conclusions:correctionReason')}
          help={t('conclusions:correctHelp')}
          isRequired
          isFirst
          {...form.bind('reason')}
        />
      )}
      <ChoiceField
        name="question"
        label={t('conclusions:question')}
        isRequired
        value={values.question === '' ? undefined : values.question}
        onChange={(question) => form.set('question', question ?? '')}
        choices={toRecord.questions.map((question) => ({ value: question, label: question }))}
      />
      <ChoiceField
        name="comparedKind"
        label={t('conclusions:comparedWith')}
        look="radio"
        isRequired
        value={values.comparedKind}
        onChange={(kind) => kind !== undefined && form.set('comparedKind', kind)}
        choices={comparedKinds.map((kind) => ({ value: kind, label: t(`conclusions:comparedKind.${kind}`) }))}
      />
      {values.comparedKind === 'exhibit' && (
        <ComparedExhibit
          chosenId={values.comparedExhibitId}
          onChange={(id) => form.set('comparedExhibitId', id)}
          error={form.bind('comparedExhibitId').error}
        />
      )}
      {values.comparedKind === 'named' && (
        <TextField
          label={t('conclusions:comparedWords')}
          help={t('conclusions:comparedWordsHelp')}
          isRequired
          {...form.bind('comparedWords')}
        />
      )}
      <ChoiceField
        name="scale"
        label={t('conclusions:scale')}
        isRequired
        value={values.scale === '' ? undefined : values.scale}
        onChange={(code) => {
          form.set('scale', code ?? '');
          form.set('value', '');
        }}
        choices={toRecord.scales.map(({ code, version, words: name, isVerified }) => ({
          value: code,
          label: `${words(name)} · ${t('conclusions:scaleVersion', { version })}${isVerified ? '' : ` · ${t('conclusions:unverifiedScale')}`}`,
        }))}
      />
      {scale?.kind === 'likelihood-ratio' && (
        <>
          <div className="fp-work-columns">
            <LongTextField
              label={t('conclusions:first')}
              help={t('conclusions:propositionsHelp')}
              isRequired
              rows={2}
              {...form.bind('first')}
            />
            <LongTextField label={t('conclusions:second')} isRequired rows={2} {...form.bind('second')} />
          </div>
          <RatioField scale={scale} isRequired {...form.bind('likelihoodRatio')} />
        </>
      )}
      {scale !== undefined && <LevelField label={t('conclusions:level')} scale={scale} {...form.bind('value')} />}
      <LongTextField
        label={t('conclusions:basis')}
        help={t('conclusions:basisHelp')}
        isRequired
        rows={5}
        {...form.bind('basis')}
      />
      <LongTextField
        label={t('conclusions:limitations')}
        help={t('conclusions:limitationsHelp')}
        rows={2}
        {...form.bind('limitations')}
      />
      <LongTextField
        label={t('conclusions:comparisons')}
        help={t('conclusions:comparisonsHelp')}
        rows={2}
        {...form.bind('comparisons')}
      />
      <CheckField label={t('conclusions:finishes')} help={t('conclusions:finishesHelp')} {...form.bind('finishes')} />
      <div className="fp-work-footer">
        <DraftLine draft={draft} />
        <span className="fp-button-row">
          <Button onPress={onDone}>{t('work:form.cancel')}</Button>
          <Button look="primary" type="submit" icon="key">
            {t('conclusions:record')}
          </Button>
        </span>
      </div>
      <SignDialog
        isOpen={ready !== undefined}
        title={t('conclusions:record')}
        who="own"
        actLabel={t('conclusions:record')}
        failure={record.failure}
        isActing={record.isActing}
        onClose={() => setReady(undefined)}
        onSign={async ({ passphrase }) => {
          if (ready === undefined) return;
          const answer = await record.act({ ...ready, signature: { passphrase } });
          if (!answer.ok) {
            if (form.refuse(answer.error)) setReady(undefined);
            return;
          }
          draft.finish();
          setReady(undefined);
          onDone();
        }}
      >
        {ready !== undefined && scale !== undefined && <Summary input={ready} label={label} scale={scale} />}
      </SignDialog>
    </form>
  );
}

/** What will be signed, in words. */
function Summary({
  input,
  label,
  scale,
}: {
  readonly input: Input;
  readonly label: string;
  readonly scale: ConclusionScale;
}) {
  const t = useText();
  const level = useLevelWords(scale);
  return (
    <>
      <p>{label}</p>
      <p className="fp-quiet">{input.question}</p>
      <p>
        <strong>{level(input.value)}</strong> {input.likelihoodRatio !== undefined && `· ${input.likelihoodRatio}`}
      </p>
      <p>{input.basis}</p>
      {input.corrects !== undefined && <p className="fp-quiet">{t('conclusions:correctHelp')}</p>}
    </>
  );
}

function beginning({ questions, scales }: ToRecord, before: Partial<Values> = {}): Values {
  const [question = ''] = questions;
  const [scale] = scales;
  return {
    comparedKind: 'named',
    comparedExhibitId: '',
    comparedWords: '',
    question: questions.length === 1 ? question : '',
    scale: scale?.code ?? '',
    value: '',
    likelihoodRatio: '',
    first: '',
    second: '',
    basis: '',
    limitations: '',
    comparisons: '',
    reason: '',
    finishes: true,
    ...before,
  };
}

function labelsOf(t: ReturnType<typeof useText>): Readonly<Record<string, string>> {
  return {
    comparedExhibitId: t('conclusions:comparedExhibit'),
    comparedWords: t('conclusions:comparedWords'),
    question: t('conclusions:question'),
    scale: t('conclusions:scale'),
    value: t('conclusions:level'),
    likelihoodRatio: t('conclusions:ratio'),
    first: t('conclusions:first'),
    second: t('conclusions:second'),
    basis: t('conclusions:basis'),
    limitations: t('conclusions:limitations'),
    comparisons: t('conclusions:comparisons'),
    reason: t('conclusions:correctionReason'),
  };
}

/** @returns undefined where no scale of that code is offered any more. */
function inputOf(
  values: Values,
  {
    taskId,
    scales,
    corrected,
  }: {
    readonly taskId: TaskId;
    readonly scales: readonly ConclusionScale[];
    readonly corrected: ConclusionId | undefined;
  },
): Input | undefined {
  const scale = scales.find(({ code }) => code === values.scale);
  if (scale === undefined) return undefined;
  const weighs = scale.kind === 'likelihood-ratio';
  return {
    taskId,
    comparedWith: comparedOf(values),
    question: values.question,
    scale: { code: scale.code, version: scale.version },
    value: values.value,
    ...(weighs && values.likelihoodRatio.trim() !== '' ? { likelihoodRatio: values.likelihoodRatio } : {}),
    propositions: weighs ? { first: values.first, second: values.second } : { first: '', second: '' },
    basis: values.basis,
    limitations: values.limitations,
    comparisons: values.comparisons
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    ...(corrected === undefined ? {} : { corrects: { id: corrected, reason: values.reason } }),
    finishes: values.finishes,
    signature: { passphrase: '' },
  };
}

function comparedOf(values: Values): Input['comparedWith'] {
  switch (values.comparedKind) {
    case 'exhibit':
      return { kind: 'exhibit', exhibitId: values.comparedExhibitId };
    case 'named':
      return { kind: 'named', words: values.comparedWords };
    case 'none':
      return { kind: 'none' };
  }
}
