// A profile in words: its name in the language of the screen, and what it asks, field by field.
import type { BundleProfile } from '../../shared/domain/court-file/profile.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import type { Language } from '../../shared/domain/roles.ts';
import type { Format } from '../format.ts';
import type { Translate } from '../text.tsx';

export function profileName({ name }: Pick<BundleProfile, 'name'>, language: Language): string {
  return wordsIn(name, language);
}

/** As mail servers and courts count. */
export const bytesOfMegabyte = 1_000_000;

export interface ProfileRule {
  readonly field: string;
  readonly asks: string;
}

function latePagesOf({ latePages, numbering }: Pick<BundleProfile, 'latePages' | 'numbering'>) {
  return latePages === 'inserted-with-suffix' && numbering.suffix === 'letters' ? 'inserted-with-letters' : latePages;
}

export function rulesOf({ limits, ...profile }: BundleProfile, t: Translate, format: Format): ProfileRule[] {
  const yes = (holds: boolean): string => t(holds ? 'courtFile:profile.value.yes' : 'courtFile:profile.value.no');
  const { megabytesPerVolume: megabytes, pagesPerVolume: pages } = limits;
  const noLimit = t('courtFile:profile.value.noLimit');
  return [
    { field: t('courtFile:profile.field.stamp'), asks: t(`courtFile:profile.value.${profile.stamp.form}`) },
    { field: t('courtFile:profile.field.numbering'), asks: t(`courtFile:profile.value.${profile.numbering.begins}`) },
    { field: t('courtFile:profile.field.hyperlinks'), asks: t(`courtFile:profile.value.${profile.hyperlinks}`) },
    { field: t('courtFile:profile.field.bookmarks'), asks: t(`courtFile:profile.value.${profile.bookmarks}`) },
    { field: t('courtFile:profile.field.latePages'), asks: t(`courtFile:profile.value.${latePagesOf(profile)}`) },
    {
      field: t('courtFile:profile.field.megabytes'),
      asks:
        megabytes === undefined
          ? noLimit
          : t('courtFile:profile.value.megabytes', { size: format.bytes(megabytes * bytesOfMegabyte) }),
    },
    {
      field: t('courtFile:profile.field.pages'),
      asks: pages === undefined ? noLimit : t('courtFile:profile.value.pages', { count: pages }),
    },
    { field: t('courtFile:profile.field.dpi'), asks: t('courtFile:profile.value.dpi', { count: limits.dpi }) },
    { field: t('courtFile:profile.field.fileName'), asks: profile.fileName.pattern },
    { field: t('courtFile:profile.field.encryption'), asks: t(`courtFile:profile.value.${profile.encryption}`) },
    { field: t('courtFile:profile.field.classification'), asks: yes(profile.showsClassification) },
  ];
}
