// Which exhibits of the case a request names: all of them as one list to tick, found by mark, kind or words.
import { useState } from 'react';
import { exhibitKinds } from '../../shared/domain/exhibit.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { Button, ChoicesField, Group, Awaited, TextField, useSettled } from '../components/index.ts';
import { useCaseExhibits } from '../exhibits/case-exhibits.ts';
import { useFormat, useText } from '../text.tsx';
import type { EnteredRequest } from './begin-request.ts';

type ExhibitIds = EnteredRequest['exhibitIds'];

/** As many as a request may name, and as the list reads at once. */
const mostNamed = 500;
/** Below this nobody needs to search. */
const searchFrom = 12;

export interface RequestExhibitsProps {
  readonly caseId: CaseId;
  readonly chosen: ExhibitIds;
  readonly onChange: (chosen: ExhibitIds) => void;
  readonly error: string | undefined;
}

export function RequestExhibits({ caseId, chosen, onChange, error }: RequestExhibitsProps) {
  const t = useText();
  const format = useFormat();
  const [text, setText] = useState('');
  const { exhibits: shown, failure } = useCaseExhibits(caseId, useSettled(text, 150).trim());
  const [isLong, setLong] = useState(false);
  if (shown === undefined) return <Awaited failure={failure} />;
  if (!isLong && shown.length > searchFrom) setLong(true);
  const groups = exhibitKinds
    .map((kind) => ({
      label: t(`vocabulary:exhibitKind.${kind}`),
      choices: shown
        .filter((exhibit) => exhibit.kind === kind)
        .map(({ id, mark, number, description, make, serial }) => ({
          value: id,
          label: `${mark} · ${number}`,
          help: [make, serial, description].filter((part) => part !== '').join(' · '),
        })),
    }))
    .filter(({ choices }) => choices.length > 0);
  const choices = groups.flatMap((group) => group.choices);
  const here = new Set<string>(choices.map(({ value }) => value));
  // What a search does not show stays chosen.
  const elsewhere = chosen.filter((id) => !here.has(id));
  const tooMany = chosen.length > mostNamed;
  return (
    <Group
      title={t('examination:request.exhibits')}
      detail={t('examination:request.chosen', { count: format.number(chosen.length) })}
      actions={
        <>
          <Button size="small" onPress={() => onChange([...elsewhere, ...choices.map(({ value }) => value)])}>
            {t('examination:request.allShown', { count: format.number(choices.length) })}
          </Button>
          <Button size="small" look="quiet" onPress={() => onChange([])}>
            {t('lists:select.none')}
          </Button>
        </>
      }
    >
      {isLong && (
        <TextField
          name="exhibitFilter"
          type="search"
          label={t('examination:request.findExhibit')}
          value={text}
          onChange={setText}
        />
      )}
      <div className="fp-request-exhibits" role="group" aria-label={t('examination:request.exhibits')}>
        <ChoicesField
          name="exhibitIds"
          label={t('examination:request.exhibits')}
          hidesLabel
          isRequired
          value={chosen}
          onChange={(next) => onChange([...elsewhere, ...next])}
          choices={choices}
          groups={groups}
          error={tooMany ? t('lists:act.tooMany', { most: format.number(mostNamed) }) : error}
        />
      </div>
    </Group>
  );
}
