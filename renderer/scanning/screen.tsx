// The place of scanning: work with the scanner or a camera, labels, the scanner's self-test.
import { useCallback, useMemo } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';
import { Button, KeyHint, Page, PageHeader, Tabs } from '../components/index.ts';
import { useText } from '../text.tsx';
import '../exhibits/work.css';
import { CameraPanel } from './camera/camera-panel.tsx';
import { useCamera } from './camera/use-camera.ts';
import { LabelsPage } from './labels-page.tsx';
import './scanning.css';
import { SelfTest } from './self-test.tsx';
import { ScanWork } from './work-page.tsx';

const cameraKey = 'F7';

export default function ScanningScreen() {
  const t = useText();
  const [location, navigate] = useLocation();
  const camera = useCamera();
  const { switchOn, switchOff } = camera;
  const isOff = camera.state.kind === 'off' || camera.state.kind === 'problem';
  const toggle = useCallback(() => (isOff ? switchOn() : switchOff()), [isOff, switchOn, switchOff]);
  const cameraName = isOff ? 'scanning:camera.switch-on' : 'scanning:camera.switch-off';
  useActions(
    useMemo<readonly Action[]>(
      () => [{ id: 'scan.camera', name: cameraName, group: 'place', icon: 'camera', keys: cameraKey, perform: toggle }],
      [cameraName, toggle],
    ),
  );
  const onSessionEnded = useCallback(() => switchOff('ended'), [switchOff]);
  const chosen = location.startsWith('/scanning/labels')
    ? 'labels'
    : location.startsWith('/scanning/test')
      ? 'test'
      : 'work';
  return (
    <Page>
      <PageHeader
        title={t('scanning:title')}
        detail={t('scanning:detail')}
        actions={
          <span className="fp-scan-switch">
            <KeyHint keys={cameraKey} />
            <Button icon="camera" onPress={toggle}>
              {t(cameraName)}
            </Button>
          </span>
        }
      />
      <Tabs
        label={t('scanning:title')}
        chosen={chosen}
        onChoose={(tab) => navigate(tab === 'work' ? '/scanning' : `/scanning/${tab}`)}
        tabs={[
          { id: 'work', label: t('scanning:tab.work') },
          { id: 'labels', label: t('scanning:tab.labels') },
          { id: 'test', label: t('scanning:tab.test') },
        ]}
      >
        <div className={`fp-scan-place${camera.state.kind === 'on' ? ' fp-scan-place-with-camera' : ''}`}>
          <div className="fp-scan-camera">
            <CameraPanel here={camera} />
          </div>
          <div className="fp-scan-here">
            <Switch>
              <Route path="/scanning/labels">
                <LabelsPage />
              </Route>
              <Route path="/scanning/test">
                <SelfTest />
              </Route>
              {/* One element with and without a session: the first scan begins one, and the next is already under way. */}
              <Route>
                <ScanWork
                  named={/^\/scanning\/session\/([0-9a-f-]+)$/.exec(location)?.[1]}
                  onSessionEnded={onSessionEnded}
                  setTaking={camera.setTaking}
                />
              </Route>
            </Switch>
          </div>
        </div>
      </Tabs>
    </Page>
  );
}
