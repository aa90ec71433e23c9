// The text of a request: which firearms, of whom, why illicit, where found, for what. What is missing is said on its page before it leaves.
import { useLocation } from 'wouter';
import type { z } from 'zod';
import type { FirearmLine } from '../../shared/contract/tracing.ts';
import {
  RequestText,
  channels,
  illicitGrounds,
  intendedUses,
  tracePriorities,
} from '../../shared/domain/tracing/request.ts';
import { languages } from '../../shared/domain/roles.ts';
import type { CaseId, ExhibitId, TraceRequestId } from '../../shared/language/identity.ts';
import {
  ChoiceField,
  ChoicesField,
  Group,
  LongTextField,
  Page,
  PageHeader,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { WorkForm } from '../drafts/work-form.tsx';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { CountryField, DayField } from './known-fields.tsx';

type Entered = z.input<typeof RequestText>;
type AskedFirearm = Entered['firearms'][number];

interface RequestFormProps {
  readonly caseId: CaseId;
  readonly firearms: readonly FirearmLine[];
  readonly chosen: readonly ExhibitId[];
  readonly address: string;
  readonly written?: { readonly id: TraceRequestId; readonly number: string; readonly text: RequestText };
}

const begin = (chosen: readonly ExhibitId[]): Entered => ({
  firearms: chosen.map((exhibitId) => ({ exhibitId, photographs: [], remark: '' })),
  addressee: { country: '', body: '' },
  channel: 'i-24-7',
  priority: 'routine',
  priorityReason: '',
  grounds: [],
  legalArticle: '',
  circumstances: '',
  uses: [],
  restrictions: '',
  language: 'en',
  answerBy: '',
});

export function RequestForm({ caseId, firearms, chosen, address, written }: RequestFormProps) {
  const t = useText();
  const [, navigate] = useLocation();
  const act = useAct('traces.write');
  const form = useContractForm(
    RequestText,
    written?.text ?? begin(chosen),
    {
      firearms: t('tracing:firearms'),
      'addressee.body': t('tracing:body'),
      'addressee.country': t('tracing:country'),
      answerBy: t('tracing:answerBy'),
      circumstances: t('tracing:circumstances'),
      legalArticle: t('tracing:article'),
    },
    async (text) => {
      const answer = await act.act({ ...(written === undefined ? {} : { id: written.id }), caseId, text });
      if (!answer.ok) {
        form.refuse(answer.error);
        return;
      }
      draft.finish();
      navigate(`/tracing/requests/${answer.value.id}`);
    },
  );
  const title = written?.number ?? t('tracing:new');
  const draft = useDraft<Entered>({
    kind: 'tracing',
    label: `${title} · ${firearms[0]?.caseTitle ?? ''}`,
    address,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(written?.text ?? begin(chosen)),
  });
  const asked = form.values.firearms;
  const errorOf = (path: string) => form.errors.find((error) => error.path.startsWith(path))?.message;
  const choose = (ids: readonly string[]) =>
    form.set(
      'firearms',
      firearms
        .filter(({ id }) => ids.includes(id))
        .map(
          ({ id }) => asked.find(({ exhibitId }) => exhibitId === id) ?? { exhibitId: id, photographs: [], remark: '' },
        ),
    );
  const change = (next: AskedFirearm) =>
    form.set(
      'firearms',
      asked.map((one) => (one.exhibitId === next.exhibitId ? next : one)),
    );
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('tracing:back'), to: written === undefined ? '/tracing' : `/tracing/requests/${written.id}` }}
        title={written === undefined ? t('tracing:write') : title}
        detail={`${firearms[0]?.caseTitle ?? ''} · ${t('tracing:writeHelp')}`}
      />
      <WorkForm
        form={form}
        draft={draft}
        failure={act.failure}
        actLabel={t('tracing:save')}
        isActing={act.isActing}
        onCancel={() => navigate(written === undefined ? '/tracing' : `/tracing/requests/${written.id}`)}
      >
        <ChoicesField
          name="firearms"
          label={t('tracing:firearms')}
          isRequired
          columns={1}
          value={firearms.map(({ id }) => id).filter((id) => asked.some(({ exhibitId }) => exhibitId === id))}
          onChange={choose}
          error={errorOf('firearms') === undefined ? undefined : t('tracing:choose')}
          choices={firearms.map((one) => ({
            value: one.id,
            label: [one.mark, one.description, one.serial].filter((part) => part !== '').join(' · '),
            help: t('tracing:score', { score: one.readiness.score }),
          }))}
        />
        {asked.map((one) => (
          <FirearmFields
            key={one.exhibitId}
            asked={one}
            mark={firearms.find(({ id }) => id === one.exhibitId)?.mark ?? ''}
            onChange={change}
          />
        ))}
        <div className="fp-work-columns">
          <TextField label={t('tracing:body')} help={t('tracing:bodyHelp')} {...form.bind('addressee.body')} />
          <CountryField label={t('tracing:country')} {...form.bind('addressee.country')} />
          <ChoiceField
            name="channel"
            label={t('tracing:channel')}
            value={channels.find((one) => one === form.values.channel)}
            onChange={(next) => form.set('channel', next ?? 'i-24-7')}
            choices={channels.map((value) => ({ value, label: t(`vocabulary:traceChannel.${value}`) }))}
          />
          <DayField label={t('tracing:answerBy')} {...form.bind('answerBy')} />
          <ChoiceField
            name="priority"
            label={t('tracing:priority')}
            value={tracePriorities.find((one) => one === form.values.priority)}
            onChange={(next) => form.set('priority', next ?? 'routine')}
            choices={tracePriorities.map((value) => ({ value, label: t(`vocabulary:tracePriority.${value}`) }))}
          />
          {form.values.priority === 'urgent' && (
            <TextField label={t('tracing:priorityReason')} {...form.bind('priorityReason')} />
          )}
        </div>
        <ChoicesField
          name="grounds"
          label={t('tracing:grounds')}
          columns={1}
          value={form.values.grounds}
          onChange={(next) => form.set('grounds', next)}
          choices={illicitGrounds.map((value) => ({ value, label: t(`vocabulary:traceGround.${value}`) }))}
        />
        <TextField label={t('tracing:article')} {...form.bind('legalArticle')} />
        <LongTextField label={t('tracing:circumstances')} rows={4} {...form.bind('circumstances')} />
        <ChoicesField
          name="uses"
          label={t('tracing:uses')}
          value={form.values.uses}
          onChange={(next) => form.set('uses', next)}
          choices={intendedUses.map((value) => ({ value, label: t(`vocabulary:traceUse.${value}`) }))}
        />
        <LongTextField
          label={t('tracing:restrictions')}
          help={t('tracing:restrictionsHelp')}
          rows={2}
          {...form.bind('restrictions')}
        />
        <ChoiceField
          name="language"
          label={t('tracing:language')}
          value={languages.find((one) => one === form.values.language)}
          onChange={(next) => form.set('language', next ?? 'en')}
          choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
        />
      </WorkForm>
    </Page>
  );
}

