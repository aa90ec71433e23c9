// A field that offers what is known as one types and takes anything else too: make, model, calibre, seal, name.
// Combobox with listbox after the ARIA practice; found by a folded form, kept exactly as typed or as offered.
import { useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { lookAheadIndex, rankLookAhead } from '../../shared/text/look-ahead.ts';
import { useText } from '../text.tsx';
import { Field, controlAttributes } from './field.tsx';
import type { FieldProps } from './field.tsx';

export interface LookAheadOption {
  /** What is put into the field. */
  readonly value: string;
  readonly label?: string;
  /** Quiet second part: `Kragujevac, Serbia`. */
  readonly detail?: string;
  /** Further words it is found by. */
  readonly alsoFoundBy?: string;
  /** Which row it is, where several have the same value. */
  readonly key?: string;
}

export interface LookAheadFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly LookAheadOption[];
  /** Told which offered option was taken, when one was. */
  readonly onTake?: (option: LookAheadOption) => void;
  readonly isMono?: boolean;
  readonly placeholder?: string;
  readonly isFirst?: boolean;
  /** Offered first while the field is empty: what fits these words, such as what is marked on the object. Nothing is filled in. */
  readonly soughtBy?: string;
  /** Enter takes the first that fits: for fields that only choose and take nothing else. */
  readonly takesFirst?: boolean;
}

const mostShown = 60;

export function LookAheadField(props: LookAheadFieldProps) {
  const { options, value, soughtBy = '' } = props;
  const t = useText();
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  // Opened without typing, everything is offered, not only what matches the present value.
  const [isTyping, setTyping] = useState(false);
  const list = useRef<HTMLDivElement>(null);

  // Folded with the first key and not with the form: most fields of a form are never typed into.
  const offered = useMemo(() => {
    if (isTyping) return rankLookAhead(lookAheadIndex(options), value).slice(0, mostShown);
    const fitting = isOpen && value === '' && soughtBy !== '' ? rankLookAhead(lookAheadIndex(options), soughtBy) : [];
    return (fitting.length === 0 ? options : fitting).slice(0, mostShown);
  }, [options, isTyping, isOpen, value, soughtBy]);

  const close = () => {
    setOpen(false);
    setActive(-1);
    setTyping(false);
  };
  const take = (option: LookAheadOption) => {
    props.onChange(option.value);
    props.onTake?.(option);
    close();
  };
  const move = (to: number) => {
    if (offered.length === 0) return;
    const next = (to + offered.length) % offered.length;
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (!isOpen) setOpen(true);
        move(event.key === 'ArrowDown' ? active + 1 : active === -1 ? -1 : active - 1);
        break;
      case 'Enter': {
        const option = offered[props.takesFirst === true ? Math.max(active, 0) : active];
        if (props.takesFirst === true) event.preventDefault();
        if (isOpen && option !== undefined) {
          event.preventDefault();
          take(option);
        } else close();
        break;
      }
      case 'Escape':
        // Only the list is the top layer here; what lies under it stays.
        if (isOpen) {
          event.preventDefault();
          event.stopPropagation();
          close();
        }
        break;
    }
  };

  const isShown = isOpen && offered.length > 0;
  return (
    <Field {...props}>
      <div className="fp-look-ahead">
        <input
          {...controlAttributes(props)}
          className={props.isMono === true ? 'fp-input fp-mono' : 'fp-input'}
          type="text"
          role="combobox"
          aria-expanded={isShown}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={isShown && active >= 0 ? `${listId}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          autoFocus={props.isFirst ?? false}
          value={value}
          onChange={(event) => {
            props.onChange(event.currentTarget.value);
            setTyping(true);
            setOpen(true);
            setActive(-1);
          }}
          onClick={() => setOpen(true)}
          onBlur={close}
          {...(props.isDefault === true ? { onFocus: (event) => event.currentTarget.select() } : {})}
          onKeyDown={onKeyDown}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        />
        <div
          className="fp-look-ahead-list"
          id={listId}
          role="listbox"
          aria-label={t('frame:field.offered', { field: props.label })}
          hidden={!isShown}
          ref={list}
        >
          {isShown &&
            offered.map((option, index) => (
              <div
                key={`${option.value}-${index}`}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                className={index === active ? 'fp-option fp-option-active' : 'fp-option'}
                // Pressed before the field loses focus, so that the list is still there.
                onPointerDown={(event) => {
                  event.preventDefault();
                  take(option);
                }}
              >
                <span className={props.isMono === true ? 'fp-mono' : undefined}>{option.label ?? option.value}</span>
                {option.detail !== undefined && <span className="fp-quiet">{option.detail}</span>}
              </div>
            ))}
        </div>
      </div>
    </Field>
  );
}
