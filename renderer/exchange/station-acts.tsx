// What is said of a key of another station: that it is the one on paper or on its screen, or that it counts no more.
import { useState } from 'react';
import type { StationLine } from '../../shared/contract/station-cards.ts';
import { FormDialog, LongTextField, Mono, Notice, TextField } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ReadScreen } from './read-screen.tsx';

interface AskedProps {
  readonly station: StationLine;
  readonly onClose: () => void;
}

export function CompareStation({ station, onClose }: AskedProps) {
  const t = useText();
  const act = useAct('exchange.compare');
  const [paper, setPaper] = useState('');
  const [card, setCard] = useState<string>();
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const compare = async () => {
    setTried(true);
    if (card === undefined && paper.trim() === '') return;
    const seen =
      card === undefined ? ({ way: 'paper', fingerprint: paper.trim() } as const) : ({ way: 'camera', card } as const);
    const answer = await act.act({ id: station.id, seen, words: words.trim() });
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={`${t('exchange:compare')}: ${station.name}`}
      cancelLabel={t('exchange:cancel')}
      actLabel={t('exchange:compare')}
      icon="shield"
      isActing={act.isActing}
      failure={act.failure}
      onAct={compare}
      onClose={onClose}
    >
      <p className="fp-quiet">{t('exchange:compareHelp')}</p>
      {card === undefined ? (
        <>
          <TextField
            name="paperFingerprint"
            label={t('exchange:paper')}
            isRequired
            isMono
            maxLength={100}
            value={paper}
            onChange={setPaper}
            error={isTried && paper.trim() === '' ? t('exchange:required') : undefined}
          />
          <ReadScreen onCard={setCard} />
        </>
      ) : (
        <Notice tone="good">{t('exchange:seenCard')}</Notice>
      )}
      <TextField name="keyWords" label={t('exchange:words')} maxLength={1000} value={words} onChange={setWords} />
    </FormDialog>
  );
}

export function RevokeStation({ station, onClose }: AskedProps) {
  const t = useText();
  const act = useAct('exchange.revoke');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const revoke = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const answer = await act.act({ id: station.id, reason: reason.trim() });
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={`${t('exchange:revoke')}: ${station.name}`}
      cancelLabel={t('exchange:cancel')}
      actLabel={t('exchange:revoke')}
      icon="close"
      isActing={act.isActing}
      failure={act.failure}
      onAct={revoke}
      onClose={onClose}
    >
      <p>
        <Mono>{station.fingerprint}</Mono>
      </p>
      <p className="fp-quiet">{t('exchange:revokeHelp')}</p>
      <LongTextField
        name="revokeReason"
        label={t('exchange:reason')}
        isRequired
        rows={2}
        value={reason}
        onChange={setReason}
        error={isTried && reason.trim() === '' ? t('exchange:required') : undefined}
      />
    </FormDialog>
  );
}
