// Revising an exhibit: the same page as taking in, with the reason; the earlier wording stays on record.
import { contract } from '../../shared/contract/index.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { Awaited, Group, TextField, useContractForm } from '../components/index.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { WorkForm } from '../drafts/work-form.tsx';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ExhibitFields } from './exhibit-fields.tsx';
import type { Exhibit } from './exhibit-values.ts';
import { valuesOf } from './exhibit-values.ts';
import { usePossibleParents } from './possible-parents.ts';
import { accessOf, useExhibitLabels } from './use-exhibit-form.ts';

export function ExhibitRevise({ exhibit, onDone }: { readonly exhibit: Exhibit; readonly onDone: () => void }) {
  const t = useText();
  const save = useAct('exhibits.revise');
  const labels = useExhibitLabels();
  const { value: record, failure } = useAnswer('cases.read', { id: exhibit.caseId });
  const parents = usePossibleParents(exhibit.caseId).filter((parent) => parent.id !== exhibit.id);
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
  if (record === undefined) return <Awaited failure={failure} lines={8} />;
  return (
    <WorkForm
      form={form}
      draft={draft}
      failure={save.failure}
      actLabel={t('work:form.save')}
      isActing={save.isActing}
      onCancel={onDone}
    >
      <p className="fp-quiet">{t('work:exhibit.reviseHelp')}</p>
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
    </WorkForm>
  );
}
