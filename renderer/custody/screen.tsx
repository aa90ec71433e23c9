// The place of custody: hand-overs that wait, what is out of the house, gaps, movements, witnesses, places.
import { Route, Switch, useLocation } from 'wouter';
import { LinkButton, Page, PageHeader, Tabs } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import '../exhibits/work.css';
import { DisposalScreen } from '../disposal/screen.tsx';
import { Gaps } from './gaps.tsx';
import { Loans } from './loans.tsx';
import { Movements } from './movements.tsx';
import { InventoryScreen } from '../inventory/screen.tsx';
import { OfferHandOver } from './offer-form.tsx';
import { Offers } from './offers.tsx';
import { Places } from './places.tsx';
import { RecordEvent } from './record-form.tsx';
import { WitnessTable } from './witness-rule.tsx';

const parts = ['offers', 'loans', 'gaps', 'movements', 'witnesses', 'places'] as const;

export default function CustodyScreen() {
  return (
    <Switch>
      <Route path="/custody/record/:named?">{({ named }) => <RecordEvent key={named} named={named} />}</Route>
      <Route path="/custody/offer/:named?">{({ named }) => <OfferHandOver key={named} named={named} />}</Route>
      <Route path="/custody/disposal/*?">
        <DisposalScreen />
      </Route>
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
  const chosen = parts.find((part) => location.startsWith(`/custody/${part}`)) ?? 'offers';
  const gaps = useAnswer('custody.gaps', { state: 'open', from: 0, count: 1 }).value?.open ?? 0;
  const overdue = useAnswer('custody.loans', { state: 'overdue' }).value?.total ?? 0;
  // The desk leads here as `/custody?offer=<id>`; where the query stands depends on the face.
  const pointedAt = /[?&]offer=([0-9a-f-]{36})/.exec(window.location.href)?.[1];
  const asked = /[?&]state=([a-z-]+)/.exec(window.location.href)?.[1];
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
            <LinkButton to="/custody/disposal" icon="archive" size="small">
              {t('disposal:title')}
            </LinkButton>
          </>
        }
      />
      <Tabs
        label={t('work:custody.title')}
        chosen={chosen}
        onChoose={(tab) => navigate(tab === 'offers' ? '/custody' : `/custody/${tab}`)}
        tabs={[
          { id: 'offers', label: t('work:custody.tab.offers') },
          { id: 'loans', label: t('custody:tab.loans'), count: overdue },
          { id: 'gaps', label: t('custody:tab.gaps'), count: gaps },
          { id: 'movements', label: t('custody:tab.movements') },
          { id: 'witnesses', label: t('custody:tab.witnesses') },
          { id: 'places', label: t('work:custody.tab.places') },
        ]}
      >
        {chosen === 'offers' && <Offers pointedAt={pointedAt} />}
        {chosen === 'loans' && <Loans asked={asked} />}
        {chosen === 'gaps' && <Gaps />}
        {chosen === 'movements' && <Movements />}
        {chosen === 'witnesses' && <WitnessTable />}
        {chosen === 'places' && <Places />}
      </Tabs>
    </Page>
  );
}
