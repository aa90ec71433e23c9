// Revising an exhibit: the same page as taking in, with the reason; the earlier wording stays on record.
import { useRef } from 'react';
import { contract } from '../../shared/contract/index.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import {
  Button,
  FailureNotice,
  FormErrors,
  Group,
  KeyHint,
  LoadingLines,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { DraftFound, DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ExhibitFields } from './exhibit-fields.tsx';
import type { Exhibit } from './exhibit-values.ts';
import { valuesOf } from './exhibit-values.ts';
import { usePossibleParents } from './possible-parents.ts';
import { useSaveKeys } from './save-keys.ts';
import { accessOf, useExhibitLabels } from './use-exhibit-form.ts';

export function ExhibitRevise({ exhibit, onDone }: { readonly exhibit: Exhibit; readonly onDone: () => void }) {
  const t = useText();
  const save = useAct('exhibits.revise');
  const labels = useExhibitLabels();
  const record = useAnswer('cases.read', { id: exhibit.caseId }).value;
  const parents = usePossibleParents(exhibit.caseId).filter((parent) => parent.id !== exhibit.id);
  const element = useRef<HTMLFormElement>(null);
  const begin: InputOf<'exhibits.revise'> = { id: exhibit.id, ...valuesOf(exhibit), reason: '' };
  const form = useContractForm(contract['exhibits.revise'].input, begin, labels, async (values) => {
    const answer = await save.act(values);
    if (!answer.ok) {
      form.refuse(answer.error);
      return;
    }
    draft.finish();
    onDone();
  });
  const draft = useDraft<InputOf<'exhibits.revise'>>({
    kind: 'exhibit',
    label: `${exhibit.number} · ${t('work:exhibit.revise')}`,
    address: `/exhibits/${exhibit.id}/revise`,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(begin),
  });
  useSaveKeys(() => element.current?.requestSubmit());
  if (record === undefined) return <LoadingLines lines={8} />;
  return (
    <form ref={element} onSubmit={form.onSubmit} noValidate className="fp-work-form">
      <p className="fp-quiet">{t('work:exhibit.reviseHelp')}</p>
      <DraftFound draft={draft} />
      <FormErrors errors={form.errors} attempt={form.attempt} />
      <FailureNotice failure={save.failure} />
      <ExhibitFields
        form={accessOf(form)}
        incidents={record.incidents}
        parents={parents}
        except={exhibit.id}
        photographs={exhibit.attachments.filter(({ kind }) => kind === 'photograph')}
      />
      <Group title={t('work:form.reason')}>
        <TextField label={t('work:form.reason')} help={t('work:form.reasonHelp')} isRequired {...form.bind('reason')} />
      </Group>
      <div className="fp-work-footer">
        <DraftLine draft={draft} />
        <span className="fp-button-row">
          <Button onPress={onDone}>{t('work:form.cancel')}</Button>
          <Button look="primary" type="submit" icon="save" isBusy={save.isActing}>
            {t('work:form.save')} <KeyHint keys="Ctrl+S" />
          </Button>
        </span>
      </div>
    </form>
  );
}
