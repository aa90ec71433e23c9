// Giving tasks to an examiner: whoever is at work now, with how much they have already.
import { useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, ChoiceField, FailureNotice, Sheet } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { useExaminers } from './use-examiners.ts';

type PersonId = InputOf<'tasks.assign'>['personId'];

export interface GiveProps {
  readonly ids: InputOf<'tasks.assign'>['ids'];
  readonly onClose: () => void;
}

export function GiveSheet({ ids, onClose }: GiveProps) {
  const t = useText();
  const title = t('examination:give.title', { count: ids.length });
  return (
    <Sheet label={title} title={title} onClose={onClose}>
      <GiveForm ids={ids} onClose={onClose} />
    </Sheet>
  );
}

export function GiveForm({ ids, onClose }: GiveProps) {
  const t = useText();
  const examiners = useExaminers();
  const assign = useAct('tasks.assign');
  const [personId, setPersonId] = useState<PersonId>();
  const [tried, setTried] = useState(false);
  const give = async () => {
    setTried(true);
    if (personId === undefined) return;
    const answer = await assign.act({ ids, personId });
    if (answer.ok) onClose();
  };
  return (
    <form
      className="fp-work-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        drop(give());
      }}
    >
      <ChoiceField
        name="personId"
        label={t('examination:give.to')}
        help={t('examination:give.help')}
        isRequired
        isFirst
        value={personId}
        onChange={setPersonId}
        choices={examiners}
        error={tried && personId === undefined ? t('work:form.choose') : undefined}
      />
      <FailureNotice failure={assign.failure} />
      <span className="fp-button-row">
        <Button onPress={onClose}>{t('work:form.cancel')}</Button>
        <Button type="submit" look="primary" icon="forward" isBusy={assign.isActing}>
          {t('examination:give.act')}
        </Button>
      </span>
    </form>
  );
}
