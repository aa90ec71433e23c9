// The frame of the place: its parts as tabs, each with an address, and under its name how many firearms have a known point of diversion.
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { LinkButton, Page, PageHeader, Tabs } from '../components/index.ts';
import { useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { Rate } from './rate.tsx';

const everyonesParts = ['requests', 'firearms', 'diversion'] as const;
type Part = (typeof everyonesParts)[number] | 'incoming';

export function TracingHome({ chosen, children }: { readonly chosen: Part; readonly children: ReactNode }) {
  const t = useText();
  const [, navigate] = useLocation();
  const mayWrite = useMay('traces.write');
  const seesIncoming = useMay('incoming-traces.list');
  const parts: readonly Part[] = seesIncoming ? ['requests', 'incoming', 'firearms', 'diversion'] : everyonesParts;
  return (
    <Page>
      <PageHeader
        title={t('tracing:title')}
        detail={t('tracing:law')}
        actions={
          mayWrite && (
            <>
              <LinkButton to="/tracing/incoming/new" icon="intake" size="small">
                {t('tracing:register')}
              </LinkButton>
              <LinkButton to="/tracing/requests/new" icon="add" size="small" look="primary">
                {t('tracing:new')}
              </LinkButton>
            </>
          )
        }
      />
      <Rate />
      <Tabs
        label={t('tracing:title')}
        chosen={chosen}
        onChoose={(part) => navigate(part === 'requests' ? '/tracing' : `/tracing/${part}`)}
        tabs={parts.map((id) => ({ id, label: t(`tracing:part.${id}`) }))}
      >
        {children}
      </Tabs>
    </Page>
  );
}
