// Where a sealed file goes, and how it is taken along once it is made: a chosen place in the window, a download in a browser.
import type { Job } from '../../shared/contract/work.ts';
import { Mono, Notice } from '../components/index.ts';
import { useCapabilities, useMediaAddress, useStation } from '../station-client.tsx';
import { useText } from '../text.tsx';

/** Asks for a place where the face can; undefined when the person thought better of it. */
export function useSavePlace(): (name: string) => Promise<{ readonly saveHandle?: string } | undefined> {
  const { face } = useStation();
  const { canChooseSavePlace } = useCapabilities();
  return async (name) => {
    if (!canChooseSavePlace) return {};
    const saveHandle = await face.chooseSavePlace?.(name);
    return saveHandle === undefined ? undefined : { saveHandle };
  };
}

export function SealedFile({ job }: { readonly job: Job }) {
  const t = useText();
  const addressOf = useMediaAddress();
  const { canChooseSavePlace } = useCapabilities();
  const { packageId, location } = job.result ?? {};
  return (
    <Notice tone="good" title={t('exchange:made')}>
      {canChooseSavePlace
        ? location !== undefined && <Mono breaks>{location}</Mono>
        : packageId !== undefined && (
            <a href={addressOf('package', packageId, true)} download>
              {t('exchange:saveFile')}
            </a>
          )}
    </Notice>
  );
}
