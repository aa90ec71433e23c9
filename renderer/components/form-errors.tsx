// Everything that keeps a form from being accepted, listed at its top; each line leads to its field.
import { useEffect, useRef } from 'react';
import { useText } from '../text.tsx';
import { controlId } from './field.tsx';
import { Icon } from './icon.tsx';

export interface FormError {
  /** Path of the field, as in its `name`. */
  readonly path: string;
  readonly label: string;
  readonly message: string;
}

/** `attempt` counts tries to save: after each refused one the list takes the focus, so that it is read. */
export function FormErrors({ errors, attempt }: { readonly errors: readonly FormError[]; readonly attempt: number }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const answered = useRef(0);
  // The list may be drawn a moment after the try: whichever comes last brings the focus, once for each try.
  useEffect(() => {
    if (attempt <= answered.current || errors.length === 0) return;
    answered.current = attempt;
    box.current?.focus();
  }, [attempt, errors.length]);
  if (errors.length === 0) return null;
  return (
    <div className="fp-notice fp-notice-danger" role="alert" tabIndex={-1} ref={box}>
      <Icon name="error" />
      <div>
        <p className="fp-notice-title">{t('frame:form.errors', { count: errors.length })}</p>
        <ul className="fp-form-errors">
          {errors.map((error) => (
            <li key={error.path}>
              <button type="button" className="fp-text-link" onClick={() => jumpToField(error.path)}>
                {error.label}
              </button>
              : {error.message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Puts the focus into the field of `path`, or into the nearest one above it that exists. */
function jumpToField(path: string): void {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const control = document.getElementById(controlId(parts.slice(0, length).join('.')));
    if (control !== null) {
      control.scrollIntoView({ block: 'center' });
      control.focus();
      return;
    }
  }
}
