// Where files are dropped or chosen, many at once. What becomes of them is for whoever shows it.
import { useId, useRef, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';

export interface DropZoneProps {
  readonly words: string;
  /** Said instead while files are held over it. */
  readonly wordsOver?: string;
  readonly chooseLabel: string;
  readonly isBusy?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** Where a folder is welcome too; without it what lies in a dropped folder is not looked at. */
  readonly onFolder?: (folder: FileSystemDirectoryEntry) => void;
  /** Another way to choose, beside the first. */
  readonly also?: ReactNode;
  /** Those on their way. */
  readonly children?: ReactNode;
}

export function DropZone({
  words,
  wordsOver = words,
  chooseLabel,
  isBusy = false,
  onFiles,
  onFolder,
  also,
  children,
}: DropZoneProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={isOver ? 'fp-drop fp-drop-over' : 'fp-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        // Asked within the event: afterwards the browser has forgotten what was dropped.
        const entry = event.dataTransfer.items[0]?.webkitGetAsEntry() ?? undefined;
        if (onFolder !== undefined && entry !== undefined && isFolder(entry)) onFolder(entry);
        else onFiles([...event.dataTransfer.files]);
      }}
    >
      <div className="fp-drop-words">
        <span className="fp-quiet">{isOver ? wordsOver : words}</span>
        <div className="fp-button-row">
          <Button icon="upload" isBusy={isBusy} onPress={() => input.current?.click()}>
            {chooseLabel}
          </Button>
          <label className="fp-hidden" htmlFor={id}>
            {chooseLabel}
          </label>
          <input
            ref={input}
            id={id}
            className="fp-hidden"
            type="file"
            multiple
            tabIndex={-1}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              onFiles(files);
            }}
          />
          {also}
        </div>
      </div>
      {children}
    </div>
  );
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
