// The calm page around everything before unlocking: one card, language and light at the corner, no network said at the foot.
import type { ReactNode } from 'react';
import { Icon } from '../components/index.ts';
import { LanguageMenu, ThemeMenu } from '../shell/language-menu.tsx';
import { useText } from '../text.tsx';

export function StartFrame({ children, isNarrow }: { readonly children: ReactNode; readonly isNarrow?: boolean }) {
  const t = useText();
  return (
    <div className="fp-start">
      <div className="fp-start-top">
        <LanguageMenu />
        <ThemeMenu />
      </div>
      <main
        className={isNarrow === true ? 'fp-start-middle fp-start-narrow' : 'fp-start-middle'}
        id="content"
        tabIndex={-1}
      >
        {children}
      </main>
      <footer className="fp-start-foot">
        <Icon name="shield" size={12} /> {t('frame:shell.air-gapped')} · {t('frame:start.welcome-detail')}
      </footer>
    </div>
  );
}
