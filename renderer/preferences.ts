// What this window remembers between starts: language, light or dark, widths. Never a secret, never case content.

export type PreferenceName =
  | 'language'
  | 'theme'
  | 'rail'
  | 'sheet-width'
  | 'last-login'
  | 'scan-gap'
  | 'scan-prefix'
  | 'scan-silent'
  | 'camera'
  | 'camera-mirrored'
  | 'map-line';

const prefix = 'focal-point.';

export function readPreference(name: PreferenceName): string | undefined {
  try {
    return window.localStorage.getItem(prefix + name) ?? undefined;
  } catch {
    // Storage may be refused by the face; the program then starts with its defaults.
    return undefined;
  }
}

export function writePreference(name: PreferenceName, value: string): void {
  try {
    window.localStorage.setItem(prefix + name, value);
  } catch {
    // Not remembered; nothing else depends on it.
  }
}
