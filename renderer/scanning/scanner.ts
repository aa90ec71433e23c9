// The one ear for scans: every key of the window passes here first, and codes of a camera come in. A label that fell into a field is
// taken out of it again.
import type { CodeKind } from '../../shared/domain/camera-view.ts';
import { labelTypeOfAnyStation } from '../../shared/domain/label-code.ts';
import { ScannerInput, type Heard, type Scan, type ScannerSetting } from '../../shared/domain/scanner-input.ts';
import { FieldBefore } from './field-before.ts';
import { readScannerSetting } from './scanner-setting.ts';

/** A code that a camera of this page read. */
export interface CameraScan {
  readonly source: 'camera';
  readonly kind: CodeKind;
  readonly text: string;
  readonly labelText: string;
}
/** A code as screens hear it, whatever brought it. */
export type HeardScan = (Scan & { readonly source: 'scanner' }) | CameraScan;
/** Return false to leave the scan to whoever listened before. */
export type ScanListener = (scan: HeardScan) => boolean | void;
/** Hears every burst of keys with what became of it: only the self-test asks for this. */
export type BurstListener = (heard: Heard) => void;

const listeners: ScanListener[] = [];
let burstListener: BurstListener | undefined;
let input: ScannerInput | undefined;
let silence: number | undefined;
let field: FieldBefore | undefined;
/** How long after it went down a key of this burst came here at most, in milliseconds. */
let delay = 0;
const longestDelay = 2000;

/**
 * Hears scans from now on; the one who listened last is asked first. Call what it gives to stop.
 *
 * @param isBeneath  the frame: asked after every screen, also after one that was drawn together with it.
 */
export function listenToScanner(listener: ScanListener, isBeneath = false): () => void {
  if (listeners.length === 0) window.addEventListener('keydown', onKeyDown, { capture: true });
  if (isBeneath) listeners.unshift(listener);
  else listeners.push(listener);
  return () => {
    const at = listeners.lastIndexOf(listener);
    if (at !== -1) listeners.splice(at, 1);
    if (listeners.length === 0) window.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}

/** The self-test sees also what was too slow to be a scan. */
export function watchBursts(listener: BurstListener | undefined): void {
  burstListener = listener;
}

/** After the person changed how their scanner is set. */
export function setScanner(setting: ScannerSetting): void {
  input = new ScannerInput(setting);
}

/** Gives a code to the screen that listens: also one that came by another way than keys is heard like any scan. */
export function deliverScan(scan: HeardScan): void {
  for (const listener of listeners.toReversed()) if (listener(scan) !== false) return;
}

function onKeyDown(event: KeyboardEvent): void {
  // A key held down repeats as fast as a scanner types; a scanner never repeats.
  if (event.repeat || event.isComposing) return;
  input ??= new ScannerInput(readScannerSetting());
  if (!input.isHearing && !input.resumesAt(event.timeStamp)) {
    field = FieldBefore.ofFocus();
    delay = 0;
  }
  // What comes late on a busy computer is waited for as much longer: silence is when the scanner is silent, not when the page is slow.
  delay = Math.min(longestDelay, Math.max(delay, performance.now() - event.timeStamp));
  const heard = input.press({
    code: event.code,
    shift: event.shiftKey,
    withCommand: event.ctrlKey || event.altKey || event.metaKey,
    at: event.timeStamp,
  });
  window.clearTimeout(silence);
  if (input.isHearing) silence = window.setTimeout(onSilence, input.quietAfter + delay);
  burstListener?.(heard);
  const isKept =
    heard.kind === 'scan' ? takeOrLeave(heard.scan) : heard.kind === 'scanning' && (heard.isCertain || !isTextField());
  if (!isKept) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function onSilence(): void {
  const heard = input?.pause();
  if (heard === undefined) return;
  burstListener?.(heard);
  if (heard.kind === 'scan') takeOrLeave(heard.scan);
}

/** Delivers the scan, or leaves it as text where text is written. Gives whether it was taken. */
function takeOrLeave(scan: Scan): boolean {
  if (
    isTextField() &&
    field?.hearsEverything !== true &&
    !scan.isPrefixed &&
    labelTypeOfAnyStation(scan.labelText) === undefined
  ) {
    // Another bar code, scanned into a field: what a US keyboard would have written, whatever the layout made of it.
    if (field?.isForCodes === true) field.write(scan.text);
    return false;
  }
  field?.restore();
  deliverScan({ ...scan, source: 'scanner' });
  return true;
}

function isTextField(): boolean {
  return field?.isText === true;
}
