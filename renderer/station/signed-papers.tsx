// Which papers the station signs.
import { useState } from 'react';
import { signedPapers, type SignedPapers as Choice } from '../../shared/domain/station-certificate.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, ChoiceField, FailureNotice, Group, Notice } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';

export function SignedPapers({ signs, mayChange }: { readonly signs: Choice; readonly mayChange: boolean }) {
  const t = useText();
  const choose = useAct('certificate.choose-papers');
  const [chosen, setChosen] = useState<Choice>();
  const [isSaved, setSaved] = useState(false);
  const shown = chosen ?? signs;
  const save = async () => {
    const answer = await choose.act({ signs: shown });
    if (!answer.ok) return;
    setChosen(undefined);
    setSaved(true);
  };
  return (
    <Group title={t('certificate:signsTitle')}>
      <form
        className="fp-form"
        onSubmit={(event) => {
          event.preventDefault();
          drop(save());
        }}
      >
        <FailureNotice failure={choose.failure} />
        {isSaved && shown === signs && <Notice tone="good" title={t('certificate:signsSaved')} isUrgent />}
        <ChoiceField
          name="signs"
          label={t('certificate:signs')}
          help={t('certificate:signsHelp')}
          value={shown}
          onChange={(value) => {
            setChosen(value);
            setSaved(false);
          }}
          choices={signedPapers.map((value) => ({ value, label: t(`certificate:signsChoice.${value}`) }))}
          isDisabled={!mayChange}
        />
        {mayChange && (
          <div className="fp-form-end">
            <Button type="submit" isBusy={choose.isActing} isDisabled={shown === signs}>
              {t('certificate:signsSave')}
            </Button>
          </div>
        )}
      </form>
    </Group>
  );
}