/** What goes along with one firearm: its photographs, and what its exhibit does not say. */
function FirearmFields({
  asked,
  mark,
  onChange,
}: {
  readonly asked: AskedFirearm;
  readonly mark: string;
  readonly onChange: (next: AskedFirearm) => void;
}) {
  const t = useText();
  const photographs = useAnswer('tracing.firearm', { exhibitId: asked.exhibitId }).value?.photographs ?? [];
  return (
    <Group title={mark}>
      <TextField
        name={`remark.${asked.exhibitId}`}
        label={t('tracing:remark', { mark })}
        help={t('tracing:remarkHelp')}
        value={asked.remark}
        onChange={(remark) => onChange({ ...asked, remark })}
      />
      {photographs.length === 0 ? (
        <p className="fp-quiet">
          {t('tracing:photographs', { mark })}: {t('tracing:noPhotographs')}
        </p>
      ) : (
        <ChoicesField
          name={`photographs.${asked.exhibitId}`}
          label={t('tracing:photographs', { mark })}
          value={photographs.map(({ id }) => id).filter((id) => asked.photographs.includes(id))}
          onChange={(next) => onChange({ ...asked, photographs: next })}
          choices={photographs.map(({ id, caption, hasScale }) => ({
            value: id,
            label: hasScale ? t('tracing:withScale', { caption }) : caption,
          }))}
        />
      )}
    </Group>
  );
}
