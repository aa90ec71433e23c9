// Who carries the questions: a window, a browser page, a command line. The station never learns more of them than this.

/** What one face offers beyond asking. A face that lacks a port says so in its capabilities, and the screen hides the button. */
export interface Caller {
  readonly id: string;
  readonly face: 'electron' | 'loopback' | 'command-line';
  /** The file a person chose in a save dialog; a screen only ever holds the handle. */
  savePath(handle: string): string | undefined;
  /** The folder a person chose, by handle. */
  folderPath(handle: string): string | undefined;
}
