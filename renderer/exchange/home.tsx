// The frame of the place: its parts as tabs, each with an address.
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { LinkButton, Page, PageHeader, Tabs } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';

const addresses = {
  transfers: '/exchange',
  intelligence: '/exchange/intelligence',
  aside: '/exchange/aside',
  stations: '/exchange/stations',
} as const;
type Part = keyof typeof addresses;

export function ExchangeHome({ chosen, children }: { readonly chosen: Part; readonly children: ReactNode }) {
  const t = useText();
  const [, navigate] = useLocation();
  const maySend = useMay('exchange.make');
  const mayTakeIn = useMay('exchange.look');
  const mayIntelligence = useMay('exchange.intelligence');
  const mayRead = useMay('exchange.list');
  // Whoever looks after keys alone sees the address book alone.
  const parts: readonly Part[] = mayRead
    ? ['transfers', ...(mayIntelligence ? (['intelligence'] as const) : []), 'aside', 'stations']
    : ['stations'];
  return (
    <Page>
      <PageHeader
        title={t('exchange:title')}
        detail={t('exchange:law')}
        actions={
          <>
            {mayTakeIn && (
              <LinkButton to="/exchange/take-in" icon="intake" size="small">
                {t('exchange:takeIn')}
              </LinkButton>
            )}
            {maySend && (
              <LinkButton to="/exchange/send" icon="forward" size="small" look="primary">
                {t('exchange:send')}
              </LinkButton>
            )}
          </>
        }
      />
      <Tabs
        label={t('exchange:title')}
        chosen={mayRead ? chosen : 'stations'}
        onChoose={(part) => navigate(addresses[part])}
        tabs={parts.map((id) => ({ id, label: t(`exchange:part.${id}`) }))}
      >
        {mayRead || chosen === 'stations' ? children : <ToStations />}
      </Tabs>
    </Page>
  );
}

function ToStations() {
  const t = useText();
  const count = useAnswer('exchange.stations', {}).value?.stations.length;
  return (
    <LinkButton to="/exchange/stations" icon="list">
      {t('exchange:book')}
      {count !== undefined && ` (${String(count)})`}
    </LinkButton>
  );
}
