// A text looked for in all volumes of a bundle, each page that has it with the way to it.
import { useState } from 'react';
import type { Place } from '../../../shared/domain/court-file/reading-places.ts';
import { drop } from '../../../shared/language/habits.ts';
import { Button, FailureNotice, Status, TextField } from '../../components/index.ts';
import { useAct } from '../../station-client.tsx';
import { useText } from '../../text.tsx';
import type { Bundle } from './words.ts';

interface FoundPage extends Place {
  readonly count: number;
  readonly byMachine: boolean;
}

export function FindInVolumes({ bundle, onGo }: { readonly bundle: Bundle; readonly onGo: (place: Place) => void }) {
  const t = useText();
  const search = useAct('documents.find');
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [found, setFound] = useState<{ readonly pages: readonly FoundPage[]; readonly isCut: boolean }>();
  const find = async () => {
    if (text.trim() === '') return;
    setBusy(true);
    const pages: FoundPage[] = [];
    let isCut = false;
    for (const [index, { documentId }] of bundle.volumes.entries()) {
      const answer = await search.act({ attachmentId: documentId, text });
      if (!answer.ok) break;
      pages.push(...answer.value.pages.map((page) => ({ ...page, volume: index + 1 })));
      isCut ||= answer.value.isCut;
    }
    setFound({ pages, isCut });
    setBusy(false);
  };
  return (
    <div className="fp-reader-find">
      <TextField
        name="findInVolumes"
        type="search"
        label={t('courtFile:reading.findAll')}
        value={text}
        onChange={setText}
        onEnter={() => drop(find())}
        maxLength={200}
      />
      <Button size="small" icon="search" isBusy={isBusy} onPress={() => drop(find())}>
        {t('courtFile:reading.find')}
      </Button>
      <FailureNotice failure={search.failure} />
      <div role="status">
        {found?.pages.length === 0 && <p>{t('courtFile:reading.foundNone')}</p>}
        {found?.isCut === true && <p>{t('courtFile:reading.foundCut')}</p>}
      </div>
      <ul className="fp-reader-found">
        {found?.pages.map(({ volume, page, count, byMachine }) => (
          <li key={`${volume} ${page}`}>
            <Button size="small" onPress={() => onGo({ volume, page })}>
              {t('courtFile:reading.foundPage', { volume, page, count })}
            </Button>
            {byMachine && <Status tone="attention">{t('pages:machine.found')}</Status>}
          </li>
        ))}
      </ul>
    </div>
  );
}
