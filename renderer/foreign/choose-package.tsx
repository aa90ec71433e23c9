// Choosing the package: a file dropped or chosen, or a folder.
import { useId, useRef } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { Button, DropZone } from '../components/index.ts';
import { useText } from '../text.tsx';
import { chosenFile, chosenFolder, droppedFolder, type Chosen } from './chosen.ts';

export function ChoosePackage({
  isBusy,
  onChoose,
  onUnreadable,
}: {
  readonly isBusy: boolean;
  readonly onChoose: (chosen: Chosen | undefined) => void;
  /** A folder that was dropped cannot be read. */
  readonly onUnreadable: () => void;
}) {
  const t = useText();
  const id = useId();
  const folder = useRef<HTMLInputElement>(null);
  return (
    <DropZone
      words={t('foreign:drop')}
      chooseLabel={t('foreign:choose')}
      isBusy={isBusy}
      onFolder={(dropped) => drop(droppedFolder(dropped).then(onChoose, onUnreadable))}
      onFiles={([first]) => onChoose(first === undefined ? undefined : chosenFile(first))}
      also={
        <>
          <Button icon="case" isDisabled={isBusy} onPress={() => folder.current?.click()}>
            {t('foreign:chooseFolder')}
          </Button>
          <label className="fp-hidden" htmlFor={id}>
            {t('foreign:chooseFolder')}
          </label>
          <input
            // The attribute that makes it choose a folder is not yet in the types.
            ref={(input) => {
              input?.setAttribute('webkitdirectory', '');
              folder.current = input;
            }}
            id={id}
            className="fp-hidden"
            type="file"
            tabIndex={-1}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              if (files.length > 0) onChoose(chosenFolder(files));
            }}
          />
        </>
      }
    />
  );
}
