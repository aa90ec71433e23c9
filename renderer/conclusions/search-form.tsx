// Recording an entry in a database with the candidate list as it was copied from the system. An empty list is a negative result.
import { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import { searchImages, searchSystems } from '../../shared/domain/examination/database-search.ts';
import type { TaskId } from '../../shared/language/identity.ts';
import {
  Button,
  ChoiceField,
  FailureNotice,
  FormErrors,
  Group,
  LongTextField,
  MomentField,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { DraftFound, DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { PastedCandidatesField, useReadCandidates } from './pasted-candidates.tsx';

const asked = contract['searches.record'].input.shape;
const schema = z.object({
  system: asked.system,
  systemName: asked.systemName,
  entryNumber: asked.entryNumber,
  enteredAt: asked.enteredAt,
  images: asked.images,
  note: asked.note,
  pasted: z.string().max(60_000),
});

const nothing = {
  system: 'ibis' as const,
  systemName: '',
  entryNumber: '',
  enteredAt: '',
  images: '2d-and-3d' as const,
  note: '',
  pasted: '',
};

export function SearchForm({ taskId }: { readonly taskId: TaskId }) {
  const t = useText();
  const record = useAct('searches.record');
  const form = useContractForm(
    schema,
    nothing,
    {
      systemName: t('conclusions:candidates.systemOther'),
      entryNumber: t('conclusions:candidates.entryNumber'),
      enteredAt: t('conclusions:candidates.enteredAt'),
      note: t('conclusions:candidates.note'),
    },
    async ({ pasted: _, ...search }) => {
      // A line that nobody could read would be a candidate that is missing on the file.
      if (read.fault !== undefined) return;
      const candidates = read.candidates.map((candidate) => ({ ...candidate, linkedCase: '' }));
      const answer = await record.act({ ...search, taskId, candidates });
      if (!answer.ok) {
        form.refuse(answer.error);
        return;
      }
      draft.finish();
      form.reset(nothing);
    },
  );
  const { system, images, pasted } = form.values;
  const read = useReadCandidates(pasted);
  const draft = useDraft({
    kind: 'conclusion',
    label: t('conclusions:candidates.newSearch'),
    address: `/examination/tasks/${taskId}/candidates`,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(nothing),
  });
  return (
    <Group title={t('conclusions:candidates.newSearch')}>
      <form className="fp-work-form" onSubmit={form.onSubmit} noValidate>
        <DraftFound draft={draft} />
        <FormErrors errors={form.errors} attempt={form.attempt} />
        <div className="fp-work-columns">
          <ChoiceField
            name="system"
            label={t('conclusions:candidates.system')}
            isRequired
            value={system}
            onChange={(next) => next !== undefined && form.set('system', next)}
            choices={searchSystems.map((value) => ({ value, label: t(`conclusions:candidates.systemName.${value}`) }))}
          />
          {system === 'other' && (
            <TextField label={t('conclusions:candidates.systemOther')} isRequired {...form.bind('systemName')} />
          )}
          <TextField label={t('conclusions:candidates.entryNumber')} isRequired isMono {...form.bind('entryNumber')} />
          <MomentField label={t('conclusions:candidates.enteredAt')} isRequired {...form.bind('enteredAt')} />
          <ChoiceField
            name="images"
            label={t('conclusions:candidates.imagesLabel')}
            isRequired
            value={images}
            onChange={(next) => next !== undefined && form.set('images', next)}
            choices={searchImages.map((value) => ({ value, label: t(`conclusions:candidates.images.${value}`) }))}
          />
        </div>
        <PastedCandidatesField
          help={t('conclusions:candidates.pastedHelp')}
          empty={t('conclusions:candidates.none')}
          read={read}
          {...form.bind('pasted')}
        />
        <LongTextField label={t('conclusions:candidates.note')} rows={2} {...form.bind('note')} />
        <FailureNotice failure={record.failure} />
        <div className="fp-work-footer">
          <DraftLine draft={draft} />
          <span className="fp-button-row">
            <Button look="primary" type="submit" icon="save" isBusy={record.isActing}>
              {t('conclusions:candidates.save')}
            </Button>
          </span>
        </div>
      </form>
    </Group>
  );
}
