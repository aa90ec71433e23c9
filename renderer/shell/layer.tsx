// A layer over the screen: takes the focus, gives it back, closes on Escape and on a press outside; what lies under it stays.
import { useEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useEscape } from './use-escape.ts';

export function Layer({
  label,
  className,
  onClose,
  children,
}: {
  readonly label: string;
  readonly className: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const inside = box.current?.querySelector<HTMLElement>('[autofocus], input, button, a[href]');
    (inside ?? box.current)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useEscape(box, onClose);
  useFocusInside(box);
  return (
    // A press on the dimmed ground closes, as Escape does for the keyboard.
    <div
      className="fp-layer"
      role="presentation"
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div ref={box} className={className} role="dialog" aria-modal="true" aria-label={label} tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}

/** Tab goes round inside the layer. */
function useFocusInside(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Tab') return;
      const stops = [...element.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input, [tabindex="0"]')];
      const leaving = event.shiftKey ? stops[0] : stops.at(-1);
      if (document.activeElement !== leaving) return;
      event.preventDefault();
      (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [box]);
}
