// A damaged label: the exhibit is picked from what the record expects there, and why is put on record.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { Button, Dialog, FailureNotice, Mono, PlainTable, TextField, useSettled } from '../components/index.ts';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { Session } from './use-session.ts';

export function PickExhibit({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const t = useText();
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const settled = useSettled(text.trim(), 150);
  const expected = useAnswer('scanning.expected', { sessionId: session.id, text: settled }, { keepPrevious: true });
  const pick = useAct('scanning.pick');
  const exhibits = expected.value?.exhibits ?? [];
  const take = async (exhibitId: (typeof exhibits)[number]['id']) => {
    const answer = await pick.act({ sessionId: session.id, exhibitId, reason: reason.trim() });
    if (answer.ok) onClose();
  };
  return (
    <Dialog isOpen title={t('scanning:pick.title')} width="wide" onClose={onClose}>
      <div className="fp-work-stack">
        <p className="fp-quiet">{t('scanning:pick.detail', { place: session.destination?.label ?? '' })}</p>
        <div className="fp-work-columns">
          <TextField
            name="pickReason"
            label={t('scanning:pick.reason')}
            isRequired
            isFirst
            value={reason}
            onChange={setReason}
            maxLength={200}
          />
          <TextField name="pickText" label={t('scanning:pick.find')} value={text} onChange={setText} />
        </div>
        <FailureNotice failure={pick.failure ?? expected.failure} />
        {exhibits.length === 0 ? (
          <p>{t('scanning:pick.none')}</p>
        ) : (
          <PlainTable
            label={t('scanning:pick.title')}
            rows={exhibits}
            keyOf={(exhibit) => exhibit.id}
            columns={[
              {
                id: 'label',
                label: t('scanning:list.subject'),
                isHead: true,
                isMono: true,
                cell: ({ label }) => label,
              },
              { id: 'what', label: t('scanning:pick.what'), cell: ({ description }) => description.slice(0, 80) },
              { id: 'seal', label: t('scanning:pick.seal'), cell: ({ seal }) => <Mono>{seal}</Mono> },
              {
                id: 'take',
                label: t('scanning:typed.take'),
                cell: ({ id }) => (
                  <Button
                    size="small"
                    isDisabled={reason.trim() === ''}
                    isBusy={pick.isActing}
                    onPress={() => drop(take(id))}
                  >
                    {t('scanning:typed.take')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </div>
    </Dialog>
  );
}
