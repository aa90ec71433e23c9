// A supervisor asks somebody to verify or to settle; who cannot is named with the reason.
import { useState } from 'react';
import type { ConclusionId, PersonId } from '../../shared/language/identity.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, ChoiceField, FailureNotice, Group } from '../components/index.ts';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

export interface GivePersonProps {
  readonly conclusionId: ConclusionId;
  readonly as: 'second' | 'third';
}

export function GivePerson({ conclusionId, as }: GivePersonProps) {
  const t = useText();
  const people = useAnswer('verifications.people', { conclusionId }).value?.people ?? [];
  const verify = useAct('verifications.assign');
  const settle = useAct('resolutions.assign');
  const [personId, setPersonId] = useState<PersonId>();
  const act = as === 'second' ? verify : settle;
  const title = t(as === 'second' ? 'conclusions:verification.give' : 'conclusions:verification.askThird');
  return (
    <Group title={title}>
      <div className="fp-work-row">
        <ChoiceField
          name="personId"
          label={t('conclusions:verification.askedOf')}
          value={personId}
          onChange={setPersonId}
          choices={people.map(({ id, name, hindrance }) => ({
            value: id,
            label: hindrance === undefined ? name : `${name} · ${t(`conclusions:verification.hindrance.${hindrance}`)}`,
            isDisabled: hindrance !== undefined,
          }))}
        />
        <Button
          isDisabled={personId === undefined}
          isBusy={act.isActing}
          onPress={() => personId !== undefined && drop(act.act({ conclusionId, personId }))}
        >
          {title}
        </Button>
      </div>
      <FailureNotice failure={act.failure} />
    </Group>
  );
}
