// The place of scanning: work with the scanner, labels, the scanner's self-test.
import { Route, Switch, useLocation } from 'wouter';
import { Page, PageHeader, Tabs } from '../components/index.ts';
import { useText } from '../text.tsx';
import '../exhibits/work.css';
import { LabelsPage } from './labels-page.tsx';
import './scanning.css';
import { SelfTest } from './self-test.tsx';
import { ScanWork } from './work-page.tsx';

export default function ScanningScreen() {
  const t = useText();
  const [location, navigate] = useLocation();
  const chosen = location.startsWith('/scanning/labels')
    ? 'labels'
    : location.startsWith('/scanning/test')
      ? 'test'
      : 'work';
  return (
    <Page>
      <PageHeader title={t('scanning:title')} detail={t('scanning:detail')} />
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
        <Switch>
          <Route path="/scanning/labels">
            <LabelsPage />
          </Route>
          <Route path="/scanning/test">
            <SelfTest />
          </Route>
          {/* One element with and without a session: the first scan begins one, and the next is already under way. */}
          <Route>
            <ScanWork named={/^\/scanning\/session\/([0-9a-f-]+)$/.exec(location)?.[1]} />
          </Route>
        </Switch>
      </Tabs>
    </Page>
  );
}
