// Recording an arrest, an order of detention, a release, the investigation or the indictment, with the paper it stands on.
import { useLocation } from 'wouter';
import { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { clockEventKinds, eventsOfCase, ordersOfDetention } from '../../shared/domain/prosecution/clocks.ts';
import {
  ChoiceField,
  LongTextField,
  MomentField,
  Notice,
  Page,
  PageHeader,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { WorkForm } from '../drafts/work-form.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { NoSuspect } from './no-suspect.tsx';

// Nothing is chosen at first: what happened to a person is said and never preset. The empty text is refused.
const schema = contract['clocks.record'].input
  .omit({ caseId: true })
  .extend({ kind: z.string().pipe(z.enum(clockEventKinds)) });
type Entered = z.input<typeof schema>;

const begin = (): Entered => ({ kind: '', occurredAt: '', document: '', note: '' });

export function ClockForm({ record }: { readonly record: OutputOf<'cases.read'> }) {
  const t = useText();
  const [, navigate] = useLocation();
  const may = useMay('clocks.record');
  const act = useAct('clocks.record');
  const files = useAnswer('attachments.list', { caseId: record.id }).value?.attachments ?? [];
  const home = `/cases/${record.id}/prosecution`;
  const form = useContractForm(
    schema,
    begin(),
    {
      kind: t('prosecution:clockKind'),
      partyId: t('prosecution:clockPerson'),
      occurredAt: t('prosecution:clockAt'),
      from: t('prosecution:clockFrom'),
      until: t('prosecution:clockUntil'),
      document: t('prosecution:clockDocument'),
    },
    async (values) => {
      const answer = await act.act({ caseId: record.id, ...values });
      if (!answer.ok) {
        form.refuse(answer.error);
        return;
      }
      draft.finish();
      navigate(home);
    },
  );
  const draft = useDraft<Entered>({
    kind: 'prosecution',
    label: `${record.title} · ${t('prosecution:recordClock')}`,
    address: `${home}/clock`,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin()),
  });
  if (!may) return <Notice tone="info">{t('prosecution:forbidden')}</Notice>;
  const suspects = record.parties.filter(({ role }) => role === 'suspect');
  const kind = clockEventKinds.find((one) => one === form.values.kind);
  const isOfCase = kind !== undefined && eventsOfCase.includes(kind);
  const isOrder = kind !== undefined && ordersOfDetention.includes(kind);
  const errorOf = (path: string) => form.errors.find((error) => error.path === path)?.message;
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('prosecution:back'), to: home }}
        title={t('prosecution:recordClock')}
        detail={record.title}
      />
      <WorkForm
        form={form}
        draft={draft}
        failure={act.failure}
        actLabel={t('prosecution:attributeAct')}
        isActing={act.isActing}
        onCancel={() => navigate(home)}
      >
        <NoSuspect record={record} />
        <div className="fp-work-columns">
          <ChoiceField
            name="kind"
            label={t('prosecution:clockKind')}
            isRequired
            isFirst
            value={kind}
            onChange={(next) => {
              form.set('kind', next ?? '');
              if (next !== undefined && eventsOfCase.includes(next)) form.set('partyId', undefined);
              if (next === undefined || !ordersOfDetention.includes(next)) {
                form.set('from', undefined);
                form.set('until', undefined);
              }
            }}
            error={errorOf('kind') === undefined ? undefined : t('work:form.choose')}
            choices={clockEventKinds.map((value) => ({ value, label: t(`vocabulary:clockEvent.${value}`) }))}
          />
          {!isOfCase && (
            <ChoiceField
              name="partyId"
              label={t('prosecution:clockPerson')}
              isRequired
              value={suspects.find(({ id }) => id === form.values.partyId)?.id}
              onChange={(id) => form.set('partyId', id)}
              error={errorOf('partyId')}
              choices={suspects.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <MomentField label={t('prosecution:clockAt')} isRequired offersNow {...form.bind('occurredAt')} />
          {isOrder && (
            <>
              <MomentField
                name="until"
                label={t('prosecution:clockUntil')}
                help={t('prosecution:clockUntilHelp')}
                isRequired
                value={form.values.until ?? ''}
                onChange={(until) => form.set('until', until === '' ? undefined : until)}
                error={errorOf('until')}
              />
              <MomentField
                name="from"
                label={t('prosecution:clockFrom')}
                help={t('prosecution:clockFromHelp')}
                value={form.values.from ?? ''}
                onChange={(from) => form.set('from', from === '' ? undefined : from)}
                error={errorOf('from')}
              />
            </>
          )}
          <TextField
            label={t('prosecution:clockDocument')}
            help={t('prosecution:clockDocumentHelp')}
            isRequired
            {...form.bind('document')}
          />
          <ChoiceField
            name="attachmentId"
            label={t('prosecution:clockFile')}
            emptyLabel={t('prosecution:clockNoFile')}
            value={files.find(({ id }) => id === form.values.attachmentId)?.id}
            onChange={(id) => form.set('attachmentId', id)}
            choices={files
              .filter((file) => file.kind === 'file')
              .map(({ id, caption, fileName }) => ({ value: id, label: caption === '' ? fileName : caption }))}
          />
        </div>
        <LongTextField label={t('work:form.note')} rows={2} {...form.bind('note')} />
      </WorkForm>
    </Page>
  );
}
