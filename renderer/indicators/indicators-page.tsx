// The indicators of trafficking of one case, one after the other: what stands, by whom, and the records it rests on, each with the way there.
import { useState } from 'react';
import type { ShownIndicator } from '../../shared/contract/indicators.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { CaseId } from '../../shared/language/identity.ts';
import { AwaitedPage, EmptyState, LinkButton, Notice, Page, PageHeader } from '../components/index.ts';
import { addressOfCaseLinks } from '../links/addresses.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { IndicatorLine } from './indicator-line.tsx';
import { Counted } from './indicators-of-case.tsx';
import { LookDialog } from './look-dialog.tsx';
import './indicators.css';

export function IndicatorsPage({ id }: { readonly id: string }) {
  const t = useText();
  const parsed = CaseId.safeParse(id);
  if (parsed.success) return <KnownIndicators id={parsed.data} />;
  return (
    <EmptyState
      icon="case"
      title={t('work:case.unknown')}
      action={<LinkButton to="/cases">{t('work:case.list')}</LinkButton>}
    />
  );
}

function KnownIndicators({ id }: { readonly id: CaseId }) {
  const t = useText();
  const { value: read, failure } = useAnswer('indicators.read', { caseId: id });
  if (read === undefined)
    return <AwaitedPage place={{ label: t('links:title'), to: '/links' }} failure={failure} lines={12} />;
  return (
    <Page>
      <PageHeader
        above={{ label: read.title, to: `/cases/${id}` }}
        title={t('indicators:title')}
        detail={t('indicators:law')}
        actions={
          <LinkButton size="small" icon="link" to={addressOfCaseLinks(id)}>
            {t('links:title')}
          </LinkButton>
        }
      />
      <div className="fp-work-stack">
        <Counted read={read} />
        <p className="fp-quiet">
          {t('indicators:unverified', { version: read.listVersion })}{' '}
          {t('indicators:distance', { distance: read.closeSerials })}
        </p>
        {read.looked + read.notKnown === 0 && (
          <EmptyState icon="link" title={t('indicators:noAnswer')}>
            {t('indicators:noAnswerText')}
          </EmptyState>
        )}
        {read.withheld > 0 && <Notice tone="info">{t('indicators:withheld', { count: read.withheld })}</Notice>}
        {!read.serialsSearched && <Notice tone="info">{t('indicators:notSearched')}</Notice>}
        <Lines caseId={id} read={read} />
      </div>
    </Page>
  );
}

function Lines({ caseId, read }: { readonly caseId: CaseId; readonly read: OutputOf<'indicators.read'> }) {
  const t = useText();
  const mayLook = useMay('indicators.look');
  const [looking, setLooking] = useState<ShownIndicator>();
  return (
    <>
      <ol className="fp-indicators" aria-label={t('indicators:title')}>
        {read.indicators.map((indicator) => (
          <IndicatorLine
            key={indicator.code}
            indicator={indicator}
            shortDays={read.shortDays}
            onLook={mayLook ? () => setLooking(indicator) : undefined}
          />
        ))}
      </ol>
      {looking !== undefined && (
        <LookDialog caseId={caseId} indicator={looking} read={read} onClose={() => setLooking(undefined)} />
      )}
    </>
  );
}
