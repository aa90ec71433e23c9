// The frame of the place: its parts as tabs, each with an address.
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { LinkButton, Page, PageHeader, Tabs } from '../components/index.ts';
import { useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';

const addresses = {
  reports: '/intelligence',
  entities: '/intelligence/entities',
  products: '/intelligence/products',
  releases: '/intelligence/releases',
} as const;
type Part = keyof typeof addresses;
const parts: readonly Part[] = ['reports', 'entities', 'products', 'releases'];

export function IntelligenceHome({ chosen, children }: { readonly chosen: Part; readonly children: ReactNode }) {
  const t = useText();
  const [, navigate] = useLocation();
  const may = useMay('intelligence.record-report');
  return (
    <Page>
      <PageHeader
        title={t('intelligence:title')}
        detail={t('intelligence:law')}
        actions={
          may && (
            <>
              <LinkButton to="/intelligence/entities/new" icon="add" size="small">
                {t('intelligence:newEntity')}
              </LinkButton>
              <LinkButton to="/intelligence/reports/new" icon="add" size="small" look="primary">
                {t('intelligence:newReport')}
              </LinkButton>
            </>
          )
        }
      />
      <Tabs
        label={t('intelligence:title')}
        chosen={chosen}
        onChoose={(part) => navigate(addresses[part])}
        tabs={parts.map((id) => ({ id, label: t(`intelligence:part.${id}`) }))}
      >
        {children}
      </Tabs>
    </Page>
  );
}
