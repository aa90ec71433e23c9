// Starts the screens: theme, sentences, the face of the station that this page was opened in, then the first screen.
import './strict-page.ts';
import './no-eval.ts';
import './theme/index.ts';
import { BlueprintProvider } from '@blueprintjs/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { drop } from '../shared/language/habits.ts';
import { ActionsProvider } from './actions/actions.tsx';
import { ErrorBoundary } from './components/index.ts';
import { SavedStateProvider } from './saved-state.tsx';
import { useFrameLocation, useFrameSearch } from './shell/address.ts';
import { Door } from './start/door.tsx';
import { UsedAddress } from './start/used-address.tsx';
import { StationProvider } from './station-client.tsx';
import type { StationFace } from './station-client.tsx';
import { prepareText, TextProvider } from './text.tsx';
import { applyTheme } from './theme/use-theme.ts';
import { openElectronFace } from './transport/electron-transport.ts';
import { openLoopbackFace } from './transport/loopback-transport.ts';

function openFace(): Promise<StationFace | undefined> {
  return window.workstation === undefined ? openLoopbackFace() : openElectronFace(window.workstation);
}

async function start(): Promise<void> {
  applyTheme();
  const container = document.getElementById('root');
  if (container === null) throw new Error('The page has no place for the screens');
  const [language, face] = await Promise.all([prepareText(), openFace()]);
  createRoot(container).render(
    <StrictMode>
      <TextProvider first={language}>
        <BlueprintProvider>
          {face === undefined ? (
            <UsedAddress />
          ) : (
            <StationProvider face={face}>
              <Router hook={useFrameLocation} searchHook={useFrameSearch}>
                <SavedStateProvider>
                  <ActionsProvider>
                    <ErrorBoundary watch="all">
                      <Door />
                    </ErrorBoundary>
                  </ActionsProvider>
                </SavedStateProvider>
              </Router>
            </StationProvider>
          )}
        </BlueprintProvider>
      </TextProvider>
    </StrictMode>,
  );
}

drop(start());
