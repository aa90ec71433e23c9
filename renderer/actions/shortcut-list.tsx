// Every key there is, made from the acts themselves, so that the list cannot be wrong.
import { Dialog, KeyHint } from '../components/index.ts';
import { useText } from '../text.tsx';
import { useAvailableActions } from './actions.tsx';

export function ShortcutList({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useText();
  const actions = useAvailableActions().filter((action) => action.keys !== undefined);
  const inLists = [
    ['list-move', '↑ ↓'],
    ['list-page', 'PgUp PgDn'],
    ['list-ends', 'Home End'],
    ['list-tick', 'Space'],
    ['list-range', 'Shift+↑ ↓'],
    ['list-open', 'Enter'],
    ['close', 'Esc'],
  ] as const;
  return (
    <Dialog isOpen={isOpen} title={t('frame:shortcuts.title')} onClose={onClose} width="wide" isForReading>
      <div className="fp-shortcuts">
        <section>
          <h3>{t('frame:shortcuts.everywhere')}</h3>
          {actions.map((action) => (
            <div key={action.id} className="fp-shortcut-line">
              <span>{action.shownName ?? t(action.name, action.nameValues)}</span>
              <KeyHint keys={action.keys ?? ''} />
            </div>
          ))}
        </section>
        <section>
          <h3>{t('frame:shortcuts.lists')}</h3>
          {inLists.map(([name, keys]) => (
            <div key={name} className="fp-shortcut-line">
              <span>{t(`frame:shortcuts.${name}`)}</span>
              <KeyHint keys={keys} />
            </div>
          ))}
        </section>
      </div>
    </Dialog>
  );
}
