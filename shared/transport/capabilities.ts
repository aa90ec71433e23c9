// What a face of the station can do beside asking questions. A face that lacks something says so here, and the screen hides the button.

export interface Capabilities {
  readonly face: 'electron' | 'loopback' | 'command-line';
  /** Whether a document can be put where the person chooses (a save dialog); otherwise it is downloaded. */
  readonly canChooseSavePlace: boolean;
  readonly canChooseFolder: boolean;
  /** Whether a person may choose a folder of a camera to be watched. A face without may still have been started with one. */
  readonly canWatchFolder: boolean;
}

export const electronCapabilities: Capabilities = {
  face: 'electron',
  canChooseSavePlace: true,
  canChooseFolder: true,
  canWatchFolder: true,
};

/** A browser page: files are handed over by its own picker and come back as downloads. */
export const loopbackCapabilities: Capabilities = {
  face: 'loopback',
  canChooseSavePlace: false,
  canChooseFolder: false,
  canWatchFolder: false,
};
