// What the window shell puts into the page: named acts, nothing generic. main/electron/preload.ts gives it, renderer/transport uses it.

export interface Workstation {
  /** Asks for a way to the station; the port arrives as a message of this very window. */
  connect(): void;
  /** Shows a save dialog; the answer is a handle, never a path. Undefined when the person cancelled. */
  chooseSavePlace(suggestedName: string): Promise<string | undefined>;
  chooseFolder(): Promise<string | undefined>;
  /** Puts text on the clipboard for a minute. */
  copyText(text: string): Promise<void>;
}

/** The name of the bridge in the page. */
export const workstationName = 'workstation';

/** The message that carries the port from the preload into the page. */
export const portMessage = 'focal-point.station-port';
