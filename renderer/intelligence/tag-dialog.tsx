// Words of a report are tagged: typed or selected, at one place where they stand, to an entity or a record of the station.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { ShownNode } from '../../shared/contract/intelligence.ts';
import { ChoiceField, FormDialog, TextField } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { TargetField } from './target-field.tsx';

interface TagDialogProps {
  readonly report: OutputOf<'intelligence.report'>;
  /** What was selected when the dialog was asked for. */
  readonly selected: string;
  readonly onClose: () => void;
}

export function TagDialog({ report, selected, onClose }: TagDialogProps) {
  const t = useText();
  const act = useAct('intelligence.tag');
  const text = report.text.text;
  const [words, setWords] = useState(placesOf(text, selected).length > 0 ? selected : '');
  const [chosen, setChosen] = useState<string>();
  const [target, setTarget] = useState<ShownNode>();
  const [tried, setTried] = useState(false);
  const places = placesOf(text, words);
  const from = places.find((at) => String(at) === chosen) ?? (places.length === 1 ? places[0] : undefined);
  const tag = async () => {
    setTried(true);
    if (from === undefined || target === undefined || act.isActing) return;
    const { id: reportId } = report.line;
    const to = from + words.trim().length;
    const answer = await act.act({ reportId, version: report.version, from, to, target: target.ref });
    if (answer.ok) onClose();
  };
  const required = (isMissing: boolean) => (tried && isMissing ? t('work:form.required') : undefined);
  const isNowhere = words.trim() !== '' && places.length === 0;
  return (
    <FormDialog
      title={t('intelligence:tag')}
      cancelLabel={t('intelligence:cancel')}
      actLabel={t('intelligence:record')}
      isActing={act.isActing}
      failure={act.failure}
      onAct={tag}
      onClose={onClose}
    >
      <TextField
        name="tagWords"
        label={t('intelligence:tagWords')}
        help={t('intelligence:tagWordsHelp')}
        isRequired
        isFirst={words === ''}
        value={words}
        onChange={setWords}
        error={isNowhere ? t('intelligence:tagNowhere') : required(words.trim() === '')}
      />
      {places.length > 1 && (
        <ChoiceField
          name="tagPlace"
          label={t('intelligence:tagPlace')}
          isRequired
          value={from === undefined ? undefined : String(from)}
          onChange={setChosen}
          error={required(from === undefined)}
          choices={places.map((at) => ({
            value: String(at),
            label: `… ${text.slice(Math.max(0, at - 25), at + words.length + 25)} …`,
          }))}
        />
      )}
      <TargetField
        label={t('intelligence:tagTo')}
        value={target}
        onChange={setTarget}
        isFirst={words !== ''}
        error={required(target === undefined)}
      />
    </FormDialog>
  );
}

/** Where the words stand in the text, from its beginning. */
function placesOf(text: string, words: string): number[] {
  const sought = words.trim();
  if (sought === '') return [];
  const places: number[] = [];
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) places.push(at);
  return places;
}
