// Which columns are shown, in which order and how wide; with the keyboard as with the pointer.
import { columnOf, type ViewedDescription, type ListLayout } from '../../shared/domain/lists/list-description.ts';
import { Button, IconButton, Popover } from '../components/index.ts';
import { useText } from '../text.tsx';
import { useListWords } from './list-words.ts';

export interface ColumnsMenuProps {
  readonly description: ViewedDescription;
  readonly layout: ListLayout;
  readonly onChange: (layout: ListLayout) => void;
  /** What its columns are called, where the words are not those of every list. */
  readonly called?: (column: string) => string;
}

const narrowest = 40;
const widest = 900;

export function ColumnsMenu({ description, layout, onChange, called }: ColumnsMenuProps) {
  const t = useText();
  const words = useListWords();
  const columnWord = called ?? words.column;
  const hidden = description.columns.filter(({ name }) => !layout.some((column) => column.name === name));
  const lines = [...layout, ...hidden.map(({ name }) => ({ name, width: undefined }))];
  const moveTo = (from: number, to: number) => {
    const moved = layout[from];
    if (moved === undefined || to < 0 || to >= layout.length) return;
    onChange(layout.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  const resize = (name: string, text: string) => {
    const width = Math.round(Number(text));
    if (!Number.isFinite(width) || width < narrowest) return;
    onChange(layout.map((column) => (column.name === name ? { name, width: Math.min(widest, width) } : column)));
  };
  return (
    <Popover label={t('lists:columns.title')} icon="properties" size="small" words={t('lists:columns.title')}>
      {() => (
        <div className="fp-columns">
          <p className="fp-quiet">{t('lists:columns.help')}</p>
          <ul>
            {lines.map(({ name, width }, index) => {
              const isShown = index < layout.length;
              const column = columnWord(name);
              return (
                <li key={name}>
                  <label>
                    <input
                      type="checkbox"
                      checked={isShown}
                      disabled={isShown && layout.length === 1}
                      onChange={() =>
                        onChange(isShown ? layout.filter((other) => other.name !== name) : [...layout, { name }])
                      }
                    />
                    {column}
                  </label>
                  {isShown && (
                    <>
                      <IconButton
                        icon="up"
                        size="small"
                        label={t('lists:columns.earlier', { column })}
                        isDisabled={index === 0}
                        onPress={() => moveTo(index, index - 1)}
                      />
                      <IconButton
                        icon="down"
                        size="small"
                        label={t('lists:columns.later', { column })}
                        isDisabled={index === layout.length - 1}
                        onPress={() => moveTo(index, index + 1)}
                      />
                      <input
                        className="fp-input fp-column-width"
                        type="number"
                        min={narrowest}
                        max={widest}
                        step={10}
                        aria-label={t('lists:columns.width', { column })}
                        defaultValue={width ?? columnOf(description, name)?.width}
                        onChange={(event) => resize(name, event.currentTarget.value)}
                      />
                    </>
                  )}
                </li>
              );
            })}
          </ul>
          <Button size="small" icon="undo" onPress={() => onChange([])}>
            {t('lists:columns.reset')}
          </Button>
        </div>
      )}
    </Popover>
  );
}
