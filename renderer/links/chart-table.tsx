// The same chart to be read: its things, and its links with all they rest on. Nothing is grouped here.
import type { Graph, GraphLink, GraphNode } from '../../shared/domain/graph/graph.ts';
import {
  daysInWords,
  detailInWords,
  handlingInWords,
  kindInWords,
  sayingsInWords,
  standingInWords,
  typeInWords,
} from '../../shared/text/links-in-words.ts';
import { Group, PlainTable } from '../components/index.ts';
import { useText } from '../text.tsx';
import { useLinkWords } from './link-words.ts';
import { SourceLinks } from './source-links.tsx';

interface TableProps {
  readonly graph: Graph;
  readonly onChoose: (id: string) => void;
}

export function ChartTable({ graph, onChoose }: TableProps) {
  const t = useText();
  const words = useLinkWords();
  const named = new Map(graph.nodes.map((node) => [node.key, node]));
  const name = (key: GraphNode['key']) => named.get(key)?.label ?? '';
  const counts = countLinks(graph.links);
  return (
    <div className="fp-links-tables">
      <Group title={t('links:things', { count: graph.nodes.length })}>
        <PlainTable
          label={t('links:thing')}
          rows={graph.nodes}
          keyOf={({ key }) => key}
          columns={[
            {
              id: 'thing',
              label: t('links:thing'),
              isHead: true,
              cell: ({ key, label }) => (
                <button type="button" className="fp-links-name" onClick={() => onChoose(key)}>
                  {label}
                </button>
              ),
            },
            { id: 'kind', label: t('links:kind'), cell: ({ kind }) => kindInWords(kind, words) },
            { id: 'detail', label: t('links:detail'), cell: (node) => detailInWords(node, words) },
            { id: 'links', label: t('links:type'), isNumber: true, cell: ({ key }) => counts.get(key) ?? 0 },
          ]}
        />
      </Group>
      <Group title={t('links:linksCount', { count: graph.links.length })}>
        <PlainTable<GraphLink>
          label={t('links:type')}
          rows={graph.links}
          keyOf={({ id }) => id}
          columns={[
            { id: 'from', label: t('links:from'), isHead: true, cell: ({ from }) => name(from) },
            { id: 'type', label: t('links:type'), cell: (link) => typeInWords(link, words) },
            { id: 'to', label: t('links:to'), cell: ({ to }) => name(to) },
            { id: 'when', label: t('links:when'), staysWhole: true, cell: (link) => daysInWords(link, words) },
            {
              id: 'nature',
              label: t('links:nature'),
              cell: ({ nature, station }) =>
                station === undefined ? t(`vocabulary:linkNature.${nature}`) : t('links:ofStation', { station }),
            },
            { id: 'standing', label: t('links:standing'), cell: (link) => standingInWords(link, words) },
            {
              id: 'certainty',
              label: t('links:certainty'),
              cell: ({ certainty }) => t(`vocabulary:certainty.${certainty}`),
            },
            { id: 'says', label: t('links:says'), cell: (link) => sayingsInWords(link, words) },
            { id: 'rests', label: t('links:restsOn'), cell: ({ sources }) => <SourceLinks sources={sources} /> },
            {
              id: 'handling',
              label: t('links:handling'),
              cell: (link) => [link.grading, handlingInWords(link, words)].filter((part) => part !== '').join(' · '),
            },
          ]}
        />
      </Group>
    </div>
  );
}

function countLinks(links: readonly GraphLink[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of links) for (const key of new Set([from, to])) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
