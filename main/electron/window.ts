// The one place where windows are made. Everything that could be loosened is stated, also where the default is the same today.
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';

/** In memory: nothing of a page is ever written to the disk. */
export const pagePartition = 'workstation';

export function windowOptions(parts: {
  readonly preload: string;
  readonly isPackaged: boolean;
}): BrowserWindowConstructorOptions & { webPreferences: WebPreferences } {
  return {
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#f6f7f9',
    webPreferences: {
      preload: parts.preload,
      partition: pagePartition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      devTools: !parts.isPackaged,
      v8CacheOptions: 'none',
      webgl: false,
      safeDialogs: true,
    },
  };
}
