// Escape closes the top layer only: the layer that holds the focus hears it first and keeps it from those beneath.
import { useEffect } from 'react';
import type { RefObject } from 'react';

export function useEscape(layer: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const element = layer.current;
    if (element === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [layer, onEscape]);
}
