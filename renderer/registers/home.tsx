// The frame of the place: its parts as tabs, each with an address.
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { LinkButton, Page, PageHeader, Tabs } from '../components/index.ts';
import { useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';

const addresses = {
  entries: '/registers',
  candidates: '/registers/pairs',
  imports: '/registers/files',
  definitions: '/registers/definitions',
  registers: '/registers/of-others',
} as const;
type Part = keyof typeof addresses;
const parts: readonly Part[] = ['entries', 'candidates', 'imports', 'definitions', 'registers'];

export function RegistersHome({ chosen, children }: { readonly chosen: Part; readonly children: ReactNode }) {
  const t = useText();
  const [, navigate] = useLocation();
  const may = useMay('registers.import');
  return (
    <Page>
      <PageHeader
        title={t('registers:title')}
        detail={t('registers:law')}
        actions={
          may && (
            <LinkButton to="/registers/bring-in" icon="upload" size="small" look="primary">
              {t('registers:bringIn')}
            </LinkButton>
          )
        }
      />
      <Tabs
        label={t('registers:title')}
        chosen={chosen}
        onChoose={(part) => navigate(addresses[part])}
        tabs={parts.map((id) => ({ id, label: t(`registers:part.${id}`) }))}
      >
        {children}
      </Tabs>
    </Page>
  );
}
