// Places a person chose in a dialog: the page gets a handle, the station's process the path. The page never names a path.
import type { BrowserWindow, Dialog } from 'electron';
import { basename } from 'node:path';

export interface PlaceParts {
  readonly dialog: Pick<Dialog, 'showSaveDialog' | 'showOpenDialog'>;
  readonly window: () => BrowserWindow | undefined;
  readonly newHandle: () => string;
  readonly addPlace: (handle: string, path: string) => void;
}

export interface Places {
  chooseSavePlace(suggestedName: unknown): Promise<string | undefined>;
  chooseFolder(): Promise<string | undefined>;
}

export function openPlaces({ dialog, window, newHandle, addPlace }: PlaceParts): Places {
  const keep = (path: string): string => {
    const handle = newHandle();
    addPlace(handle, path);
    return handle;
  };
  return {
    async chooseSavePlace(suggestedName) {
      const owner = window();
      if (owner === undefined || typeof suggestedName !== 'string' || suggestedName.length > 200) return undefined;
      const { canceled, filePath } = await dialog.showSaveDialog(owner, {
        // A name, whatever came: a suggestion cannot point into another folder.
        defaultPath: basename(suggestedName.replaceAll('\\', '/')),
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      return canceled || filePath === '' ? undefined : keep(filePath);
    },
    async chooseFolder() {
      const owner = window();
      if (owner === undefined) return undefined;
      const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      const [path] = filePaths;
      return canceled || path === undefined ? undefined : keep(path);
    },
  };
}
