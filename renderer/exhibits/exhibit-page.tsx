// One exhibit as a page with an address of its own.
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { ExhibitId } from '../../shared/language/identity.ts';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';
import {
  AwaitedPage,
  Button,
  EmptyState,
  LinkButton,
  Mono,
  Notice,
  Page,
  PageHeader,
  Sheet,
  Status,
  Tabs,
  Tag,
} from '../components/index.ts';
import { CustodyRecordButton } from '../custody/custody-record-button.tsx';
import { CustodyTimeline } from '../custody/custody-timeline.tsx';
import { ExchangeOfExhibit } from '../exchange/of-exhibit.tsx';
import { ExhibitExamination } from '../examination/case-examination.tsx';
import { ExhibitTracing } from '../tracing/exhibit-tracing.tsx';
import { addressOfExhibitLinks, addressOfLife } from '../links/addresses.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ExhibitOverview, SealState } from './exhibit-overview.tsx';
import { ExhibitRevise } from './exhibit-revise.tsx';
import { exhibitTabs } from './exhibit-sheet.tsx';
import { History } from './history.tsx';
import { KeepExhibit } from './keep-exhibit.tsx';
import { LabelsForm } from './labels.tsx';
import { Photographs } from './photographs.tsx';
import { SplitForm } from './split-form.tsx';

interface ExhibitAddress<Id> {
  readonly id: Id;
  readonly tab: string | undefined;
  readonly photograph?: string | undefined;
}

export function ExhibitPage({ id, tab, photograph }: ExhibitAddress<string>) {
  const t = useText();
  const parsed = ExhibitId.safeParse(id);
  if (!parsed.success) {
    return (
      <EmptyState
        icon="exhibit"
        title={t('work:exhibit.unknown')}
        action={<LinkButton to="/exhibits">{t('work:exhibit.list')}</LinkButton>}
      />
    );
  }
  return <KnownExhibit id={parsed.data} tab={tab} photograph={photograph} />;
}

