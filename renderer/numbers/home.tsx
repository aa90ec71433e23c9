// The frame of the place: its parts as tabs, each with an address.
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Page, PageHeader, Tabs } from '../components/index.ts';
import { useText } from '../text.tsx';

const parts = ['reports', 'made', 'cross', 'yearly'] as const;

export function NumbersHome({
  chosen,
  children,
}: {
  readonly chosen: (typeof parts)[number];
  readonly children: ReactNode;
}) {
  const t = useText();
  const [, navigate] = useLocation();
  return (
    <Page>
      <PageHeader title={t('numbers:title')} detail={t('numbers:law')} />
      <Tabs
        label={t('numbers:title')}
        chosen={chosen}
        onChoose={(part) => navigate(part === 'reports' ? '/numbers' : `/numbers/${part}`)}
        tabs={parts.map((id) => ({ id, label: t(`numbers:part.${id}`) }))}
      >
        {children}
      </Tabs>
    </Page>
  );
}
