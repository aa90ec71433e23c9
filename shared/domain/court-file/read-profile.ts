// A profile a station brings as a file: what is wrong is said with the field and the line it stands on.
import { BundleProfile } from './profile.ts';

// A number with a suffix says between which pages it stands; where each volume begins anew there is no such place.
const Brought = BundleProfile.refine(
  ({ latePages, numbering }) => latePages !== 'inserted-with-suffix' || numbering.isContinuous,
  { path: ['numbering', 'isContinuous'] },
);

export interface ProfileFault {
  /** `limits.dpi`; empty where the text is no JSON at all. */
  readonly path: string;
  readonly line: number;
  /** A key under `courtFile:profile.fault`. */
  readonly fault: 'not-json' | 'missing' | 'unknown' | 'not-allowed';
}

export type ProfileReading =
  | { readonly ok: true; readonly profile: BundleProfile }
  | { readonly ok: false; readonly faults: readonly ProfileFault[] };

/** Never throws: whatever was brought is a profile or a list of faults, the first ten at most. */
export function readProfile(text: string): ProfileReading {
  const plain = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch (error) {
    return { ok: false, faults: [{ path: '', line: lineOfError(plain, error), fault: 'not-json' }] };
  }
  const parsed = Brought.safeParse(value);
  if (parsed.success) return { ok: true, profile: parsed.data };
  const faults = parsed.error.issues.slice(0, 10).flatMap((issue): ProfileFault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const path = [...issue.path, key].map(String);
        return { path: path.join('.'), line: lineOf(plain, path), fault: 'unknown' };
      });
    }
    const path = issue.path.map(String);
    const isMissing = !hasValue(value, path);
    return [{ path: path.join('.'), line: lineOf(plain, path), fault: isMissing ? 'missing' : 'not-allowed' }];
  });
  return { ok: false, faults };
}

function hasValue(value: unknown, path: readonly string[]): boolean {
  let node = value;
  for (const key of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return false;
    node = (node as Record<string, unknown>)[key]; // an object was just proven
  }
  return true;
}

function lineOfError(text: string, error: unknown): number {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/.exec(message)?.[1];
  return lineAt(text, position === undefined ? text.length : Number(position));
}

/** The line of the innermost part of the path that is written there. Keys of a profile are unique on their level of nesting. */
function lineOf(text: string, path: readonly string[]): number {
  let from = 0;
  for (const key of path) {
    const at = text.indexOf(`"${key}"`, from);
    if (at === -1) break;
    from = at;
  }
  return lineAt(text, from);
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}
