// What was chosen to be taken in: one file, or the files of a folder.
import { folderOf } from './folder-as-zip.ts';

export interface Chosen {
  readonly name: string;
  readonly size: number;
  readonly files: readonly File[];
  readonly isFolder: boolean;
}

export function chosenFile(file: File): Chosen {
  return { name: file.name, size: file.size, files: [file], isFolder: false };
}

export function chosenFolder(files: readonly File[]): Chosen {
  return { name: folderOf(files), size: files.reduce((sum, { size }) => sum + size, 0), files, isFolder: true };
}
