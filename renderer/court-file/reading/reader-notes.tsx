// What the reader notes for themselves: on the page that is read, and all of them with the way back to their pages.
import { useState } from 'react';
import { documentAt, placeOf, type Place } from '../../../shared/domain/court-file/reading-places.ts';
import { drop } from '../../../shared/language/habits.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { Button, FailureNotice, Group, IconButton, LongTextField } from '../../components/index.ts';
import { useAct, useAnswer, useMay } from '../../station-client.tsx';
import { useText } from '../../text.tsx';
import type { Bundle } from './words.ts';

export interface ReaderNotesProps {
  readonly caseId: CaseId;
  readonly bundle: Bundle;
  readonly at: Place;
  readonly onGo: (place: Place) => void;
}

export function ReaderNotes(props: ReaderNotesProps) {
  return useMay('reader-notes.list') ? <OwnNotes {...props} /> : null;
}

function OwnNotes({ caseId, bundle, at, onGo }: ReaderNotesProps) {
  const t = useText();
  const { value, failure } = useAnswer('reader-notes.list', { caseId }, { keepPrevious: true });
  const write = useAct('reader-notes.write');
  const remove = useAct('reader-notes.remove');
  const [text, setText] = useState('');
  const here = documentAt(bundle, at);
  const numbers = new Map<string, number>(bundle.documents.map(({ id, number }) => [id, number]));
  const save = async () => {
    if (here === undefined || text.trim() === '') return;
    const answer = await write.act({ documentId: here.documentId, page: here.page, text });
    if (answer.ok) setText('');
  };
  return (
    <Group title={t('courtFile:reading.notes')} detail={t('courtFile:reading.notesHelp')}>
      <FailureNotice failure={failure ?? write.failure ?? remove.failure} />
      {here === undefined ? (
        <p className="fp-quiet">{t('courtFile:reading.noteOutside')}</p>
      ) : (
        <>
          <LongTextField
            name="readerNote"
            label={t('courtFile:reading.note')}
            help={t('courtFile:reading.at', { number: here.number, page: here.page })}
            value={text}
            onChange={setText}
            maxLength={4000}
            rows={2}
          />
          <Button
            size="small"
            icon="save"
            isDisabled={text.trim() === ''}
            isBusy={write.isActing}
            onPress={() => drop(save())}
          >
            {t('courtFile:reading.save')}
          </Button>
        </>
      )}
      {value?.notes.length === 0 && <p className="fp-quiet">{t('courtFile:reading.notesNone')}</p>}
      <ul className="fp-reader-notes">
        {value?.notes.map((note) => {
          const place = placeOf(bundle, note);
          const where = t('courtFile:reading.at', { number: numbers.get(note.documentId) ?? '–', page: note.page });
          return (
            <li key={note.id}>
              <div>
                {place === undefined ? (
                  <span className="fp-quiet">{where}</span>
                ) : (
                  <Button size="small" onPress={() => onGo(place)}>
                    {where}
                  </Button>
                )}
                <p>{note.text}</p>
              </div>
              <IconButton
                size="small"
                icon="remove"
                label={t('courtFile:reading.remove')}
                onPress={() => drop(remove.act({ id: note.id }))}
              />
            </li>
          );
        })}
      </ul>
    </Group>
  );
}