function KnownExhibit({ id, tab, photograph }: ExhibitAddress<ExhibitId>) {
  const t = useText();
  const [, navigate] = useLocation();
  const { value: exhibit, failure } = useAnswer('exhibits.read', { id });
  const mayRevise = useMay('exhibits.revise');
  const mayLabel = useMay('exhibits.labels');
  const mayCustody = useMay('custody.record');
  const mayOffer = useMay('custody.offer');
  const mayKeep = useMay('templates.record');
  const maySplit = useMay('exhibits.split');
  const [isLabelling, setLabelling] = useState(false);
  const [isKeeping, setKeeping] = useState(false);
  const [kept, setKept] = useState('');
  const actsHere = useMemo<readonly Action[]>(
    () => [
      {
        id: 'exhibit.revise',
        name: 'work:action.reviseExhibit',
        group: 'place',
        icon: 'edit',
        applies: mayRevise,
        perform: () => navigate(`/exhibits/${id}/revise`),
      },
      {
        id: 'exhibit.labels',
        name: 'work:action.labels',
        group: 'place',
        icon: 'label',
        applies: mayLabel,
        perform: () => setLabelling(true),
      },
      {
        id: 'exhibit.keep-template',
        name: 'fields:template.keepOf',
        group: 'place',
        icon: 'bookmark',
        applies: mayKeep,
        perform: () => setKeeping(true),
      },
      {
        id: 'exhibit.links',
        name: 'links:openHere',
        group: 'place',
        icon: 'link',
        perform: () => navigate(addressOfExhibitLinks(id)),
      },
      {
        id: 'exhibit.split',
        name: 'intake:split.title',
        group: 'place',
        icon: 'add',
        applies: maySplit,
        perform: () => navigate(`/exhibits/${id}/split`),
      },
    ],
    [id, navigate, mayRevise, mayLabel, mayKeep, maySplit],
  );
  useActions(actsHere);
  if (exhibit === undefined) {
    return <AwaitedPage failure={failure} lines={10} />;
  }
  const chosen = exhibitTabs.find((candidate) => candidate === tab) ?? 'overview';
  const isSplitting = tab === 'split' && maySplit;
  const isRevising = (tab === 'revise' && mayRevise) || isSplitting;
  return (
    <Page>
      <PageHeader
        above={{ label: exhibit.caseTitle, to: `/cases/${exhibit.caseId}/exhibits` }}
        title={<Mono>{exhibit.number}</Mono>}
        beside={
          <>
            <Tag>{exhibit.mark}</Tag>
            <Tag>{t(`vocabulary:exhibitKind.${exhibit.kind}`)}</Tag>
            <SealState seal={exhibit.seal} isOpen={exhibit.sealIsOpen} />
            {exhibit.holder === undefined && (
              <Status tone="attention">{t('vocabulary:openQuestion.no-custody')}</Status>
            )}
          </>
        }
        detail={
          isRevising
            ? t(isSplitting ? 'intake:split.title' : 'work:exhibit.revise')
            : exhibit.holder === undefined
              ? undefined
              : `${t('work:exhibit.holder')}: ${exhibit.holder.label}`
        }
        actions={
          isRevising ? undefined : (
            <>
              {mayRevise && (
                <LinkButton size="small" icon="edit" to={`/exhibits/${id}/revise`}>
                  {t('work:exhibit.revise')}
                </LinkButton>
              )}
              {maySplit && (
                <LinkButton size="small" icon="add" to={`/exhibits/${id}/split`}>
                  {t('intake:split.title')}
                </LinkButton>
              )}
              {mayCustody && (
                <LinkButton size="small" icon="custody" to={`/custody/record/${id}`}>
                  {t('work:exhibit.custody')}
                </LinkButton>
              )}
              {mayOffer && (
                <LinkButton size="small" icon="forward" to={`/custody/offer/${id}`}>
                  {t('work:exhibit.offer')}
                </LinkButton>
              )}
              <LinkButton size="small" icon="link" to={addressOfExhibitLinks(id)}>
                {t('links:title')}
              </LinkButton>
              {exhibit.kind === 'firearm' && (
                <LinkButton size="small" icon="history" to={addressOfLife(id)}>
                  {t('links:lifeOpen')}
                </LinkButton>
              )}
              {mayLabel && (
                <Button size="small" icon="label" isPressed={isLabelling} onPress={() => setLabelling(!isLabelling)}>
                  {t('work:exhibit.labels')}
                </Button>
              )}
            </>
          )
        }
      />
      {isLabelling && !isRevising && (
        <Sheet
          label={t('work:exhibit.labelsTitle')}
          title={t('work:exhibit.labelsTitle')}
          onClose={() => setLabelling(false)}
        >
          <LabelsForm exhibitIds={[id]} onClose={() => setLabelling(false)} />
        </Sheet>
      )}
      {kept !== '' && (
        <Notice tone="good" title={t('fields:template.kept', { name: kept })} isUrgent>
          <a href="#/intake/templates">{t('fields:template.title')}</a>
        </Notice>
      )}
      {isKeeping && (
        <KeepExhibit
          exhibit={exhibit}
          onClose={() => setKeeping(false)}
          onKept={(name) => {
            setKept(name);
            setKeeping(false);
          }}
        />
      )}
      {isRevising ? (
        <ExhibitWork exhibit={exhibit} isSplitting={isSplitting} onDone={() => navigate(`/exhibits/${id}`)} />
      ) : (
        <Tabs
          label={t('work:exhibit.one')}
          chosen={chosen}
          onChoose={(next) => navigate(`/exhibits/${id}/${next}`)}
          tabs={exhibitTabs.map((name) => ({
            id: name,
            label: t(`work:exhibit.tab.${name}`),
            ...(name === 'photographs' ? { count: exhibit.attachments.length } : {}),
          }))}
        >
          {chosen === 'overview' && <ExhibitOverview exhibit={exhibit} />}
          {chosen === 'custody' && (
            <div className="fp-work-stack">
              <CustodyRecordButton exhibitId={id} />
              <CustodyTimeline exhibitId={id} />
              <ExchangeOfExhibit exhibitId={id} />
            </div>
          )}
          {chosen === 'examination' && <ExhibitExamination exhibitId={id} />}
          {chosen === 'tracing' && <ExhibitTracing exhibitId={id} caseId={exhibit.caseId} />}
          {chosen === 'photographs' && <Photographs exhibit={exhibit} open={photograph} />}
          {chosen === 'history' && <History exhibit={exhibit} />}
        </Tabs>
      )}
    </Page>
  );
}

/** What is done on a page of its own instead of being read. */
function ExhibitWork({
  exhibit,
  isSplitting,
  onDone,
}: {
  readonly exhibit: Parameters<typeof SplitForm>[0]['exhibit'];
  readonly isSplitting: boolean;
  readonly onDone: () => void;
}) {
  return isSplitting ? (
    <SplitForm exhibit={exhibit} onDone={onDone} />
  ) : (
    <ExhibitRevise exhibit={exhibit} onDone={onDone} />
  );
}
