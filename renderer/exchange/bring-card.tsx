// Bringing the card of another station: a file, or the square code on its screen; shown before it is added.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { mostCardCharacters } from '../../shared/domain/exchange/card.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, FactList, FailureNotice, FileField, Group, Mono, Notice } from '../components/index.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useAct, useStation } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ReadScreen } from './read-screen.tsx';

type Looked = OutputOf<'exchange.read-card'>;

export function BringCard() {
  const t = useText();
  const station = useStation();
  const add = useAct('exchange.add-station');
  const [file, setFile] = useState<File>();
  const [brought, setBrought] = useState<{ readonly text: string; readonly looked: Looked }>();
  const [failure, setFailure] = useState<FailureAnswer>();
  const look = async (text: string) => {
    setFailure(undefined);
    setBrought(undefined);
    const answer = await station.request('exchange.read-card', { card: text.slice(0, mostCardCharacters) });
    if (answer.ok) setBrought({ text, looked: answer.value });
    else setFailure(answer.error);
  };
  const leave = () => {
    setBrought(undefined);
    setFile(undefined);
  };
  const keep = async (text: string) => {
    const answer = await add.act({ card: text });
    if (answer.ok) leave();
  };
  return (
    <Group title={t('exchange:bring')} detail={t('exchange:bringHelp')}>
      <div className="fp-work-stack">
        <FileField
          name="stationCard"
          label={t('exchange:bring')}
          chooseLabel={t('exchange:chooseCard')}
          accept=".json"
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            if (chosen !== undefined) drop(chosen.text().then(look));
          }}
        />
        <ReadScreen onCard={(text) => drop(look(text))} />
        <FailureNotice failure={failure ?? add.failure} />
        {brought !== undefined && (
          <Brought
            looked={brought.looked}
            isActing={add.isActing}
            onAdd={() => drop(keep(brought.text))}
            onLeave={leave}
          />
        )}
      </div>
    </Group>
  );
}

interface BroughtProps {
  readonly looked: Looked;
  readonly isActing: boolean;
  readonly onAdd: () => void;
  readonly onLeave: () => void;
}

function Brought({ looked, isActing, onAdd, onLeave }: BroughtProps) {
  const t = useText();
  const { standing } = looked;
  return (
    <Notice
      tone={standing === 'another-key' ? 'warning' : 'info'}
      title={t('exchange:cardFrom', { name: looked.name, agency: looked.agency })}
      actions={
        <>
          {(standing === 'new' || standing === 'another-key') && (
            <Button look="primary" icon="add" isBusy={isActing} onPress={onAdd}>
              {t('exchange:add')}
            </Button>
          )}
          <Button onPress={onLeave}>{t('exchange:leave')}</Button>
        </>
      }
    >
      <p>{t(`exchange:cardStanding.${standing}`)}</p>
      <FactList
        columns={2}
        facts={[
          { label: t('exchange:fingerprint'), value: <Mono>{looked.fingerprint}</Mono> },
          { label: t('exchange:contact'), value: looked.contact },
        ]}
      />
    </Notice>
  );
}
