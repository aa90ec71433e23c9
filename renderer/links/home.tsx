// Where a chart begins: looking for one thing, or opening a chart that is kept.
import { Awaited, EmptyState, Group, LinkButton, Page, PageHeader, PlainTable } from '../components/index.ts';
import { goTo } from '../shell/address.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { addressOfBeginning, addressOfTimeline } from './addresses.ts';
import { FindNode } from './find-node.tsx';

export function LinksHome() {
  const t = useText();
  return (
    <Page>
      <PageHeader
        title={t('links:title')}
        detail={t('links:law')}
        actions={
          <LinkButton to="/links/map" icon="map">
            {t('links:mapOpen')}
          </LinkButton>
        }
      />
      <div className="fp-work-stack">
        <Group title={t('links:begin')}>
          <FindNode
            name="linksBegin"
            label={t('links:beginFrom')}
            isFirst
            onFound={({ key }) => goTo(addressOfBeginning(key))}
          />
        </Group>
        <Group title={t('links:timelineBegin')}>
          <FindNode
            name="timelineBegin"
            label={t('links:beginFrom')}
            onFound={({ key }) => goTo(addressOfTimeline(key))}
          />
        </Group>
        <Group title={t('links:charts')}>
          <KeptCharts />
        </Group>
      </div>
    </Page>
  );
}

function KeptCharts() {
  const t = useText();
  const format = useFormat();
  const { value, failure } = useAnswer('links.charts', {});
  if (value === undefined) return <Awaited failure={failure} lines={3} />;
  if (value.charts.length === 0)
    return (
      <EmptyState icon="link" title={t('links:chartsEmpty')}>
        {t('links:chartsEmptyText')}
      </EmptyState>
    );
  return (
    <PlainTable
      label={t('links:charts')}
      rows={value.charts}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'title',
          label: t('links:name'),
          isHead: true,
          cell: ({ id, title }) => <a href={`#/links/charts/${id}`}>{title}</a>,
        },
        { id: 'note', label: t('links:note'), cell: ({ note }) => note },
        { id: 'things', label: t('links:thingsHead'), isNumber: true, cell: ({ nodes }) => format.number(nodes) },
        { id: 'version', label: t('links:versions'), isNumber: true, cell: ({ version }) => version },
        {
          id: 'kept',
          label: t('links:when'),
          cell: ({ by, recordedAt }) => t('links:keptBy', { by, at: format.moment(recordedAt) }),
        },
      ]}
    />
  );
}
