// Choosing a template by its name, and keeping what stands in the form as one. Both are reached by key and never need a mouse.
import { useState } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, FailureNotice, LookAheadField, Notice, TextField } from '../components/index.ts';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

export type Template = OutputOf<'templates.list'>['templates'][number];

export function TemplateChooser({
  onChoose,
  onClose,
}: {
  readonly onChoose: (template: Template) => void;
  readonly onClose: () => void;
}) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const templates = useAnswer('templates.list', { withRetired: false }).value?.templates;
  if (templates?.length === 0) {
    return (
      <Notice tone="info" title={t('fields:template.emptyTitle')}>
        <p>
          {t('fields:template.emptyText')} <a href="#/intake/templates">{t('fields:template.title')}</a>
        </p>
      </Notice>
    );
  }
  return (
    <div className="fp-template-panel">
      <LookAheadField
        name="template"
        label={t('fields:template.choose')}
        help={t('fields:template.chooseHelp')}
        isFirst
        takesFirst
        value={typed}
        onChange={setTyped}
        options={(templates ?? []).map(({ id, name, content }) => ({
          value: name,
          key: id,
          detail: t(`vocabulary:exhibitKind.${content.kind}`),
        }))}
        onTake={(option) => {
          const chosen = templates?.find(({ id }) => id === option.key);
          if (chosen !== undefined) onChoose(chosen);
        }}
      />
      <Button size="small" onPress={onClose}>
        {t('work:form.cancel')}
      </Button>
    </div>
  );
}

export function KeepTemplate({
  content,
  onKept,
  onClose,
}: {
  readonly content: InputOf<'templates.record'>['content'];
  readonly onKept: (name: string) => void;
  readonly onClose: () => void;
}) {
  const t = useText();
  const record = useAct('templates.record');
  const [name, setName] = useState('');
  const keep = async () => {
    const answer = await record.act({ name, content });
    if (answer.ok) onKept(name.trim());
  };
  return (
    <div className="fp-template-panel">
      <TextField
        name="templateName"
        label={t('fields:template.name')}
        help={t('fields:template.nameHelp')}
        isFirst
        isRequired
        value={name}
        onChange={setName}
      />
      <p className="fp-quiet">{t('fields:template.keptHelp')}</p>
      {content.parts.length > 0 && (
        <p className="fp-quiet">
          {t('fields:template.withParts', { marks: content.parts.map(({ description }) => description).join(' · ') })}
        </p>
      )}
      <FailureNotice failure={record.failure} />
      <span className="fp-button-row">
        <Button icon="save" look="primary" isBusy={record.isActing} onPress={() => drop(keep())}>
          {t('fields:template.save')}
        </Button>
        <Button onPress={onClose}>{t('work:form.cancel')}</Button>
      </span>
    </div>
  );
}
