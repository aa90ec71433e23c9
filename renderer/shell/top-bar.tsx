// The few acts of this place, the one search box, language, light, person, lock.
import { useAvailableActions } from '../actions/actions.tsx';
import { Button, Icon, IconButton, KeyHint, Menu } from '../components/index.ts';
import { Mark } from '../components/mark.tsx';
import { useStationState } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { goTo } from './address.ts';
import { LanguageMenu, ThemeMenu } from './language-menu.tsx';
import { useLock } from './use-lock.ts';

export function TopBar({ onSearch }: { readonly onSearch: () => void }) {
  const t = useText();
  const format = useFormat();
  const person = useStationState()?.person;
  const acts = useAvailableActions().filter((action) => action.isInTopBar === true);
  const lock = useLock();
  return (
    <header className="fp-top" data-pane="top" tabIndex={-1}>
      <a className="fp-brand" href="#/desk" aria-label={t('frame:shell.program')}>
        <Mark />
        <span>{t('frame:shell.program')}</span>
      </a>
      <div className="fp-top-acts" role="group" aria-label={t('frame:shell.place-acts')}>
        {acts.map((action) => (
          <Button
            key={action.id}
            look={action.look ?? 'quiet'}
            onPress={action.perform}
            {...(action.icon === undefined ? {} : { icon: action.icon })}
            {...(action.keys === undefined ? {} : { title: action.keys })}
          >
            {action.shownName ?? t(action.name, action.nameValues)}
          </Button>
        ))}
      </div>
      <button type="button" className="fp-search-open" onClick={onSearch} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span>{t('frame:shell.search')}</span>
        <KeyHint keys="Ctrl+K" />
      </button>
      <div className="fp-top-you">
        <LanguageMenu />
        <ThemeMenu />
        {person !== undefined && (
          <Menu
            label={t('frame:shell.person', { name: person.name })}
            icon="person"
            look="quiet"
            entries={[
              { heading: `${person.name} · ${format.list(person.roles.map((role) => t(`vocabulary:role.${role}`)))}` },
              { label: t('frame:action.change-passphrase'), icon: 'key', onPress: () => goTo('/station/you') },
              { label: t('frame:shell.lock-now'), icon: 'lock', keys: 'Ctrl+L', onPress: lock },
            ]}
          />
        )}
        <IconButton icon="lock" label={`${t('frame:shell.lock')} (Ctrl+L)`} onPress={lock} />
      </div>
    </header>
  );
}
