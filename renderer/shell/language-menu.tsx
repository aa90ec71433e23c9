// The screen's language and its light: for every screen, before and after unlocking.
import { languages } from '../../shared/domain/roles.ts';
import { Menu } from '../components/index.ts';
import { useLanguage, useText } from '../text.tsx';
import { useTheme } from '../theme/use-theme.ts';

/** Each language is named in itself: whoever reads only that one finds it. */
export function LanguageMenu() {
  const t = useText();
  const { language, changeLanguage } = useLanguage();
  return (
    <Menu
      label={t('frame:language.choose')}
      icon="translate"
      look="quiet"
      entries={languages.map((candidate) => ({
        label: t(`frame:language.${candidate}`),
        isChosen: candidate === language,
        onPress: () => changeLanguage(candidate),
      }))}
    />
  );
}

export function ThemeMenu() {
  const t = useText();
  const { choice, choose, isDark } = useTheme();
  return (
    <Menu
      label={t('frame:shell.theme')}
      icon={isDark ? 'dark' : 'light'}
      look="quiet"
      entries={(['light', 'dark', 'system'] as const).map((theme) => ({
        label: t(`frame:shell.theme-${theme}`),
        isChosen: theme === choice,
        onPress: () => choose(theme),
      }))}
    />
  );
}
