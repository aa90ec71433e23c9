// What a picker holds: listed to be taken off again, one by one; where it is long, found by words, turned over page by page, and those that were found taken off together.
import { useState } from 'react';
import { foldForLookAhead } from '../../shared/text/fold.ts';
import { Button, IconButton, Mono, TextField } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import type { ExhibitSummary } from './case-exhibits.ts';

/** More are not looked through with the eye. */
const inOneLook = 20;

export interface PickedExhibitsProps {
  readonly chosen: readonly ExhibitSummary[];
  readonly onChange: (chosen: readonly ExhibitSummary[]) => void;
}

export function PickedExhibits({ chosen, onChange }: PickedExhibitsProps) {
  const t = useText();
  const format = useFormat();
  const [text, setText] = useState('');
  const [page, setPage] = useState(0);
  const isLong = chosen.length > inOneLook;
  const wanted = isLong ? foldForLookAhead(text) : '';
  const found = wanted === '' ? chosen : chosen.filter((exhibit) => hasWords(exhibit, wanted));
  const lastPage = Math.max(0, Math.ceil(found.length / inOneLook) - 1);
  const from = Math.min(page, lastPage) * inOneLook;
  const shown = isLong ? found.slice(from, from + inOneLook) : found;
  const total = format.number(found.length);
  const removeFound = () => {
    const gone = new Set(found);
    onChange(chosen.filter((exhibit) => !gone.has(exhibit)));
    setText('');
  };
  return (
    <>
      {isLong && (
        <>
          <p role="status">
            <strong>{t('work:custody.chosen', { total: format.number(chosen.length) })}</strong>
          </p>
          <TextField
            name="exhibitIds.find"
            label={t('work:custody.findChosen')}
            maxLength={200}
            value={text}
            onChange={(next) => {
              setText(next);
              setPage(0);
            }}
          />
        </>
      )}
      {isLong && found.length === 0 && <p className="fp-quiet">{t('work:custody.noneOfChosen')}</p>}
      <ul className="fp-picked">
        {shown.map((exhibit) => (
          <li key={exhibit.id}>
            <Mono>{exhibit.mark}</Mono> <Mono>{exhibit.number}</Mono>
            <span className="fp-quiet">
              {[t(`vocabulary:exhibitKind.${exhibit.kind}`), exhibit.holder, exhibit.seal]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
            <IconButton
              icon="clear"
              size="small"
              label={t('work:custody.removeExhibit', { number: exhibit.number })}
              onPress={() => onChange(chosen.filter((other) => other.id !== exhibit.id))}
            />
          </li>
        ))}
      </ul>
      {isLong && found.length > 0 && (
        <div className="fp-button-row">
          <Button
            icon="back"
            size="small"
            isDisabled={from === 0}
            onPress={() => setPage(Math.min(page, lastPage) - 1)}
          >
            {t('exchange:previousPage')}
          </Button>
          <Button
            icon="forward"
            size="small"
            isDisabled={from + inOneLook >= found.length}
            onPress={() => setPage(Math.min(page, lastPage) + 1)}
          >
            {t('exchange:nextPage')}
          </Button>
          <span className="fp-quiet fp-tabular">
            {t('exchange:exhibitRange', {
              from: format.number(from + 1),
              to: format.number(Math.min(from + inOneLook, found.length)),
              total,
            })}
          </span>
          <Button icon="clear" size="small" look="quiet" onPress={removeFound}>
            {t('work:custody.removeFound', { total })}
          </Button>
        </div>
      )}
    </>
  );
}

function hasWords({ number, mark, description, caseTitle, make, serial, holder }: ExhibitSummary, wanted: string) {
  const words = [number, mark, description, caseTitle, make, serial, holder].join(' ');
  return foldForLookAhead(words).includes(wanted);
}
