// A chart with its address: begun with one thing, or one that is kept, with what the records say otherwise by now.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { beginChart, type ChartState } from '../../shared/domain/graph/chart-state.ts';
import { NodeKey } from '../../shared/domain/graph/graph.ts';
import { SavedChartId } from '../../shared/language/identity.ts';
import { typeInWords } from '../../shared/text/links-in-words.ts';
import { AwaitedPage, EmptyState, LinkButton, Notice, Page } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { ChartWorkplace } from './chart-workplace.tsx';
import { useLinkWords } from './link-words.ts';

/** The thing itself and what it leads to at once. */
export function BegunChart({ begins }: { readonly begins: string }) {
  const t = useText();
  const key = NodeKey.safeParse(decodeURIComponent(begins)).data;
  const { value, failure } = useAnswer(
    'links.expand',
    { node: key ?? NodeKey.parse('case:none'), without: [] },
    { isEnabled: key !== undefined },
  );
  // What is on it is the person's from then on: records that change do not begin it anew.
  const [first, setFirst] = useState<ChartState>();
  if (key === undefined) return <Nothing />;
  if (first === undefined && value !== undefined) {
    const near = value.nodes.slice(0, mostAtFirst).map((node) => node.key);
    setFirst(beginChart([key, ...near]));
  }
  if (first === undefined)
    return <AwaitedPage place={{ label: t('links:title'), to: '/links' }} failure={failure} lines={10} />;
  return <ChartWorkplace first={first} title={t('links:newChart')} />;
}

const mostAtFirst = 40;

function Nothing() {
  const t = useText();
  return (
    <Page>
      <EmptyState
        icon="link"
        title={t('links:nothingLeft')}
        action={<LinkButton to="/links">{t('links:title')}</LinkButton>}
      />
    </Page>
  );
}

export function KeptChart({ id }: { readonly id: string }) {
  const parsed = SavedChartId.safeParse(id);
  return parsed.success ? <KnownChart id={parsed.data} /> : <Nothing />;
}

function KnownChart({ id }: { readonly id: SavedChartId }) {
  const t = useText();
  const { value, failure } = useAnswer('links.open', { id });
  if (value === undefined)
    return <AwaitedPage place={{ label: t('links:title'), to: '/links' }} failure={failure} lines={10} />;
  if (value.state === undefined) return <Nothing />;
  return <ChartWorkplace first={value.state} title={value.line.title} kept={value} above={<Moved kept={value} />} />;
}

function Moved({ kept }: { readonly kept: OutputOf<'links.open'> }) {
  const t = useText();
  const format = useFormat();
  const words = useLinkWords();
  const { moved, versions, line, isPutAway } = kept;
  const [newest] = versions;
  const said = [
    ...(moved.added.length > 0
      ? [
          `${t('links:movedAdded', { count: moved.added.length })}: ${format.list([...new Set(moved.added.map((link) => typeInWords(link, words)))])}`,
        ]
      : []),
    ...(moved.changed.length > 0 ? [t('links:movedChanged', { count: moved.changed.length })] : []),
    ...(moved.gone > 0 ? [t('links:movedGone', { count: moved.gone })] : []),
    ...moved.renamed.map((renamed) => t('links:movedRenamed', renamed)),
    ...(moved.further > 0 ? [t('links:movedFurther', { count: moved.further })] : []),
  ];
  return (
    <>
      {isPutAway && <Notice tone="warning">{t('links:isPutAway')}</Notice>}
      {!isPutAway && newest !== undefined && newest.id !== line.id && (
        <Notice
          tone="info"
          actions={
            <LinkButton size="small" to={`/links/charts/${newest.id}`}>
              {t('links:openNewest')}
            </LinkButton>
          }
        >
          {t('links:isOlder')}
        </Notice>
      )}
      {said.length > 0 && (
        <Notice tone="info" title={t('links:moved')}>
          <ul className="fp-links-moved">
            {said.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
