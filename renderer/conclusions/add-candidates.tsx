// What a later correlation offered, added to an entry that stands: the same system, read as the first list was. Leads, like those before them.
import { useState } from 'react';
import type { Search } from '../../shared/contract/candidates.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, FailureNotice } from '../components/index.ts';
import { DraftFound, DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useSaveKeys } from '../exhibits/save-keys.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { PastedCandidatesField, useReadCandidates } from './pasted-candidates.tsx';

export interface AddCandidatesProps {
  readonly search: Search;
  /** As the screen calls the entry: `IBIS 4711`. */
  readonly entry: string;
  readonly onDone: () => void;
}

/** Where candidates are added to an entry; its draft leads here. */
export function addressOfAdding({ id, taskId }: Pick<Search, 'id' | 'taskId'>): string {
  return `/examination/tasks/${taskId}/candidates/${id}`;
}

export function AddCandidates({ search, entry, onDone }: AddCandidatesProps) {
  const t = useText();
  const add = useAct('searches.add-candidates');
  const [pasted, setPasted] = useState('');
  const [tried, setTried] = useState(false);
  const read = useReadCandidates(pasted, search.candidates);
  const draft = useDraft({
    kind: 'conclusion',
    label: `${t('conclusions:candidates.add')} · ${entry} · ${search.exhibit}`,
    address: addressOfAdding(search),
    values: pasted,
    isChanged: pasted !== '',
    restore: setPasted,
    clear: () => setPasted(''),
  });
  const save = async () => {
    setTried(true);
    const { candidates, fault } = read;
    if (fault !== undefined || candidates.length === 0) return;
    const answer = await add.act({
      searchId: search.id,
      candidates: candidates.map((candidate) => ({ ...candidate, linkedCase: '' })),
    });
    if (!answer.ok) return;
    draft.finish();
    onDone();
  };
  useSaveKeys(() => drop(save()));
  return (
    <form
      className="fp-work-form"
      aria-label={`${t('conclusions:candidates.add')} · ${entry}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        drop(save());
      }}
    >
      <DraftFound draft={draft} />
      <PastedCandidatesField
        name="further"
        help={t('conclusions:candidates.addHelp', { entry })}
        isRequired
        value={pasted}
        onChange={setPasted}
        read={read}
        empty={t('conclusions:candidates.addNone')}
        error={tried && read.candidates.length === 0 ? t('work:form.required') : undefined}
      />
      <FailureNotice failure={add.failure} />
      <div className="fp-work-footer">
        <DraftLine draft={draft} />
        <span className="fp-button-row">
          <Button onPress={onDone}>{t('work:form.cancel')}</Button>
          <Button look="primary" type="submit" icon="save" isBusy={add.isActing}>
            {t('conclusions:candidates.add')}
          </Button>
        </span>
      </div>
    </form>
  );
}
