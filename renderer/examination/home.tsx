// The frame of the section: its parts as tabs, each with an address. Whoever adds a part of examination mounts its screen in this frame.
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { LinkButton, Page, PageHeader, Tabs } from '../components/index.ts';
import { useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';

const everyonesParts = ['queue', 'requests', 'reports', 'workload'] as const;
const laboratoryParts = ['stock', 'instruments', 'definitions'] as const;
/** Reviewers verify and look at the quality, and plan nothing. */
const qualityParts = ['verifications', 'scales', 'quality'] as const;
type Part = (typeof everyonesParts)[number] | (typeof laboratoryParts)[number] | (typeof qualityParts)[number];

export function ExaminationHome({ chosen, children }: { readonly chosen: Part; readonly children: ReactNode }) {
  const t = useText();
  const [, navigate] = useLocation();
  const mayRequest = useMay('requests.record');
  const isLaboratory = useMay('tasks.plan');
  const seesQuality = useMay('quality.month');
  const parts: readonly Part[] = [
    ...everyonesParts,
    ...(isLaboratory ? laboratoryParts : []),
    ...(seesQuality ? qualityParts : []),
  ];
  return (
    <Page>
      <PageHeader
        title={t('examination:title')}
        detail={t('examination:law')}
        actions={
          mayRequest && (
            <LinkButton to="/examination/requests/new" icon="add" size="small" look="primary">
              {t('examination:request.new')}
            </LinkButton>
          )
        }
      />
      <Tabs
        label={t('examination:title')}
        chosen={chosen}
        onChoose={(part) => navigate(part === 'queue' ? '/examination' : `/examination/${part}`)}
        tabs={parts.map((id) => ({ id, label: t(`examination:part.${id}`) }))}
      >
        {children}
      </Tabs>
    </Page>
  );
}
