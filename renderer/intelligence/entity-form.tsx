// An entity is recorded or revised: its names, what its kind is recognised by, and which reports it is known from.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import { EntityText } from '../../shared/contract/intelligence-entities.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { EntityFacts } from '../../shared/domain/intelligence/entity.ts';
import {
  entityKinds,
  factChoices,
  factsOfKind,
  type EntityFact,
  type EntityKind,
} from '../../shared/domain/intelligence/entity.ts';
import type { IntelReportId } from '../../shared/language/identity.ts';
import { IntelEntityId } from '../../shared/language/identity.ts';
import {
  AwaitedPage,
  ChoiceField,
  ChoicesField,
  FailureNotice,
  LongTextField,
  Page,
  PageHeader,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { WorkForm } from '../drafts/work-form.tsx';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { useFactWords } from './fact-words.ts';
import { Forbidden } from './report-form.tsx';

type Sheet = OutputOf<'intelligence.entity'>;

export function EntityFormPage({ id }: { readonly id?: string }) {
  const may = useMay('intelligence.record-entity');
  if (!may) return <Forbidden />;
  if (id === undefined) return <EntityForm />;
  const parsed = IntelEntityId.safeParse(id);
  return parsed.success ? <Known id={parsed.data} /> : <UnknownEntity />;
}

export function UnknownEntity() {
  const t = useText();
  return (
    <Page>
      <PageHeader
        above={{ label: t('intelligence:part.entities'), to: '/intelligence/entities' }}
        title={t('intelligence:entity')}
      />
      <FailureNotice failure={{ code: 'intelligence.entity-unknown' }} />
    </Page>
  );
}

function Known({ id }: { readonly id: IntelEntityId }) {
  const { value, failure } = useAnswer('intelligence.entity', { id });
  if (value === undefined)
    return failure?.code === 'intelligence.entity-unknown' ? <UnknownEntity /> : <AwaitedPage failure={failure} />;
  return <EntityForm before={value} />;
}

/** As it is typed: names one on each line, facts that may be empty. */
const schema = EntityText.omit({ aliases: true, facts: true, reportIds: true }).extend({
  kind: z.enum(entityKinds),
  aliases: z.string().max(6000),
  reason: z.string().trim().max(1000),
});
const withReason = schema.extend({ reason: z.string().trim().min(1).max(1000) });

function EntityForm({ before }: { readonly before?: Sheet }) {
  const t = useText();
  const factWords = useFactWords();
  const [, navigate] = useLocation();
  const record = useAct('intelligence.record-entity');
  const revise = useAct('intelligence.revise-entity');
  const act = before === undefined ? record : revise;
  const reports = useAnswer('intelligence.reports', {}).value?.reports ?? [];
  const [facts, setFacts] = useState<Readonly<Record<string, string>>>(before?.line.facts ?? {});
  const [reportIds, setReportIds] = useState<readonly IntelReportId[]>(before?.reports.map(({ id }) => id) ?? []);
  const form = useContractForm(
    before === undefined ? schema : withReason,
    {
      kind: before?.line.kind ?? 'person',
      name: before?.line.name ?? '',
      aliases: before?.line.aliases.join('\n') ?? '',
      note: before?.note ?? '',
      reason: '',
    },
    { name: t('intelligence:name'), note: t('intelligence:note'), reason: t('intelligence:reason') },
    async ({ kind, reason, aliases, ...said }) => {
      const text = {
        ...said,
        aliases: aliases.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
        facts: factsOf(kind, facts),
        reportIds: [...reportIds],
      };
      const answer =
        before === undefined
          ? await record.act({ kind, ...text })
          : await revise.act({ id: before.line.id, version: before.version, ...text, reason });
      if (!answer.ok) form.refuse(answer.error);
      else navigate(`/intelligence/entities/${'id' in answer.value ? answer.value.id : (before?.line.id ?? '')}`);
    },
  );
  const { kind } = form.values;
  const home = before === undefined ? '/intelligence/entities' : `/intelligence/entities/${before.line.id}`;
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: before?.line.name ?? t('intelligence:part.entities'), to: home }}
        title={before === undefined ? t('intelligence:newEntity') : t('intelligence:revise')}
        detail={t('intelligence:emptyEntitiesText')}
      />
      <WorkForm
        form={form}
        failure={act.failure}
        actLabel={t('intelligence:record')}
        isActing={act.isActing}
        onCancel={() => navigate(home)}
      >
        <div className="fp-work-columns">
          <ChoiceField
            name="kind"
            label={t('intelligence:kind')}
            isRequired
            isDisabled={before !== undefined}
            value={kind}
            onChange={(next) => form.set('kind', next ?? 'person')}
            choices={entityKinds.map((value) => ({ value, label: t(`intelligence:kinds.${value}`) }))}
          />
          <TextField label={t('intelligence:name')} isRequired isFirst {...form.bind('name')} />
          {factsOfKind[kind].map((fact) => {
            const field = { name: `facts.${fact}`, label: t(`intelligence:facts.${fact}`) };
            const choices = factChoices[fact];
            const help = helped.find((one) => one === fact);
            if (choices === undefined)
              return (
                <TextField
                  key={fact}
                  {...field}
                  help={help === undefined ? undefined : t(`intelligence:factHelps.${help}`)}
                  value={facts[fact] ?? ''}
                  onChange={(text) => setFacts({ ...facts, [fact]: text })}
                  maxLength={300}
                />
              );
            return (
              <ChoiceField
                key={fact}
                {...field}
                emptyLabel={t('intelligence:factNotSaid')}
                value={choices.find((value) => value === facts[fact])}
                onChange={(next) => setFacts({ ...facts, [fact]: next ?? '' })}
                choices={choices.map((value) => ({ value, label: factWords.one(fact, value) }))}
              />
            );
          })}
        </div>
        <LongTextField
          label={t('intelligence:aliases')}
          help={t('intelligence:aliasesHelp')}
          rows={2}
          {...form.bind('aliases')}
        />
        <ChoicesField
          name="reportIds"
          label={t('intelligence:restsOn')}
          columns={1}
          value={reportIds}
          onChange={setReportIds}
          choices={reports.map(({ id, number, words, handling }) => ({
            value: id,
            label: `${number} · ${handling}`,
            help: words,
          }))}
        />
        <LongTextField
          label={t('intelligence:note')}
          help={t('intelligence:entityNoteHelp')}
          rows={3}
          {...form.bind('note')}
        />
        {before !== undefined && <TextField label={t('intelligence:reason')} isRequired {...form.bind('reason')} />}
      </WorkForm>
    </Page>
  );
}

const helped = ['coordinates', 'route-over'] as const satisfies readonly EntityFact[];

/** Only what this kind is asked, and only what was said. */
function factsOf(kind: EntityKind, typed: Readonly<Record<string, string>>): z.output<typeof EntityFacts> {
  return Object.fromEntries(
    factsOfKind[kind].flatMap((fact) => {
      const text = typed[fact]?.trim() ?? '';
      return text === '' ? [] : [[fact, text]];
    }),
  );
}
