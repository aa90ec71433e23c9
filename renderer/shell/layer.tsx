// A layer over the screen: takes the focus, gives it back, closes on Escape and on a press outside; what lies under it stays.
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

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
  const keepInside = (event: { readonly key: string; readonly shiftKey: boolean; preventDefault(): void }) => {
    if (event.key !== 'Tab') return;
    const stops = [
      ...(box.current?.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input, [tabindex="0"]') ?? []),
    ];
    const first = stops[0];
    const last = stops.at(-1);
    if (event.shiftKey && document.activeElement === first) {
      event.preventDefault();
      last?.focus();
    } else if (!event.shiftKey && document.activeElement === last) {
      event.preventDefault();
      first?.focus();
    }
  };
  return (
    // A press on the dimmed ground closes, as Escape does for the keyboard.
    <div
      className="fp-layer"
      role="presentation"
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div
        ref={box}
        className={className}
        role="dialog"
        aria-modal="true"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            onClose();
          } else keepInside(event);
        }}
      >
        {children}
      </div>
    </div>
  );
}
