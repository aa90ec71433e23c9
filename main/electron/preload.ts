// The bridge into the page: four named acts and one port. Bundled into one CommonJS file, because a sandbox loads nothing else.
import { contextBridge, ipcRenderer } from 'electron';
import { portMessage, workstationName, type Workstation } from '../../shared/transport/workstation.ts';
import { channels } from './channels.ts';

/** The page's own window: a preload has one, and these sources are checked without a page's types. */
const pageWindow = globalThis as unknown as {
  postMessage(message: string, origin: string, ports: readonly unknown[]): void;
};

const workstation: Workstation = {
  connect: () => ipcRenderer.send(channels.connect),
  chooseSavePlace: (suggestedName) => ipcRenderer.invoke(channels.chooseSavePlace, suggestedName),
  chooseFolder: () => ipcRenderer.invoke(channels.chooseFolder),
  copyText: (text) => ipcRenderer.invoke(channels.copyText, text),
};

ipcRenderer.on(channels.port, (event) => {
  // The event object itself never crosses.
  pageWindow.postMessage(portMessage, 'app://workstation', event.ports);
});
contextBridge.exposeInMainWorld(workstationName, workstation);
