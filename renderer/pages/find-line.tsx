// Searching in the text of a document: what is typed is folded by the station; pages without text are said.
import { useState } from 'react';
import type { Ref } from 'react';
import type { Inspection, PageRange } from '../../shared/domain/foreign-pages.ts';
import { pagesToRead } from '../../shared/domain/machine-reading.ts';
import { drop } from '../../shared/language/habits.ts';
import type { AttachmentId, DocumentId } from '../../shared/language/identity.ts';
import { Button, FailureNotice, IconButton, Status, TextField } from '../components/index.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useStation } from '../station-client.tsx';
import { useText } from '../text.tsx';

export interface Found {
  readonly text: string;
  readonly pages: readonly { readonly page: number; readonly count: number; readonly byMachine: boolean }[];
  readonly isCut: boolean;
}

export interface FindLineProps {
  readonly attachmentId: AttachmentId | DocumentId;
  readonly inspection: Inspection;
  /** Pages that a machine read. */
  readonly read: readonly PageRange[];
  readonly found: Found | undefined;
  readonly onFound: (found: Found | undefined) => void;
  /** Which of the pages found is shown, from 0. */
  readonly at: number;
  readonly onStep: (by: -1 | 1) => void;
  readonly field: Ref<HTMLInputElement>;
}

export function FindLine({ attachmentId, inspection, read, found, onFound, at, onStep, field }: FindLineProps) {
  const t = useText();
  const station = useStation();
  const [text, setText] = useState('');
  const [isSearching, setSearching] = useState(false);
  const [failure, setFailure] = useState<FailureAnswer>();
  const search = async () => {
    const wanted = text.trim();
    if (wanted === '') return onFound(undefined);
    if (found?.text === wanted) return onStep(1);
    setSearching(true);
    setFailure(undefined);
    const answer = await station.request('documents.find', { attachmentId, text: wanted });
    setSearching(false);
    if (answer.ok) onFound({ text: wanted, ...answer.value });
    else setFailure(answer.error);
  };
  const withText = inspection.pages - pagesToRead(inspection, read).length;
  const here = found?.pages[at];
  return (
    <form
      className="fp-pages-find"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        drop(search());
      }}
    >
      <TextField
        name="find"
        label={t('pages:find.label')}
        hidesLabel
        placeholder={t('pages:find.label')}
        type="search"
        maxLength={200}
        value={text}
        onChange={setText}
        inputRef={field}
      />
      <div className="fp-button-row">
        <Button size="small" icon="search" type="submit" isBusy={isSearching}>
          {t('pages:find.act')}
        </Button>
        {found !== undefined && found.pages.length > 0 && (
          <>
            <IconButton icon="up" size="small" label={t('pages:action.previous')} onPress={() => onStep(-1)} />
            <IconButton icon="down" size="small" label={t('pages:action.next')} onPress={() => onStep(1)} />
            <span className="fp-quiet fp-tabular">{t('pages:find.at', { at: at + 1, of: found.pages.length })}</span>
            {here?.byMachine === true && <Status tone="attention">{t('pages:machine.found')}</Status>}
          </>
        )}
      </div>
      <div role="status" className="fp-quiet">
        {found === undefined ? withText > 0 && <p>{t('pages:find.help')}</p> : <FoundWords found={found} />}
        {withText === 0 && inspection.pages > 0 && <p>{t('pages:find.noText')}</p>}
        {withText > 0 && withText < inspection.pages && found !== undefined && (
          <p>{t('pages:find.someText', { without: inspection.pages - withText, of: inspection.pages })}</p>
        )}
        {read.length > 0 && found !== undefined && <p>{t('pages:machine.foundHelp')}</p>}
      </div>
      <FailureNotice failure={failure} />
    </form>
  );
}

function FoundWords({ found }: { readonly found: Found }) {
  const t = useText();
  if (found.pages.length === 0) return <p>{t('pages:find.none')}</p>;
  const count = found.pages.reduce((sum, page) => sum + page.count, 0);
  return (
    <p>
      {t('pages:find.found', { count, pages: t('pages:find.pages', { count: found.pages.length }) })}
      {found.isCut && ` ${t('pages:find.isCut')}`}
    </p>
  );
}
