// A look into a system as somebody made it, for one firearm or several of a case at once; also one that corrects an earlier look.
import { useLocation } from 'wouter';
import { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import { checkKinds, checkResults } from '../../shared/domain/tracing/check.ts';
import { ExhibitId, TraceCheckId } from '../../shared/language/identity.ts';
import type { FirearmLine } from '../../shared/contract/tracing.ts';
import {
  AwaitedPage,
  ChoiceField,
  ChoicesField,
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
import { DocumentField } from './known-fields.tsx';
import { Forbidden, Unknown } from './request-begin.tsx';

// Nothing is chosen at first: what a look gave is said and never preset.
const schema = contract['tracing.record-check'].input.omit({ corrects: true }).extend({
  kind: z.string().pipe(z.enum(checkKinds)),
  result: z.string().pipe(z.enum(checkResults)),
});
type Entered = z.input<typeof schema>;

interface CheckAddress {
  readonly exhibitId: string;
  readonly corrects: string | undefined;
}

export function CheckForm({ exhibitId, corrects }: CheckAddress) {
  const may = useMay('tracing.record-check');
  const parsed = ExhibitId.safeParse(exhibitId);
  const earlier = TraceCheckId.safeParse(corrects);
  if (!may) return <Forbidden />;
  if (!parsed.success || (corrects !== undefined && !earlier.success)) return <Unknown />;
  return <OfFirearm exhibitId={parsed.data} corrects={earlier.data} />;
}

function OfFirearm({
  exhibitId,
  corrects,
}: {
  readonly exhibitId: ExhibitId;
  readonly corrects: TraceCheckId | undefined;
}) {
  const { value, failure } = useAnswer('tracing.firearm', { exhibitId });
  const caseId = value?.line?.caseId;
  const all = useAnswer('tracing.firearms', caseId === undefined ? {} : { caseId }, {
    isEnabled: caseId !== undefined,
  });
  if (value === undefined) return <AwaitedPage failure={failure} />;
  if (value.line === undefined) return <Unknown />;
  if (all.value === undefined) return <AwaitedPage failure={all.failure} />;
  return <KnownForm line={value.line} firearms={all.value.firearms} corrects={corrects} />;
}

interface KnownFormProps {
  readonly line: FirearmLine;
  readonly firearms: readonly FirearmLine[];
  readonly corrects: TraceCheckId | undefined;
}

function KnownForm({ line, firearms, corrects }: KnownFormProps) {
  const t = useText();
  const [, navigate] = useLocation();
  const act = useAct('tracing.record-check');
  const home = `/exhibits/${line.id}/tracing`;
  const begin = (): Entered => ({
    exhibitIds: [line.id],
    kind: '',
    result: '',
    system: '',
    reference: '',
    note: '',
    occurredAt: '',
  });
  const form = useContractForm(
    schema,
    begin(),
    {
      kind: t('tracing:checkKind'),
      result: t('tracing:checkResult'),
      system: t('tracing:checkSystem'),
      occurredAt: t('tracing:at'),
      note: t('tracing:note'),
    },
    async (values) => {
      const answer = await act.act({ ...values, ...(corrects === undefined ? {} : { corrects }) });
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
    label: `${line.caseTitle} / ${line.mark} · ${t('tracing:recordCheck')}`,
    address: corrects === undefined ? `/tracing/check/${line.id}` : `/tracing/check/${line.id}/${corrects}`,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin()),
  });
  const errorOf = (path: string) => form.errors.find((error) => error.path === path)?.message;
  const chosen = (path: string) => (errorOf(path) === undefined ? undefined : t('work:form.choose'));
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: `${line.caseTitle} / ${line.mark}`, to: home }}
        title={t('tracing:recordCheck')}
        detail={t('tracing:protocolHelp')}
      />
      <WorkForm
        form={form}
        draft={draft}
        failure={act.failure}
        actLabel={t('tracing:record')}
        isActing={act.isActing}
        onCancel={() => navigate(home)}
      >
        {corrects === undefined ? (
          <ChoicesField
            name="exhibitIds"
            label={t('tracing:checkOf')}
            isRequired
            value={firearms.map(({ id }) => id).filter((id) => form.values.exhibitIds.includes(id))}
            onChange={(ids) => form.set('exhibitIds', ids)}
            error={errorOf('exhibitIds') === undefined ? undefined : t('tracing:choose')}
            choices={firearms.map(({ id, mark, serial, description }) => ({
              value: id,
              label: `${mark} · ${serial === '' ? description : serial}`,
            }))}
          />
        ) : (
          <Notice tone="info">{t('tracing:corrects')}</Notice>
        )}
        <div className="fp-work-columns">
          <ChoiceField
            name="kind"
            label={t('tracing:checkKind')}
            isRequired
            isFirst
            value={checkKinds.find((one) => one === form.values.kind)}
            onChange={(next) => form.set('kind', next ?? '')}
            error={chosen('kind')}
            choices={checkKinds.map((value) => ({ value, label: t(`vocabulary:traceCheck.${value}`) }))}
          />
          <ChoiceField
            name="result"
            label={t('tracing:checkResult')}
            isRequired
            value={checkResults.find((one) => one === form.values.result)}
            onChange={(next) => form.set('result', next ?? '')}
            error={chosen('result')}
            choices={checkResults.map((value) => ({ value, label: t(`vocabulary:traceCheckResult.${value}`) }))}
          />
          <TextField
            label={t('tracing:checkSystem')}
            help={t('tracing:checkSystemHelp')}
            isRequired
            {...form.bind('system')}
          />
          <TextField label={t('tracing:reference')} isMono {...form.bind('reference')} />
          <MomentField label={t('tracing:at')} isRequired offersNow {...form.bind('occurredAt')} />
          <DocumentField
            caseId={line.caseId}
            value={form.values.attachmentId}
            onChange={(next) => form.set('attachmentId', next)}
          />
        </div>
        <LongTextField label={t('tracing:note')} rows={3} {...form.bind('note')} />
      </WorkForm>
    </Page>
  );
}
