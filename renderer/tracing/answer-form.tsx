// An answer as it came: its date and reference, what it says of each firearm leg by leg, what it says of its own reliability.
import { useLocation } from 'wouter';
import type { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { visibilities } from '../../shared/domain/tracing/records.ts';
import { TraceRequestId } from '../../shared/language/identity.ts';
import {
  AwaitedPage,
  CheckField,
  ChoiceField,
  ChoicesField,
  LongTextField,
  MomentField,
  Page,
  PageHeader,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { WorkForm } from '../drafts/work-form.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { AnsweredFields, type EnteredFirearm } from './answered-fields.tsx';
import { DayField, DocumentField } from './known-fields.tsx';
import { Forbidden, Unknown } from './request-begin.tsx';

const schema = contract['traces.record-answer'].input.omit({ id: true });
type Entered = z.input<typeof schema>;

const begin = (): Entered => ({
  occurredAt: '',
  dated: '',
  reference: '',
  note: '',
  isComplete: true,
  firearms: [],
  statement: '',
  restrictions: '',
  visibility: 'case',
});

export function AnswerForm({ id }: { readonly id: string }) {
  const may = useMay('traces.record-answer');
  const parsed = TraceRequestId.safeParse(id);
  if (!may) return <Forbidden />;
  return parsed.success ? <OfRequest id={parsed.data} /> : <Unknown />;
}

function OfRequest({ id }: { readonly id: TraceRequestId }) {
  const { value, failure } = useAnswer('traces.read', { id });
  return value === undefined ? <AwaitedPage failure={failure} /> : <KnownForm request={value} />;
}

function KnownForm({ request }: { readonly request: OutputOf<'traces.read'> }) {
  const t = useText();
  const [, navigate] = useLocation();
  const act = useAct('traces.record-answer');
  const { line, firearms } = request;
  const home = `/tracing/requests/${line.id}`;
  const form = useContractForm(
    schema,
    begin(),
    {
      occurredAt: t('tracing:receivedAt'),
      dated: t('tracing:dated'),
      reference: t('tracing:reference'),
      firearms: t('tracing:answersAbout'),
    },
    async (values) => {
      const answer = await act.act({ id: line.id, ...values });
      if (!answer.ok) {
        form.refuse(answer.error);
        return;
      }
      draft.finish();
      navigate(home);
    },
  );
  const draft = useDraft<Entered>({
    kind: 'tracing',
    label: `${line.number} · ${t('tracing:recordAnswer')}`,
    address: `${home}/answer`,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin()),
  });
  const answered = form.values.firearms;
  const errorOf = (path: string) => form.errors.find((error) => error.path === path)?.message;
  const choose = (ids: readonly string[]) =>
    form.set(
      'firearms',
      firearms
        .filter((one) => ids.includes(one.id))
        .map(
          (one): EnteredFirearm =>
            answered.find(({ exhibitId }) => exhibitId === one.id) ?? {
              exhibitId: one.id,
              result: 'not-found',
              legs: [],
              note: '',
            },
        ),
    );
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: line.number, to: home }}
        title={t('tracing:recordAnswer')}
        detail={`${line.body} · ${line.firearms}`}
      />
      <WorkForm
        form={form}
        draft={draft}
        failure={act.failure}
        actLabel={t('tracing:record')}
        isActing={act.isActing}
        onCancel={() => navigate(home)}
      >
        <div className="fp-work-columns">
          <MomentField label={t('tracing:receivedAt')} isRequired offersNow {...form.bind('occurredAt')} />
          <DayField label={t('tracing:dated')} isRequired {...form.bind('dated')} />
          <TextField label={t('tracing:reference')} isRequired {...form.bind('reference')} />
          {line.caseId !== undefined && (
            <DocumentField
              caseId={line.caseId}
              value={form.values.attachmentId}
              onChange={(next) => form.set('attachmentId', next)}
            />
          )}
        </div>
        <ChoicesField
          name="firearms"
          label={t('tracing:answersAbout')}
          isRequired
          columns={1}
          value={answered.map(({ exhibitId }) => exhibitId)}
          onChange={choose}
          error={errorOf('firearms') === undefined ? undefined : t('tracing:choose')}
          choices={firearms.map(({ id, mark, description, serial }) => ({
            value: id,
            label: [mark, description, serial].filter((part) => part !== '').join(' · '),
          }))}
        />
        {answered.map((one, at) => (
          <AnsweredFields
            key={one.exhibitId}
            mark={firearms.find(({ id }) => id === one.exhibitId)?.mark ?? ''}
            at={at}
            firearm={one}
            errorOf={errorOf}
            onChange={(next) => form.set('firearms', answered.with(at, next))}
          />
        ))}
        <CheckField
          name="isComplete"
          label={t('tracing:isComplete')}
          value={form.values.isComplete}
          onChange={(next) => form.set('isComplete', next)}
        />
        <LongTextField
          label={t('tracing:statement')}
          help={t('tracing:statementHelp')}
          rows={2}
          {...form.bind('statement')}
        />
        <LongTextField
          label={t('tracing:restrictions')}
          help={t('tracing:restrictionsHelp')}
          rows={2}
          {...form.bind('restrictions')}
        />
        <ChoiceField
          name="visibility"
          label={t('tracing:visibility')}
          look="radio"
          value={form.values.visibility}
          onChange={(next) => form.set('visibility', next ?? 'case')}
          choices={visibilities.map((value) => ({ value, label: t(`vocabulary:answerVisibility.${value}`) }))}
        />
        <LongTextField label={t('tracing:note')} rows={2} {...form.bind('note')} />
      </WorkForm>
    </Page>
  );
}
