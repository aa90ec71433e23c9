// Where the keys go while a dialog is open and after it: to its first field, never to nothing, and back to where they were.
import { useEffect, useRef, useState, type RefObject } from 'react';

const fields = 'input:not([type=hidden], :disabled, [tabindex="-1"]), select:not(:disabled), textarea:not(:disabled)';

/**
 * @param beginsInField  its first field takes the focus, where none says that it is the first.
 * @returns the body of the dialog, which must take a focus itself.
 */
export function useHeldFocus(beginsInField: boolean): RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null);
  // Read while it is drawn for the first time: afterwards a field of it has the focus.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    // After the frame in which the overlay takes the focus to itself.
    const frame = requestAnimationFrame(() => {
      const has = document.activeElement;
      if (!beginsInField || has?.matches('input, select, textarea') === true) return;
      body.current?.querySelector<HTMLElement>(fields)?.focus();
    });
    const held = heldKeys();
    return () => {
      cancelAnimationFrame(frame);
      queueMicrotask(() => {
        held.whenReleased(() => {
          if (isNowhere() && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
        });
      });
    };
  }, [beginsInField, before]);
  // A field that had the focus and went away with what it asked leaves the keys with nobody: Escape would not be heard.
  useEffect(() => {
    if (isNowhere()) body.current?.focus({ preventScroll: true });
  });
  return body;
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** A button acts when Enter is let go of: given the focus while the key that closed the dialog is still down, it would open it once more. */
function heldKeys(): { whenReleased(act: () => void): void } {
  const listening = new AbortController();
  let isHeld = false;
  const options = { capture: true, signal: listening.signal };
  window.addEventListener('keydown', () => (isHeld = true), options);
  window.addEventListener('keyup', () => (isHeld = false), options);
  return {
    whenReleased(act) {
      listening.abort();
      if (isHeld) window.addEventListener('keyup', act, { once: true });
      else act();
    },
  };
}
