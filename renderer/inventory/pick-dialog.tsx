// A label that cannot be read: choose what one sees from what is still to be counted, and say why. A blind counter gets no list.
import { useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { foldForLookAhead } from '../../shared/text/fold.ts';
import { Button, Dialog, LookAheadField, TextField, useSettled } from '../components/index.ts';
import { useCaseExhibits } from '../exhibits/case-exhibits.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { Session } from './session-page.tsx';

type ManualEntry = Extract<InputOf<'inventory.count'>['entry'], { mode: 'manual' }>;

export interface PickDialogProps {
  readonly session: Session;
  readonly onPick: (exhibitId: ManualEntry['exhibitId'], reason: string) => void;
  readonly onClose: () => void;
}

interface Pickable {
  readonly exhibitId: ManualEntry['exhibitId'];
  readonly label: string;
  readonly detail: string;
}

export function PickDialog({ session, onPick, onClose }: PickDialogProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const text = useSettled(typed, 150).trim();
  const expected = useAnswer('inventory.to-count', { id: session.session.id, text }, { keepPrevious: true }).value;
  const everywhere = useCaseExhibits(undefined, session.hidesExpectation ? text : '').exhibits ?? [];
  const offered: readonly Pickable[] = session.hidesExpectation
    ? everywhere
        .filter(({ number }) => text !== '' && foldForLookAhead(number) === foldForLookAhead(text))
        .map(({ id, number, caseTitle, mark }) => ({ exhibitId: id, label: `${caseTitle} / ${mark}`, detail: number }))
    : (expected?.exhibits ?? []).map(({ exhibitId, label, where, description }) => ({
        exhibitId,
        label,
        detail: `${where} · ${description}`,
      }));
  const chosen = offered.find(({ label }) => label === typed) ?? (session.hidesExpectation ? offered[0] : undefined);
  const pick = () => {
    setTried(true);
    if (chosen !== undefined && reason.trim() !== '') onPick(chosen.exhibitId, reason.trim());
  };
  return (
    <Dialog
      isOpen
      title={t('inventory:count.pickTitle')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('work:form.cancel')}</Button>
          <Button look="primary" icon="accept" onPress={pick}>
            {t('inventory:count.pickAct')}
          </Button>
        </>
      }
    >
      <form
        className="fp-work-stack"
        onSubmit={(event) => {
          event.preventDefault();
          pick();
        }}
      >
        <p>{t(session.hidesExpectation ? 'inventory:count.pickBlind' : 'inventory:count.pickText')}</p>
        <LookAheadField
          name="pickExhibit"
          label={t('inventory:count.pickSearch')}
          isRequired
          isMono
          value={typed}
          onChange={setTyped}
          options={offered.map(({ label, detail }) => ({ value: label, label, detail }))}
          error={wasTried && chosen === undefined ? t('work:form.required') : undefined}
        />
        <TextField
          name="pickReason"
          label={t('inventory:count.reason')}
          isRequired
          value={reason}
          onChange={setReason}
          error={wasTried && reason.trim() === '' ? t('work:form.required') : undefined}
        />
        <button type="submit" className="fp-hidden" tabIndex={-1} aria-hidden="true" />
      </form>
    </Dialog>
  );
}
