// A profile in words: its name in the language of the screen, and what it asks, field by field.
import type { BundleProfile } from '../../shared/domain/court-file/profile.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { languages } from '../../shared/domain/roles.ts';
import type { Translate } from '../text.tsx';

/** The language of the screen, as its own sentences say it. */
export function profileName({ name }: Pick<BundleProfile, 'name'>, t: Translate): string {
  const own = languages.find((language) => language === t('courtFile:profile.language'));
  return wordsIn(name, own ?? 'en');
}

export interface ProfileRule {
  readonly field: string;
  readonly asks: string;
}

export function rulesOf({ limits, ...profile }: BundleProfile, t: Translate): ProfileRule[] {
  const yes = (holds: boolean): string => t(holds ? 'courtFile:profile.value.yes' : 'courtFile:profile.value.no');
  const most = (name: 'megabytes' | 'pages', count: number | undefined): string =>
    count === undefined ? t('courtFile:profile.value.noLimit') : t(`courtFile:profile.value.${name}`, { count });
  return [
    { field: t('courtFile:profile.field.stamp'), asks: t(`courtFile:profile.value.${profile.stamp.form}`) },
    { field: t('courtFile:profile.field.numbering'), asks: t(`courtFile:profile.value.${profile.numbering.begins}`) },
    { field: t('courtFile:profile.field.hyperlinks'), asks: t(`courtFile:profile.value.${profile.hyperlinks}`) },
    { field: t('courtFile:profile.field.bookmarks'), asks: t(`courtFile:profile.value.${profile.bookmarks}`) },
    { field: t('courtFile:profile.field.latePages'), asks: t(`courtFile:profile.value.${profile.latePages}`) },
    { field: t('courtFile:profile.field.megabytes'), asks: most('megabytes', limits.megabytesPerVolume) },
    { field: t('courtFile:profile.field.pages'), asks: most('pages', limits.pagesPerVolume) },
    { field: t('courtFile:profile.field.dpi'), asks: t('courtFile:profile.value.dpi', { count: limits.dpi }) },
    { field: t('courtFile:profile.field.fileName'), asks: profile.fileName.pattern },
    { field: t('courtFile:profile.field.encryption'), asks: t(`courtFile:profile.value.${profile.encryption}`) },
    { field: t('courtFile:profile.field.classification'), asks: yes(profile.showsClassification) },
  ];
}
