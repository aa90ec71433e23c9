// A chart at work: its acts above, the picture or the table in the middle, what is chosen or filtered at the side, and below what may be done with it.
import { useMemo, useState, type ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { ChartState } from '../../shared/domain/graph/chart-state.ts';
import type { Graph, NodeKey } from '../../shared/domain/graph/graph.ts';
import { mostNodes } from '../../shared/domain/graph/chart-state.ts';
import { readable, showChart, type ShownChart } from '../../shared/domain/graph/shown-chart.ts';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';
import { FailureNotice, IconButton, Button, LoadingLines, Notice, PageHeader } from '../components/index.ts';
import { goTo } from '../shell/address.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ChartCanvas } from './chart-canvas.tsx';
import { FilterPart } from './chart-filter.tsx';
import { useChartWork, withNodes, withoutNodes, type ChartWork } from './chart-history.ts';
import { ChartTable } from './chart-table.tsx';
import { HandlingLine } from './handling-line.tsx';
import { KeepChart, PutAway } from './keep-chart.tsx';
import { Legend } from './legend.tsx';
import { SelectedPart } from './selected.tsx';
import { TakeOut } from './take-out.tsx';
import { useArrangement } from './use-arrangement.ts';

export interface WorkplaceProps {
  readonly first: ChartState;
  readonly title: string;
  readonly kept?: OutputOf<'links.open'>;
  readonly above?: ReactNode;
}

type Answer = OutputOf<'links.read'>;
const emptyGraph: Graph = { nodes: [], links: [] };

export function ChartWorkplace({ first, title, kept, above }: WorkplaceProps) {
  const t = useText();
  const work = useChartWork(first);
  const { state } = work;
  const { value, failure } = useAnswer('links.read', { nodes: state.nodes }, { keepPrevious: true });
  const shown = useMemo(() => showChart(value ?? emptyGraph, state), [value, state]);
  const { places, isArranging } = useArrangement(shown, state.places, work.settle);
  const [chosen, setChosen] = useState<string>();
  const [look, setLook] = useState<'picture' | 'table'>('picture');
  const [side, setSide] = useState<'chosen' | 'filter'>('chosen');
  const [dialog, setDialog] = useState<'keep' | 'put-away' | 'take-out'>();
  const [left, setLeft] = useState(0);
  const acts = useChartActs(work, setDialog, kept !== undefined);
  const add = (keys: readonly NodeKey[]) => {
    setLeft(withNodes(state, keys).left);
    work.change((now) => withNodes(now, keys).state);
  };
  const choose = (id: string | undefined) => {
    setChosen(id);
    if (id !== undefined) setSide('chosen');
  };
  const remove = (id: string) => work.change((now) => withoutNodes(now, keysOf(shown, id)));
  const open = (id: string) => {
    const one = shown.drawn.find((drawn) => drawn.id === id);
    if (one?.group !== undefined) work.change((now) => ({ ...now, opened: [...now.opened, id] }));
    else if (one?.node !== undefined && one.node.address !== '') goTo(one.node.address);
  };
  const label = t('links:picked', {
    things: t('links:things', { count: shown.all.nodes.length }),
    links: t('links:linksCount', { count: shown.all.links.length }),
  });
  return (
    <div className="fp-links-page">
      <PageHeader
        above={{ label: t('links:title'), to: '/links' }}
        title={title}
        detail={`${t('links:things', { count: shown.all.nodes.length })} · ${t('links:linksCount', { count: shown.all.links.length })}`}
        actions={
          <ChartBar
            work={work}
            look={look}
            onLook={setLook}
            isFiltering={side === 'filter'}
            onFilter={() => setSide(side === 'filter' ? 'chosen' : 'filter')}
            mayKeep={acts.mayKeep}
            onDialog={setDialog}
            isKept={kept !== undefined && !kept.isPutAway}
          />
        }
      />
      <div className="fp-links-said">
        {above}
        {value !== undefined && <Said answer={value} shown={shown} left={left} />}
        <FailureNotice failure={failure} />
      </div>
      <div className="fp-links-work">
        <div className="fp-links-main">
          {value === undefined && failure === undefined && <LoadingLines lines={8} />}
          {look === 'picture' ? (
            <ChartCanvas
              label={label}
              chart={shown}
              places={places}
              isArranging={isArranging}
              chosen={chosen}
              onChoose={choose}
              onOpen={open}
              onMove={(id, place) => work.change((now) => ({ ...now, places: { ...now.places, [id]: place } }))}
              onRemove={remove}
            />
          ) : (
            <ChartTable graph={shown.all} onChoose={choose} />
          )}
          {look === 'picture' && (
            <p className="fp-quiet fp-links-hint" role="status">
              {isArranging ? t('links:arranging') : t('links:keys')}
            </p>
          )}
        </div>
        <aside className="fp-links-side" aria-label={t('links:choose')}>
          {side === 'filter' ? (
            <FilterPart graph={value ?? emptyGraph} shown={shown} work={work} />
          ) : (
            <SelectedPart
              chosen={chosen}
              shown={shown}
              read={value?.nodes ?? []}
              onAdd={add}
              onOpenGroup={open}
              onRemove={remove}
              onChoose={choose}
              without={state.nodes}
            />
          )}
          <Legend />
        </aside>
      </div>
      {dialog === 'keep' && <KeepChart state={state} kept={kept} onClose={() => setDialog(undefined)} />}
      {dialog === 'take-out' && <TakeOut state={state} title={title} onClose={() => setDialog(undefined)} />}
      {dialog === 'put-away' && kept !== undefined && (
        <PutAway chartId={kept.line.chartId} onClose={() => setDialog(undefined)} />
      )}
    </div>
  );
}

function keysOf({ drawn }: ShownChart, id: string): NodeKey[] {
  const one = drawn.find((candidate) => candidate.id === id);
  if (one === undefined) return [];
  return one.node === undefined ? one.group.members.map(({ key }) => key) : [one.node.key];
}

function useChartActs(work: ChartWork, open: (dialog: 'keep') => void, isKept: boolean) {
  const mayKeep = useMay('links.save');
  const { undo, redo, canUndo, canRedo, change } = work;
  const acts = useMemo<readonly Action[]>(
    () => [
      {
        id: 'links.undo',
        name: 'links:undo',
        group: 'place',
        icon: 'undo',
        keys: 'Ctrl+Z',
        applies: canUndo,
        perform: undo,
      },
      {
        id: 'links.redo',
        name: 'links:redo',
        group: 'place',
        icon: 'redo',
        keys: 'Ctrl+Shift+Z',
        applies: canRedo,
        perform: redo,
      },
      {
        id: 'links.arrange',
        name: 'links:arrange',
        group: 'place',
        icon: 'link',
        perform: () => change((now) => ({ ...now, places: {} })),
      },
      {
        id: 'links.keep',
        name: 'links:keepTitle',
        group: 'place',
        icon: 'save',
        keys: 'Ctrl+S',
        applies: mayKeep,
        perform: () => open('keep'),
      },
    ],
    [canUndo, canRedo, undo, redo, change, mayKeep, open],
  );
  useActions(acts);
  return { mayKeep, isKept };
}

interface BarProps {
  readonly work: ChartWork;
  readonly look: 'picture' | 'table';
  readonly onLook: (look: 'picture' | 'table') => void;
  readonly isFiltering: boolean;
  readonly onFilter: () => void;
  readonly mayKeep: boolean;
  readonly isKept: boolean;
  readonly onDialog: (dialog: 'keep' | 'put-away' | 'take-out') => void;
}

function ChartBar({ work, look, onLook, isFiltering, onFilter, mayKeep, isKept, onDialog }: BarProps) {
  const t = useText();
  const mayTakeOut = useMay('links.export');
  return (
    <>
      <IconButton icon="undo" label={t('links:undo')} isDisabled={!work.canUndo} onPress={work.undo} />
      <IconButton icon="redo" label={t('links:redo')} isDisabled={!work.canRedo} onPress={work.redo} />
      <Button size="small" onPress={() => work.change((now) => ({ ...now, places: {} }))}>
        {t('links:arrange')}
      </Button>
      <Button size="small" icon="filter" isPressed={isFiltering} onPress={onFilter}>
        {t('links:filter')}
      </Button>
      <Button
        size="small"
        icon={look === 'table' ? 'link' : 'list'}
        onPress={() => onLook(look === 'table' ? 'picture' : 'table')}
      >
        {look === 'table' ? t('links:picture') : t('links:table')}
      </Button>
      {mayTakeOut && (
        <Button size="small" icon="download" onPress={() => onDialog('take-out')}>
          {t('links:takeOut')}
        </Button>
      )}
      {isKept && mayKeep && (
        <Button size="small" icon="archive" onPress={() => onDialog('put-away')}>
          {t('links:putAway')}
        </Button>
      )}
      {mayKeep && (
        <Button size="small" icon="save" look="primary" onPress={() => onDialog('keep')}>
          {t('links:keep')}
        </Button>
      )}
    </>
  );
}

/** What a reader has to know of what is not on the chart. */
function Said({ answer, shown, left }: { readonly answer: Answer; readonly shown: ShownChart; readonly left: number }) {
  const t = useText();
  const said = [
    ...(left > 0 ? [t('links:tooMany', { most: mostNodes, count: left })] : []),
    ...(shown.drawn.some(({ group }) => group !== undefined) ? [t('links:grouped', { most: readable })] : []),
    ...(answer.withheld > 0 ? [t('links:withheld', { count: answer.withheld })] : []),
    ...(answer.unknown > 0 ? [t('links:unknown', { count: answer.unknown })] : []),
    ...(answer.serialsSearched ? [] : [t('links:notSearched')]),
  ];
  return (
    <>
      <HandlingLine graph={shown.all} />
      {said.length > 0 && <Notice tone="info">{said.join(' ')}</Notice>}
    </>
  );
}
