// Puts the caret where the next thing is to be typed, after what was just drawn has been drawn.
import type { RefObject } from 'react';

export function focusField(name: string): void {
  afterDrawing(() => {
    const control = document.getElementById(`field-${name.replaceAll('.', '-')}`);
    control?.scrollIntoView({ block: 'center' });
    control?.focus();
  });
}

/** The first required field that is still empty. */
export function focusFirstMissing(form: RefObject<HTMLFormElement | null>): void {
  afterDrawing(() => {
    const required = form.current?.querySelectorAll<HTMLInputElement>('[aria-required=true]') ?? [];
    [...required].find((control) => control.value === '')?.focus();
  });
}

function afterDrawing(perform: () => void): void {
  window.requestAnimationFrame(() => window.requestAnimationFrame(perform));
}
