// Tabs of one record, on one line. The chosen one is part of the address, so that going back goes back; where they are more than the line
// holds, the line moves: by keys, by the wheel, by the buttons at its ends.
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { Icon } from './icon.tsx';

export interface TabDescription<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabDescription<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** The panel of the chosen tab. */
  readonly children: ReactNode;
}

export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<Id>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const hidden = useHidden(list);
  const at = tabs.findIndex((tab) => tab.id === chosen);
  useEffect(() => bringIn(list.current, at), [at]);
  const turn = (ways: 1 | -1) => {
    const line = list.current;
    line?.scrollBy({ left: ways * Math.max(line.clientWidth - 120, 120) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (tab === undefined) return;
    onChoose(tab.id);
    const button = list.current?.children[next];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <div className="fp-tabs">
      {/* Arrow keys move between tabs; the list itself is no stop of its own. */}
      <div className="fp-tab-line">
        {hidden.before && <Turn way="before" onTurn={() => turn(-1)} />}
        <div className="fp-tab-list" role="tablist" aria-label={label} onKeyDown={onKeyDown} ref={list} tabIndex={-1}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}-${tab.id}`}
              aria-selected={tab.id === chosen}
              aria-controls={`${id}-panel`}
              tabIndex={tab.id === chosen ? 0 : -1}
              className="fp-tab"
              onClick={() => onChoose(tab.id)}
            >
              {tab.label}
              {tab.count !== undefined && tab.count > 0 && <span className="fp-count">{tab.count}</span>}
            </button>
          ))}
        </div>
        {hidden.after && <Turn way="after" onTurn={() => turn(1)} />}
      </div>
      <div className="fp-tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
        {children}
      </div>
    </div>
  );
}

/** For a pointer only: the arrow keys reach every tab without it. */
function Turn({ way, onTurn }: { readonly way: 'before' | 'after'; readonly onTurn: () => void }) {
  return (
    <button
      type="button"
      className={`fp-tab-turn fp-tab-turn-${way}`}
      tabIndex={-1}
      aria-hidden="true"
      onClick={onTurn}
    >
      <Icon name="next" />
    </button>
  );
}

/** Whether tabs are out of sight at either end of the line. */
function useHidden(list: RefObject<HTMLDivElement | null>) {
  const [hidden, setHidden] = useState({ before: false, after: false });
  useEffect(() => {
    const line = list.current;
    if (line === null) return;
    const look = () => {
      // A fraction of a pixel is no tab.
      const before = line.scrollLeft > 1;
      const after = line.scrollLeft + line.clientWidth < line.scrollWidth - 1;
      setHidden((was) => (was.before === before && was.after === after ? was : { before, after }));
    };
    const watch = new ResizeObserver(look);
    watch.observe(line);
    // Counts come after the first drawing and make the line longer.
    for (const tab of line.children) watch.observe(tab);
    line.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      watch.disconnect();
      line.removeEventListener('scroll', look);
    };
  }, [list]);
  return hidden;
}

/** Moves the line, and nothing but the line, so far that the chosen tab and a piece of its neighbours are in sight. */
function bringIn(line: HTMLDivElement | null, at: number): void {
  const tab = line?.children[at];
  if (line === null || !(tab instanceof HTMLElement)) return;
  const margin = 48;
  const from = tab.offsetLeft - line.offsetLeft;
  if (from - margin < line.scrollLeft) line.scrollLeft = from - margin;
  else if (from + tab.offsetWidth + margin > line.scrollLeft + line.clientWidth)
    line.scrollLeft = from + tab.offsetWidth + margin - line.clientWidth;
}
