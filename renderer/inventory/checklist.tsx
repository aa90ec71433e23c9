// The checklist of an inspection: each item answered by whoever looked; a finding says what was found.
import { useState } from 'react';
import { inspectionAnswers } from '../../shared/domain/inventory.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, ChoiceField, FailureNotice, Group, Status, TextField } from '../components/index.ts';
import type { StatusTone } from '../components/index.ts';
import { useAct, useMay, useStationState } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { Session } from './session-page.tsx';

type Item = Session['checklist'][number];
type Answer = NonNullable<Item['answer']>;

const tones: Readonly<Record<Answer, StatusTone>> = { 'in-order': 'good', finding: 'bad', 'not-applicable': 'quiet' };

export function Checklist({ session }: { readonly session: Session }) {
  const t = useText();
  const self = useStationState()?.person?.id;
  const mayCheck = useMay('inventory.check');
  const isMine = mayCheck && session.session.counters.some(({ personId }) => personId === self);
  return (
    <Group title={t('inventory:check.title')}>
      <ul className="fp-checklist">
        {session.checklist.map((item) => (
          <li key={item.item}>
            <ChecklistItem session={session} item={item} isOpen={isMine && session.session.state === 'open'} />
          </li>
        ))}
      </ul>
    </Group>
  );
}

function ChecklistItem({
  session,
  item,
  isOpen,
}: {
  readonly session: Session;
  readonly item: Item;
  readonly isOpen: boolean;
}) {
  const t = useText();
  const check = useAct('inventory.check');
  const [note, setNote] = useState(item.note);
  const [answer, setAnswer] = useState(item.answer);
  const record = async (next: Answer, words: string) => {
    await check.act({ id: session.session.id, item: item.item, answer: next, note: words });
  };
  const choose = (next: Answer | undefined) => {
    if (next === undefined) return;
    setAnswer(next);
    // A finding waits for its words; the others are recorded as they are chosen.
    if (next !== 'finding') drop(record(next, ''));
  };
  const name = t(`vocabulary:inspectionItem.${item.item}`);
  if (!isOpen) {
    return (
      <div className="fp-work-row">
        <strong>{name}</strong>
        {item.answer !== undefined && (
          <Status tone={tones[item.answer]}>{t(`vocabulary:inspectionAnswer.${item.answer}`)}</Status>
        )}
        <span>{item.note}</span>
        <span className="fp-quiet">{item.by}</span>
      </div>
    );
  }
  return (
    <div className="fp-work-stack">
      <ChoiceField
        name={`check.${item.item}`}
        label={name}
        look="radio"
        value={answer}
        onChange={choose}
        choices={inspectionAnswers.map((value) => ({ value, label: t(`vocabulary:inspectionAnswer.${value}`) }))}
        help={item.by === '' ? undefined : t('inventory:check.by', { name: item.by })}
      />
      {answer === 'finding' && (
        <div className="fp-work-row">
          <TextField
            name={`note.${item.item}`}
            label={t('inventory:check.note')}
            isRequired
            value={note}
            onChange={setNote}
          />
          <Button isBusy={check.isActing} onPress={() => drop(record('finding', note))}>
            {t('inventory:check.save')}
          </Button>
        </div>
      )}
      <FailureNotice failure={check.failure} />
    </div>
  );
}
