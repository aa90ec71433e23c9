// The field that has the focus when a burst of keys begins, as it was before, so that a scan can be taken out of it again.

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const textTypes: readonly string[] = ['text', 'search', 'password', 'email', 'url', 'tel', 'number', ''];

export class FieldBefore {
  readonly #control: Control;
  readonly #value: string;
  readonly #start: number;
  readonly #end: number;

  private constructor(control: Control) {
    this.#control = control;
    this.#value = control.value;
    const selection = control instanceof HTMLSelectElement ? undefined : control;
    this.#start = selection?.selectionStart ?? control.value.length;
    this.#end = selection?.selectionEnd ?? control.value.length;
  }

  /** Undefined where the focus is on nothing that holds a value. */
  static ofFocus(): FieldBefore | undefined {
    const focused = document.activeElement;
    const isControl =
      focused instanceof HTMLInputElement ||
      focused instanceof HTMLTextAreaElement ||
      focused instanceof HTMLSelectElement;
    return isControl ? new FieldBefore(focused) : undefined;
  }

  /** Whether a person writes words here. */
  get isText(): boolean {
    if (this.#control instanceof HTMLTextAreaElement) return true;
    return this.#control instanceof HTMLInputElement && textTypes.includes(this.#control.type);
  }

  /** Seals, serials and other codes: here another bar code is wanted as text. */
  get isForCodes(): boolean {
    return this.isText && this.#control.classList.contains('fp-mono');
  }

  /** Where scanning is the work itself, every scan is heard, also another bar code that came while a field had the focus. */
  get hearsEverything(): boolean {
    return this.#control.closest('[data-scan="heard"]') !== null;
  }

  /** As it was before the first key. */
  restore(): void {
    this.#set(this.#value, this.#start);
  }

  /** As it was, with `text` in place of what was marked. */
  write(text: string): void {
    this.#set(this.#value.slice(0, this.#start) + text + this.#value.slice(this.#end), this.#start + text.length);
  }

  #set(value: string, caret: number): void {
    const control = this.#control;
    if (control.value === value) return;
    // The form library watches the element's own setter; only the class's setter and a real event reach it.
    const prototype: object = Object.getPrototypeOf(control) as object; // of a DOM element, never null
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
    control.dispatchEvent(
      new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true, cancelable: false }),
    );
    if (!(control instanceof HTMLSelectElement) && control.type !== 'number') control.setSelectionRange(caret, caret);
  }
}
