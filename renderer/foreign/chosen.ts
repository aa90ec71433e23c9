// What was chosen to be taken in: one file, or every file below a folder with its place in it.

/** `KS-2026-0001/data/court-file.pdf` and its file. */
export interface PlacedFile {
  readonly path: string;
  readonly file: File;
}

export interface Chosen {
  readonly name: string;
  readonly size: number;
  readonly files: readonly PlacedFile[];
  readonly isFolder: boolean;
}

export function chosenFile(file: File): Chosen {
  return { name: file.name, size: file.size, files: [{ path: file.name, file }], isFolder: false };
}

/** @param files  as a folder field gives them. */
export function chosenFolder(files: readonly File[]): Chosen {
  return folderOf(files.map((file) => ({ path: file.webkitRelativePath, file })));
}

/** @throws whatever the browser throws where the folder cannot be read. */
export async function droppedFolder(folder: FileSystemDirectoryEntry): Promise<Chosen> {
  return folderOf(await filesBelow(folder));
}

function folderOf(files: readonly PlacedFile[]): Chosen {
  const name = files[0]?.path.split('/')[0] ?? '';
  return { name, size: files.reduce((sum, { file }) => sum + file.size, 0), files, isFolder: true };
}

async function filesBelow(entry: FileSystemEntry): Promise<PlacedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: PlacedFile[] = [];
  for (;;) {
    // A browser gives at most a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await filesBelow(one)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
