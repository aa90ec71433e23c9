// The exhibit selected in a list, beside the list: photograph, overview, custody, photographs, history.
import { useState } from 'react';
import type { ExhibitSummary } from './case-exhibits.ts';
import { CustodyTimeline } from '../custody/custody-timeline.tsx';
import { ExhibitExamination } from '../examination/case-examination.tsx';
import { ExhibitTracing } from '../tracing/exhibit-tracing.tsx';
import { Awaited, LinkButton, Mono, Sheet, Tabs, Tag, Thumbnail } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ExhibitOverview } from './exhibit-overview.tsx';
import { History } from './history.tsx';
import { Photographs } from './photographs.tsx';

export const exhibitTabs = ['overview', 'custody', 'examination', 'tracing', 'photographs', 'history'] as const;
export type ExhibitTab = (typeof exhibitTabs)[number];

export function ExhibitSheet({ id, onClose }: { readonly id: ExhibitSummary['id']; readonly onClose: () => void }) {
  const t = useText();
  const { value: exhibit, failure } = useAnswer('exhibits.read', { id }, { keepPrevious: true });
  const [tab, setTab] = useState<ExhibitTab>('overview');
  if (exhibit === undefined) {
    return (
      <Sheet label={t('work:exhibit.one')} title={t('work:exhibit.one')} onClose={onClose}>
        <Awaited failure={failure} lines={6} />
      </Sheet>
    );
  }
  const picture = exhibit.attachments.find((attachment) => attachment.hasThumbnail);
  return (
    <Sheet
      label={t('work:exhibit.one')}
      title={<Mono>{exhibit.number}</Mono>}
      beside={<Tag>{exhibit.mark}</Tag>}
      detail={`${t(`vocabulary:exhibitKind.${exhibit.kind}`)} · ${exhibit.caseTitle}`}
      actions={
        <LinkButton to={`/exhibits/${exhibit.id}`} size="small" icon="forward">
          {t('work:exhibit.openPage')}
        </LinkButton>
      }
      onClose={onClose}
    >
      {picture !== undefined && (
        <Thumbnail attachmentId={picture.id} label={picture.caption || exhibit.mark} size="large" />
      )}
      <Tabs
        label={t('work:exhibit.one')}
        chosen={tab}
        onChoose={setTab}
        tabs={exhibitTabs.map((name) => ({
          id: name,
          label: t(`work:exhibit.tab.${name}`),
          ...(name === 'photographs' ? { count: exhibit.attachments.length } : {}),
        }))}
      >
        {tab === 'overview' && <ExhibitOverview exhibit={exhibit} isNarrow />}
        {tab === 'custody' && <CustodyTimeline exhibitId={exhibit.id} />}
        {tab === 'examination' && <ExhibitExamination exhibitId={exhibit.id} isNarrow />}
        {tab === 'tracing' && <ExhibitTracing exhibitId={exhibit.id} caseId={exhibit.caseId} />}
        {tab === 'photographs' && <Photographs exhibit={exhibit} isNarrow />}
        {tab === 'history' && <History exhibit={exhibit} />}
      </Tabs>
    </Sheet>
  );
}
