// A finding on where a firearm left lawful hands, by other means than a trace; the newest one that stands is corrected or taken back here too.
import { useLocation } from 'wouter';
import { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { establishedMeans } from '../../shared/domain/tracing/records.ts';
import { ExhibitId } from '../../shared/language/identity.ts';
import {
  AwaitedPage,
  CheckField,
  ChoiceField,
  LongTextField,
  MomentField,
  Notice,
  Page,
  PageHeader,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { DocumentField } from './known-fields.tsx';
import { Forbidden, Unknown } from './request-begin.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { WorkForm } from '../drafts/work-form.tsx';

const schema = contract['tracing.establish'].input
  .omit({ exhibitId: true, corrects: true })
  .extend({ means: z.string().pipe(z.enum(establishedMeans)) });
type Entered = z.input<typeof schema>;

const begin = (): Entered => ({ means: '', statement: '', document: '', occurredAt: '', stands: true });

export function EstablishForm({ exhibitId }: { readonly exhibitId: string }) {
  const may = useMay('tracing.establish');
  const parsed = ExhibitId.safeParse(exhibitId);
  if (!may) return <Forbidden />;
  return parsed.success ? <OfFirearm exhibitId={parsed.data} /> : <Unknown />;
}

function OfFirearm({ exhibitId }: { readonly exhibitId: ExhibitId }) {
  const { value, failure } = useAnswer('tracing.firearm', { exhibitId });
  if (value === undefined) return <AwaitedPage failure={failure} />;
  return value.line === undefined ? <Unknown /> : <KnownForm line={value.line} origins={value.origins} />;
}

type Known = OutputOf<'tracing.firearm'>;

function KnownForm({
  line,
  origins,
}: {
  readonly line: NonNullable<Known['line']>;
  readonly origins: Known['origins'];
}) {
  const t = useText();
  const [, navigate] = useLocation();
  const act = useAct('tracing.establish');
  const home = `/exhibits/${line.id}/tracing`;
  const standing = origins.findLast(({ stands, isCorrected }) => stands && !isCorrected);
  const form = useContractForm(
    schema,
    begin(),
    {
      means: t('tracing:means'),
      statement: t('tracing:finding'),
      document: t('tracing:document'),
      occurredAt: t('tracing:at'),
    },
    async (values) => {
      const answer = await act.act({
        exhibitId: line.id,
        ...values,
        ...(standing === undefined ? {} : { corrects: standing.id }),
      });
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
    label: `${line.caseTitle} / ${line.mark} · ${t('tracing:establish')}`,
    address: `/tracing/establish/${line.id}`,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin()),
  });
  const isUnchosen = form.errors.some(({ path }) => path === 'means');
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: `${line.caseTitle} / ${line.mark}`, to: home }}
        title={t('tracing:establish')}
        detail={t('tracing:establishHelp')}
      />
      <WorkForm
        form={form}
        draft={draft}
        failure={act.failure}
        actLabel={t('tracing:record')}
        isActing={act.isActing}
        onCancel={() => navigate(home)}
      >
        {standing !== undefined && (
          <>
            <Notice tone="info" title={t('tracing:correctsFinding')}>
              <p>{standing.statement}</p>
            </Notice>
            <CheckField
              name="stands"
              label={t('tracing:takeBack')}
              value={!form.values.stands}
              onChange={(isTakenBack) => form.set('stands', !isTakenBack)}
            />
          </>
        )}
        <div className="fp-work-columns">
          <ChoiceField
            name="means"
            label={t('tracing:means')}
            isRequired
            isFirst
            value={establishedMeans.find((one) => one === form.values.means)}
            onChange={(next) => form.set('means', next ?? '')}
            error={isUnchosen ? t('work:form.choose') : undefined}
            choices={establishedMeans.map((value) => ({ value, label: t(`vocabulary:traceMeans.${value}`) }))}
          />
          <MomentField label={t('tracing:at')} isRequired offersNow {...form.bind('occurredAt')} />
          <TextField label={t('tracing:document')} isRequired {...form.bind('document')} />
          <DocumentField
            caseId={line.caseId}
            value={form.values.attachmentId}
            onChange={(next) => form.set('attachmentId', next)}
          />
        </div>
        <LongTextField label={t('tracing:finding')} isRequired rows={4} {...form.bind('statement')} />
      </WorkForm>
    </Page>
  );
}
