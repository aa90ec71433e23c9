// The place of exhibits: the list of all, or one of them as a page.
import { Route, Switch } from 'wouter';
import { LinkButton, PageHeader } from '../components/index.ts';
import { useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import './work.css';
import { ExhibitList } from './exhibit-list.tsx';
import { ExhibitPage } from './exhibit-page.tsx';
import { Reconcile } from './reconcile.tsx';
import { SecondEntry } from './second-entry.tsx';
import { SerialSearch } from '../serials/serial-search.tsx';

export default function ExhibitsScreen() {
  return (
    <Switch>
      <Route path="/exhibits/:id/photographs/:photograph">
        {({ id, photograph }) => <ExhibitPage key={id} id={id} tab="photographs" photograph={photograph} />}
      </Route>
      <Route path="/exhibits/second-entry">
        <SecondEntry />
      </Route>
      <Route path="/exhibits/serials">
        <SerialSearch />
      </Route>
      <Route path="/exhibits/reconcile">
        <Reconcile />
      </Route>
      <Route path="/exhibits/:id/:tab?">{({ id, tab }) => <ExhibitPage key={id} id={id} tab={tab} />}</Route>
      <Route>
        <AllExhibits />
      </Route>
    </Switch>
  );
}

function AllExhibits() {
  const t = useText();
  const mayReceive = useMay('intake.record-submission');
  return (
    <div className="fp-list-page">
      <PageHeader
        title={t('work:exhibit.list')}
        actions={
          <>
            <LinkButton to="/exhibits/serials" icon="search" size="small">
              {t('serials:open')}
            </LinkButton>
            {mayReceive && (
              <LinkButton to="/intake" icon="intake" size="small">
                {t('work:submission.receive')}
              </LinkButton>
            )}
          </>
        }
      />
      <ExhibitList />
    </div>
  );
}
