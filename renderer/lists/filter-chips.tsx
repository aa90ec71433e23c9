// The filters in force, each a chip to change and to take off with the keyboard.
import { useRef } from 'react';
import { filterOf, type ListDescription, type ListFilter } from '../../shared/domain/lists/list-description.ts';
import { Button, IconButton, Popover } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { FilterEditor } from './filter-editor.tsx';
import { useListWords } from './list-words.ts';

export interface FilterChipsProps {
  readonly description: ListDescription;
  readonly filters: readonly ListFilter[];
  /** The filter that was just added and is to be set. */
  readonly fresh: string | undefined;
  readonly onChange: (filters: readonly ListFilter[]) => void;
  readonly onFreshClosed: () => void;
}

const namedValues = 2;

export function FilterChips({ description, filters, fresh, onChange, onFreshClosed }: FilterChipsProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const shown = filters.filter(({ values, name }) => values.length > 0 || name === fresh);
  if (shown.length === 0) return null;
  const remove = (name: string) => {
    onChange(filters.filter((filter) => filter.name !== name));
    // The focus must not fall out of the page with the chip it was on.
    window.requestAnimationFrame(() =>
      (
        box.current?.querySelector<HTMLElement>('button') ??
        document.querySelector<HTMLElement>('.fp-filter-text input')
      )?.focus(),
    );
  };
  return (
    <div className="fp-chips" role="group" aria-label={t('lists:bar.chips')} ref={box}>
      {shown.map((filter) => (
        <FilterChip
          key={filter.name}
          description={description}
          filter={filter}
          isFresh={filter.name === fresh}
          onValues={(values) =>
            onChange(filters.map((other) => (other.name === filter.name ? { name: filter.name, values } : other)))
          }
          onClosed={() => {
            if (filter.name === fresh) onFreshClosed();
          }}
          onRemove={() => remove(filter.name)}
        />
      ))}
      {shown.length > 1 && (
        <Button size="small" look="quiet" icon="clear" onPress={() => onChange([])}>
          {t('lists:bar.removeAll')}
        </Button>
      )}
    </div>
  );
}

interface FilterChipProps {
  readonly description: ListDescription;
  readonly filter: ListFilter;
  readonly isFresh: boolean;
  readonly onValues: (values: readonly string[]) => void;
  readonly onClosed: () => void;
  readonly onRemove: () => void;
}

function FilterChip({ description, filter, isFresh, onValues, onClosed, onRemove }: FilterChipProps) {
  const t = useText();
  const words = useListWords();
  const known = filterOf(description, filter.name);
  const isReference = known?.kind === 'reference' || known?.kind === 'within';
  const asked = { list: description.name, filter: filter.name, text: '', chosen: [...filter.values] };
  const labels = useAnswer('lists.choices', asked, {
    isEnabled: isReference && filter.values.length > 0,
    keepPrevious: true,
  });
  const said = filter.values.map((value) => {
    if (known === undefined) return value;
    if (!isReference) return words.value(known, value);
    const found = labels.value?.chosen.find((one) => one.value === value);
    return found === undefined ? '…' : (found.label ?? t('lists:bar.gone'));
  });
  const values =
    said.length <= namedValues
      ? said.join(', ')
      : `${said.slice(0, namedValues).join(', ')} +${said.length - namedValues}`;
  const sentence = { filter: words.filter(filter.name), values: said.join(', ') };
  const isGone = said.includes(t('lists:bar.gone'));
  return (
    <span className={isGone ? 'fp-chip fp-chip-gone' : 'fp-chip'}>
      {known === undefined ? (
        <span className="fp-chip-words">{t('lists:bar.chip', { filter: words.filter(filter.name), values })}</span>
      ) : (
        <Popover
          label={t('lists:bar.change', sentence)}
          icon={isGone ? 'warning' : 'filter'}
          size="small"
          look="quiet"
          startsOpen={isFresh}
          onClose={onClosed}
          words={t('lists:bar.chip', { filter: words.filter(filter.name), values })}
        >
          {(close) => (
            <FilterEditor
              list={description.name}
              filter={known}
              values={filter.values}
              onChange={onValues}
              onDone={close}
            />
          )}
        </Popover>
      )}
      <IconButton icon="clear" size="small" label={t('lists:bar.remove', sentence)} onPress={onRemove} />
    </span>
  );
}
