// Words and filters of a list: a box that takes both, a menu that adds a filter, chips of what is in force.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import type { ListDescription, ListQuestion } from '../../shared/domain/lists/list-description.ts';
import { Menu, Notice, TextField } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import { FilterChips } from './filter-chips.tsx';
import { useListWords } from './list-words.ts';
import type { AskList } from './use-list-question.ts';
import { useTokens } from './use-tokens.ts';

export interface FilterBarProps {
  readonly description: ListDescription;
  readonly question: ListQuestion;
  readonly ask: AskList;
  /** Filters that the place itself sets, such as the case of a case's page. */
  readonly fixed: readonly string[];
  readonly children: React.ReactNode;
}

const longestText = 200;
/** Milliseconds without a key: not every key is a question. */
const settlesAfter = 200;

export function FilterBar({ description, question, ask, fixed, children }: FilterBarProps) {
  const t = useText();
  const words = useListWords();
  const format = useFormat();
  const [text, setText] = useState(question.text);
  const [fresh, setFresh] = useState<string>();
  const { said, take } = useTokens(description);
  const asked = useRef(question.text);
  const isTooLong = text.length > longestText;

  // Back, forward or a view changed the words: the box follows, before anybody can type into what it showed until now.
  useLayoutEffect(() => {
    if (question.text === asked.current) return;
    asked.current = question.text;
    setText(question.text);
  }, [question.text]);

  const hold = useRef({ text, question, ask, take });
  useLayoutEffect(() => {
    hold.current = { text, question, ask, take };
  });
  const settling = useRef<number>(undefined);
  // Compared when the time is over, not when the settled words change: typed and taken back within it, they never do.
  useEffect(() => {
    settling.current = window.setTimeout(() => {
      const wanted = text.trim();
      if (text.length > longestText || wanted === asked.current) return;
      asked.current = wanted;
      hold.current.ask({ ...hold.current.question, text: wanted }, { replaces: true });
    }, settlesAfter);
    return () => window.clearTimeout(settling.current);
  }, [text]);

  const takeTokens = async () => {
    if (isTooLong) return;
    const taken = await hold.current.take(text, hold.current.question.filters);
    // Typed on while a value was looked up: what stands there now is taken at its own time.
    if (taken.text === text || hold.current.text !== text) return;
    window.clearTimeout(settling.current);
    asked.current = taken.text;
    setText(taken.text);
    hold.current.ask({ ...hold.current.question, text: taken.text, filters: taken.filters });
  };
  const available = description.filters.filter(({ name }) => !fixed.includes(name));
  const filters =
    fresh === undefined || question.filters.some(({ name }) => name === fresh)
      ? question.filters
      : [...question.filters, { name: fresh, values: [] }];
  return (
    <>
      <div className="fp-list-tools">
        <form
          className="fp-filter-text"
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            drop(takeTokens());
          }}
        >
          <TextField
            name="filter"
            type="search"
            label={t('lists:bar.label')}
            placeholder={t('lists:bar.placeholder')}
            hidesLabel
            value={text}
            onChange={setText}
            onBlur={() => drop(takeTokens())}
          />
        </form>
        <Menu
          label={t('lists:bar.addTitle')}
          icon="filter"
          size="small"
          entries={available.map(({ name }) => ({
            label: words.filter(name),
            isChosen: question.filters.some((filter) => filter.name === name && filter.values.length > 0),
            onPress: () => setFresh(name),
          }))}
        >
          {t('lists:bar.add')}
        </Menu>
        {children}
      </div>
      <FilterChips
        description={description}
        filters={filters}
        fresh={fresh}
        onChange={(next) => ask({ ...question, filters: next.filter(({ values }) => values.length > 0) })}
        onFreshClosed={() => setFresh(undefined)}
      />
      {isTooLong && (
        <Notice
          tone="warning"
          title={t('lists:bar.tooLong', { most: longestText, count: format.number(text.length) })}
        />
      )}
      {said
        .filter(({ written }) => text.includes(written))
        .map(({ written, why }) => (
          <Notice key={written} tone="info" title={why} />
        ))}
    </>
  );
}
