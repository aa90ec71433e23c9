// The templates of the station: listed, written by hand, revised, taken out of use. Nothing of it is deleted.
import { useState } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { contract } from '../../shared/contract/index.ts';
import { exhibitKinds } from '../../shared/domain/exhibit.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  ChoiceField,
  EmptyState,
  FailureNotice,
  Group,
  LoadingLines,
  LongTextField,
  NumberField,
  Page,
  PageHeader,
  Status,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { WorkForm } from '../drafts/work-form.tsx';
import { FactFields } from '../exhibits/fact-fields.tsx';
import { emptyExhibit, usualUnit } from '../exhibits/exhibit-values.ts';
import type { ExhibitFormAccess, ExhibitValues } from '../exhibits/exhibit-values.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

type Template = OutputOf<'templates.list'>['templates'][number];
type Content = InputOf<'templates.record'>['content'];

export function TemplatesPage() {
  const t = useText();
  const format = useFormat();
  const may = useMay('templates.record');
  const revise = useAct('templates.revise');
  const { value, failure } = useAnswer('templates.list', { withRetired: true }, { keepPrevious: true });
  const [opened, setOpened] = useState<Template | 'new'>();
  if (opened !== undefined) {
    return <TemplateForm {...(opened === 'new' ? {} : { template: opened })} onClose={() => setOpened(undefined)} />;
  }
  const write = may && (
    <Button icon="add" look="primary" onPress={() => setOpened('new')}>
      {t('fields:template.new')}
    </Button>
  );
  const change = (template: Template, isRetired: boolean) => {
    const { id, name, content } = template;
    drop(revise.act({ id, name, content, isRetired }));
  };
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('frame:section.intake'), to: '/intake' }}
        title={t('fields:template.title')}
        detail={t('fields:template.keptHelp')}
        actions={value !== undefined && value.templates.length > 0 && write}
      />
      <FailureNotice failure={failure ?? revise.failure} />
      {value === undefined && failure === undefined && <LoadingLines lines={4} />}
      {value?.templates.length === 0 && (
        <EmptyState icon="list" title={t('fields:template.emptyTitle')} action={write}>
          <p>{t('fields:template.emptyText')}</p>
        </EmptyState>
      )}
      <ul className="fp-handovers">
        {value?.templates.map((template) => (
          <li key={template.id} className="fp-handover">
            <span className="fp-handover-words">
              <strong>{template.name}</strong>
              <span className="fp-quiet">
                {[
                  t(`vocabulary:exhibitKind.${template.content.kind}`),
                  ...template.content.parts.map((part) => t(`vocabulary:exhibitKind.${part.kind}`)),
                ].join(' + ')}{' '}
                · {t('fields:template.recorded', { name: template.recordedBy, at: format.moment(template.recordedAt) })}
              </span>
            </span>
            {template.isRetired && <Status tone="quiet">{t('fields:template.retired')}</Status>}
            {may && (
              <span className="fp-button-row">
                <Button size="small" icon="edit" onPress={() => setOpened(template)}>
                  {t('fields:template.revise')}
                </Button>
                <Button size="small" onPress={() => change(template, !template.isRetired)}>
                  {t(template.isRetired ? 'fields:template.restore' : 'fields:template.retire')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}

function TemplateForm({ template, onClose }: { readonly template?: Template; readonly onClose: () => void }) {
  const t = useText();
  const record = useAct('templates.record');
  const revise = useAct('templates.revise');
  const begin: InputOf<'templates.record'> =
    template === undefined
      ? { name: '', content: { ...emptyContent, parts: [] } }
      : { name: template.name, content: template.content };
  const labels = { name: t('fields:template.name') };
  const form = useContractForm(contract['templates.record'].input, begin, labels, async ({ name, content }) => {
    const answer =
      template === undefined
        ? await record.act({ name, content })
        : await revise.act({ id: template.id, name, content, isRetired: template.isRetired });
    if (answer.ok) onClose();
    else form.refuse(answer.error);
  });
  const { content } = form.values;
  const set = (part: Partial<Content>) => form.set('content', { ...content, ...part });
  const access: ExhibitFormAccess = {
    values: { ...emptyExhibit, ...content, serials: [] },
    set: (name, value) => set({ [name]: value }),
    errorOf: (path) => form.errors.find((error) => error.path === `content.${path}`)?.message,
    isDefault: () => false,
  };
  return (
    <Page width="medium">
      <PageHeader title={t(template === undefined ? 'fields:template.new' : 'fields:template.revise')} />
      <WorkForm
        form={form}
        failure={record.failure ?? revise.failure}
        actLabel={t('fields:template.save')}
        isActing={record.isActing || revise.isActing}
        onCancel={onClose}
      >
        <Group title={t('fields:template.one')} detail={t('fields:template.keptHelp')}>
          <div className="fp-work-columns">
            <TextField
              {...form.bind('name')}
              label={t('fields:template.name')}
              help={t('fields:template.nameHelp')}
              isRequired
              isFirst
            />
            <ChoiceField
              name="content.kind"
              label={t('work:exhibit.kind')}
              isRequired
              value={content.kind}
              onChange={(kind) => kind !== undefined && set({ kind, unit: usualUnit(kind), facts: {}, serials: [] })}
              choices={exhibitKinds.map((value) => ({ value, label: t(`vocabulary:exhibitKind.${value}`) }))}
            />
          </div>
          <LongTextField
            name="content.description"
            label={t('work:exhibit.description')}
            help={t('work:exhibit.descriptionHelp')}
            rows={2}
            value={content.description}
            onChange={(description) => set({ description })}
          />
          <div className="fp-work-columns">
            <NumberField
              name="content.quantity"
              label={t('work:exhibit.quantity')}
              value={content.quantity}
              onChange={(quantity) => set({ quantity: quantity ?? Number.NaN })}
              error={form.errors.find((error) => error.path === 'content.quantity')?.message}
            />
            <TextField
              name="content.handling"
              label={t('work:exhibit.handling')}
              value={content.handling}
              onChange={(handling) => set({ handling })}
            />
          </div>
        </Group>
        <FactFields form={access} />
        {content.parts.length > 0 && (
          <Group title={t('fields:template.parts')} detail={t('fields:template.partsHelp')}>
            <ul className="fp-work-links">
              {content.parts.map((part, at) => (
                <li key={at} className="fp-handover">
                  <span className="fp-handover-words">
                    {t(`vocabulary:exhibitKind.${part.kind}`)} <span className="fp-quiet">{part.description}</span>
                  </span>
                  <Button
                    size="small"
                    icon="remove"
                    onPress={() => set({ parts: content.parts.filter((_, index) => index !== at) })}
                  >
                    {t('work:form.removeRow', { number: at + 1 })}
                  </Button>
                </li>
              ))}
            </ul>
          </Group>
        )}
      </WorkForm>
    </Page>
  );
}

const { kind, description, quantity, unit, facts, markings, handling }: ExhibitValues = emptyExhibit;
const emptyContent = { kind, description, quantity, unit, facts, serials: [], markings, handling };
