// Key slots that nobody accounts for: said where an administrator looks, until somebody says why.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { Button, FailureNotice, Notice, TextField } from '../components/index.ts';
import { useAct, useMay, useStationState, useStationValues } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

export function HeaderNotice() {
  const t = useText();
  const format = useFormat();
  const { refreshState } = useStationValues();
  const found = useStationState()?.headerUnexplained;
  const may = useMay('station.explain-header');
  const explain = useAct('station.explain-header');
  const [explanation, setExplanation] = useState('');
  const [isDone, setDone] = useState(false);
  if (isDone) return <Notice tone="good" title={t('frame:station.header-explained')} isUrgent />;
  if (found === undefined) return undefined;
  const submit = async () => {
    const answer = await explain.act({ explanation });
    if (!answer.ok) return;
    setDone(true);
    await refreshState();
  };
  return (
    <Notice tone="danger" title={t(`frame:station.header-${found.standing}`)}>
      <p>{t(`frame:station.header-${found.standing}-why`, { at: format.moment(found.at) })}</p>
      {may && (
        <form
          className="fp-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            drop(submit());
          }}
        >
          <FailureNotice failure={explain.failure} />
          <TextField
            name="explanation"
            label={t('frame:station.header-explanation')}
            help={t('frame:station.header-explanation-help')}
            value={explanation}
            onChange={setExplanation}
            isRequired
          />
          <Button type="submit" icon="save" isBusy={explain.isActing}>
            {t('frame:station.header-explain')}
          </Button>
        </form>
      )}
    </Notice>
  );
}
