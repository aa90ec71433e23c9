// One box for everything: exhibits, serials, cases and acts. A combobox over one list; what the person may not do is not in it.
import { useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { matchesLookAhead } from '../../shared/text/fold.ts';
import { Icon, KeyHint, useSettled } from '../components/index.ts';
import type { IconName } from '../components/index.ts';
import { goTo } from '../shell/address.ts';
import { Layer } from '../shell/layer.tsx';
import { useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { isAskableSerial, serialSearchAddress } from '../serials/address.ts';
import { useAvailableActions } from './actions.tsx';

interface Line {
  readonly id: string;
  readonly group: 'found' | 'place' | 'act' | 'go' | 'view';
  readonly name: string;
  readonly detail?: string;
  readonly icon: IconName;
  readonly keys?: string | undefined;
  readonly perform: () => void;
}

const groupOrder: readonly Line['group'][] = ['found', 'place', 'act', 'go', 'view'];
const foundIcons = {
  case: 'case',
  exhibit: 'exhibit',
  submission: 'intake',
  serial: 'search',
  foreign: 'package',
  register: 'list',
} as const satisfies Record<string, IconName>;

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const lines = useLines(text);
  const place = Math.min(active, Math.max(0, lines.length - 1));

  const choose = (line: Line | undefined) => {
    if (line === undefined) return;
    onClose();
    line.perform();
  };
  const move = (to: number) => {
    if (lines.length === 0) return;
    const next = (to + lines.length) % lines.length;
    setActive(next);
    list.current?.querySelector(`[data-line="${next}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(place + 1),
      ArrowUp: () => move(place - 1),
      Enter: () => choose(lines[place]),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <Layer label={t('frame:palette.title')} className="fp-palette" onClose={onClose}>
      <div className="fp-palette-input">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label={t('frame:palette.title')}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={lines.length === 0 ? undefined : `${id}-${place}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('frame:palette.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        className="fp-palette-list"
        id={`${id}-list`}
        role="listbox"
        aria-label={t('frame:palette.results')}
        ref={list}
      >
        {lines.map((line, index) => (
          <PaletteLine
            key={line.id}
            id={`${id}-${index}`}
            line={line}
            index={index}
            isActive={index === place}
            opensGroup={lines[index - 1]?.group !== line.group}
            onChoose={() => choose(line)}
          />
        ))}
      </div>
      <div className="fp-palette-foot" role="status">
        {lines.length === 0 ? t('frame:palette.none', { text }) : t('frame:palette.hint')}
      </div>
    </Layer>
  );
}

function PaletteLine({
  id,
  line,
  index,
  isActive,
  opensGroup,
  onChoose,
}: {
  readonly id: string;
  readonly line: Line;
  readonly index: number;
  readonly isActive: boolean;
  readonly opensGroup: boolean;
  readonly onChoose: () => void;
}) {
  const t = useText();
  return (
    <>
      {opensGroup && (
        <div className="fp-palette-group" role="presentation">
          {t(`frame:action.group-${line.group}`)}
        </div>
      )}
      {/* The keys of a line are the box's, which keeps the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div
        id={id}
        role="option"
        aria-selected={isActive}
        tabIndex={-1}
        data-line={index}
        className={isActive ? 'fp-palette-line fp-option-active' : 'fp-palette-line'}
        onClick={onChoose}
      >
        <Icon name={line.icon} />
        <span>
          {line.name} {line.detail !== undefined && <span className="fp-quiet">{line.detail}</span>}
        </span>
        {line.keys !== undefined && <KeyHint keys={line.keys} />}
      </div>
    </>
  );
}

function useLines(text: string): readonly Line[] {
  const t = useText();
  const actions = useAvailableActions();
  const maySearch = useMay('search.find');
  const maySearchSerials = useMay('serials.search');
  const settled = useSettled(text.trim(), 120);
  const found = useAnswer(
    'search.find',
    { text: settled },
    { isEnabled: maySearch && settled.length >= 2, keepPrevious: true },
  ).value;
  return useMemo(() => {
    const acts = actions
      .filter((action) => action.id !== 'palette.open')
      .map<Line>((action) => ({
        id: action.id,
        group: action.group,
        name: action.shownName ?? t(action.name, action.nameValues),
        icon: action.icon ?? 'forward',
        keys: action.keys,
        perform: action.perform,
      }))
      .filter((line) => matchesLookAhead(line.name, text));
    const hits =
      text.trim().length < 2
        ? []
        : (found?.hits ?? []).map<Line>((hit, index) => ({
            id: `found-${index}-${hit.address}`,
            group: 'found',
            name: hit.label,
            detail: `${t(`frame:palette.${hit.kind}`)} · ${hit.detail}`,
            icon: foundIcons[hit.kind],
            perform: () => goTo(hit.address),
          }));
    const serials: Line[] =
      maySearchSerials && isAskableSerial(text)
        ? [
            {
              id: 'found-serials',
              group: 'found',
              name: t('serials:searchFor', { text: text.trim() }),
              icon: 'search',
              perform: () => goTo(serialSearchAddress(text.trim())),
            },
          ]
        : [];
    return [...hits, ...serials, ...acts].toSorted(
      (left, right) => groupOrder.indexOf(left.group) - groupOrder.indexOf(right.group),
    );
  }, [actions, found, maySearchSerials, t, text]);
}
