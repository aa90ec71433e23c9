// The place of custody: hand-overs that wait, recording an event, offering, places.
import { Route, Switch, useLocation } from 'wouter';
import { LinkButton, Page, PageHeader, Tabs } from '../components/index.ts';
import { useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import '../exhibits/work.css';
import { InventoryScreen } from '../inventory/screen.tsx';
import { OfferHandOver } from './offer-form.tsx';
import { Offers } from './offers.tsx';
import { Places } from './places.tsx';
import { RecordEvent } from './record-form.tsx';

export default function CustodyScreen() {
  return (
    <Switch>
      <Route path="/custody/record/:named?">{({ named }) => <RecordEvent key={named} named={named} />}</Route>
      <Route path="/custody/offer/:named?">{({ named }) => <OfferHandOver key={named} named={named} />}</Route>
      <Route path="/custody/inventory/*?">
        <InventoryScreen />
      </Route>
      <Route>
        <CustodyHome />
      </Route>
    </Switch>
  );
}

function CustodyHome() {
  const t = useText();
  const [location, navigate] = useLocation();
  const mayRecord = useMay('custody.record');
  const mayOffer = useMay('custody.offer');
  const chosen = location.startsWith('/custody/places') ? 'places' : 'offers';
  // The desk leads here as `/custody?offer=<id>`; where the query stands depends on the face.
  const pointedAt = /[?&]offer=([0-9a-f-]{36})/.exec(window.location.href)?.[1];
  return (
    <Page>
      <PageHeader
        title={t('work:custody.title')}
        detail={t('work:custody.law')}
        actions={
          <>
            <LinkButton to="/custody/inventory" icon="list" size="small">
              {t('inventory:title')}
            </LinkButton>
            {mayRecord && (
              <LinkButton to="/custody/record" icon="custody" size="small">
                {t('work:custody.record')}
              </LinkButton>
            )}
            {mayOffer && (
              <LinkButton to="/custody/offer" icon="forward" size="small">
                {t('work:custody.offer')}
              </LinkButton>
            )}
          </>
        }
      />
      <Tabs
        label={t('work:custody.title')}
        chosen={chosen}
        onChoose={(tab) => navigate(tab === 'places' ? '/custody/places' : '/custody')}
        tabs={[
          { id: 'offers', label: t('work:custody.tab.offers') },
          { id: 'places', label: t('work:custody.tab.places') },
        ]}
      >
        {chosen === 'offers' ? <Offers pointedAt={pointedAt} /> : <Places />}
      </Tabs>
    </Page>
  );
}
