// Finds every file below what was dropped on the page. Both ways a browser has are tried; which one works on a page opened from
// disk differs between engines.
import type { ChosenFile } from './chosen-package.ts';

interface HandleItem {
  getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

/** Must be called within the drop event itself: afterwards the browser has forgotten what was dropped. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry());
  // Chromium only, and not yet in the types.
  const handles = items.map((item) => (item as HandleItem).getAsFileSystemHandle?.().catch(() => null));
  const files = [...transfer.files];
  const byHandle = await collect(handles.map(async (handle) => filesOfHandle((await handle) ?? undefined, '')));
  if (byHandle.length > 0) return byHandle;
  const byEntry = await collect(entries.map((entry) => filesOfEntry(entry ?? undefined)));
  return byEntry.length > 0 ? byEntry : files.map((file) => ({ path: file.name, file }));
}

async function collect(found: readonly Promise<ChosenFile[]>[]): Promise<ChosenFile[]> {
  return (await Promise.all(found.map((one) => one.catch(() => [])))).flat();
}

async function filesOfHandle(handle: FileSystemHandle | undefined, below: string): Promise<ChosenFile[]> {
  if (handle === undefined) return [];
  const path = `${below}${handle.name}`;
  if (isFileHandle(handle)) return [{ path, file: await handle.getFile() }];
  const inside: ChosenFile[] = [];
  if (isFolderHandle(handle)) {
    for await (const one of handle.values()) inside.push(...(await filesOfHandle(one, `${path}/`)));
  }
  return inside;
}

function isFileHandle(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}

function isFolderHandle(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}

async function filesOfEntry(entry: FileSystemEntry | undefined): Promise<ChosenFile[]> {
  if (entry === undefined) return [];
  if (isFileEntry(entry)) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isFolderEntry(entry)) return [];
  const reader = entry.createReader();
  const inside: FileSystemEntry[] = [];
  for (;;) {
    // A browser gives at most a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) break;
    inside.push(...some);
  }
  return (await Promise.all(inside.map(filesOfEntry))).flat();
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** What an input gave: a folder's files with their paths, or one file. */
export function chosenFiles(input: HTMLInputElement): ChosenFile[] {
  return [...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}
