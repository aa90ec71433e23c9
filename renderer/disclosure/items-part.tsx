// The list of items: what is open first, asked by kind, standing and words; several decided together, one looked at beside the list.
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { InputOf } from '../../shared/contract/index.ts';
import { itemList, itemSorts } from '../../shared/domain/disclosure/item-list.ts';
import { itemKinds, type ItemKind } from '../../shared/domain/disclosure/item.ts';
import type { ListLayout, ListQuestion, ListSort } from '../../shared/domain/lists/list-description.ts';
import { drop } from '../../shared/language/habits.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import {
  Button,
  ChoiceField,
  DataGrid,
  EmptyState,
  ListWithSheet,
  LoadingLines,
  Status,
  TextField,
  useSettled,
  type GridColumn,
  type GridTicks,
} from '../components/index.ts';
import { ColumnsMenu } from '../lists/columns-menu.tsx';
import { useLayout } from '../lists/use-layout.ts';
import { ViewsMenu } from '../lists/views-menu.tsx';
import { useAnswer, useMay, useStation } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { DecideSheet } from './decide-sheet.tsx';
import { ItemSheet } from './item-sheet.tsx';
import {
  addressOf,
  shortDecision,
  shownStandings,
  type DisclosedItem,
  type Disclosure,
  type ShownStanding,
} from './words.ts';

type Seen = InputOf<'disclosure.decide'>['items'][number];

export function ItemsPart({
  caseId,
  disclosure,
  about,
}: {
  readonly caseId: CaseId;
  readonly disclosure: Disclosure;
  readonly about: string | undefined;
}) {
  const t = useText();
  const format = useFormat();
  const [, navigate] = useLocation();
  const station = useStation();
  const mayDecide = useMay('disclosure.decide');
  const { counts } = disclosure;
  const [standing, setStanding] = useState<ShownStanding>(counts.undecided + counts.reopened > 0 ? 'open' : 'all');
  const [kind, setKind] = useState<ItemKind>();
  const [sort, setSort] = useState<ListSort>(itemList.firstSort);
  const [typed, setTyped] = useState('');
  const text = useSettled(typed, 200);
  const question = useMemo(
    () => ({ caseId, standing, kinds: kind === undefined ? [] : [kind], text, sort: knownSort(sort) }),
    [caseId, standing, kind, text, sort],
  );
  const first = useAnswer('disclosure.items', { ...question, count: 1 }, { keepPrevious: true });
  const readPage = useCallback(
    async (from: number, count: number) => {
      const answer = await station.request('disclosure.items', { ...question, from, count });
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value.items;
    },
    [station, question],
  );
  const chosen = useTicks(question);
  const total = first.value?.total ?? 0;
  const order = `${JSON.stringify(question)} ${String(first.value?.step)} ${String(total)} ${String(disclosure.counts.held)} ${String(disclosure.counts.changed)}`;
  const [layout, setLayout] = useLayout(itemList, itemList.firstFilters);
  const allColumns = useColumns();
  const columns = useMemo(() => laidOut(allColumns, layout), [allColumns, layout]);
  const called = useCallback((name: string) => allColumns.find(({ id }) => id === name)?.label ?? name, [allColumns]);
  const asView: ListQuestion = useMemo(
    () => ({
      text: typed,
      filters: [
        { name: 'standing', values: [standing] },
        ...(kind === undefined ? [] : [{ name: 'kind', values: [kind] }]),
      ],
      sort,
    }),
    [typed, standing, kind, sort],
  );
  const showView = (view: ListQuestion, columnsOfView: ListLayout) => {
    const valueOf = (name: string) => view.filters.find((filter) => filter.name === name)?.values[0];
    setStanding(shownStandings.find((one) => one === valueOf('standing')) ?? 'all');
    setKind(itemKinds.find((one) => one === valueOf('kind')));
    setTyped(view.text);
    setSort(knownSort(view.sort));
    setLayout(columnsOfView);
    chosen.clear();
  };
  const list = (
    <div className="fp-disclosure-list">
      <div className="fp-disclosure-filters" role="search" aria-label={t('disclosure:list.label')}>
        <ChoiceField
          name="standing"
          label={t('disclosure:filter.standing')}
          value={standing}
          onChange={(next) => {
            setStanding(next ?? 'all');
            chosen.clear();
          }}
          choices={shownStandings.map((value) => ({ value, label: t(`disclosure:filter.${value}`) }))}
        />
        <ChoiceField
          name="kind"
          label={t('disclosure:filter.kind')}
          value={kind}
          emptyLabel={t('disclosure:filter.anyKind')}
          onChange={(next) => {
            setKind(next);
            chosen.clear();
          }}
          choices={disclosure.kinds.map((one) => ({
            value: one.kind,
            label: `${t(`vocabulary:disclosureKind.${one.kind}`)} (${format.number(one.items)})`,
          }))}
        />
        <TextField name="find" label={t('disclosure:filter.text')} value={typed} onChange={setTyped} maxLength={200} />
        <div className="fp-disclosure-tools">
          <ViewsMenu description={itemList} question={asView} layout={layout} onChoose={showView} />
          <ColumnsMenu description={itemList} layout={layout} onChange={setLayout} called={called} />
          <span className="fp-quiet" role="status">
            {t('disclosure:list.shown', { count: total })}
          </span>
          {mayDecide && chosen.items.length > 0 && (
            <Button look="primary" onPress={() => navigate(addressOf(caseId, 'items', 'decide'))}>
              {t('disclosure:act.decideMany', { count: chosen.items.length })}
            </Button>
          )}
        </div>
      </div>
      {first.value === undefined ? (
        <LoadingLines lines={8} />
      ) : (
        <DataGrid
          label={t('disclosure:list.label')}
          columns={columns}
          total={total}
          order={order}
          readPage={readPage}
          keyOf={({ id }) => id}
          sort={sort}
          onSort={setSort}
          chosen={about}
          onChoose={(item) => navigate(addressOf(caseId, 'items', item.id), { replace: about !== undefined })}
          {...(mayDecide ? { ticks: chosen.ticksFor(total) } : {})}
          empty={
            disclosure.listed === 0 ? (
              <EmptyState icon="case" title={t('disclosure:list.none')}>
                {t('disclosure:list.noneText')}
              </EmptyState>
            ) : (
              <EmptyState icon="case" title={t('disclosure:list.empty')}>
                {t('disclosure:list.emptyText')}
              </EmptyState>
            )
          }
        />
      )}
    </div>
  );
  const close = () => navigate(addressOf(caseId));
  const sheet =
    about === 'decide' && chosen.items.length > 0 ? (
      <DecideSheet
        caseId={caseId}
        items={chosen.items}
        onDone={() => {
          chosen.clear();
          close();
        }}
        onClose={close}
      />
    ) : about === undefined || about === 'decide' ? undefined : (
      <ItemSheet key={about} caseId={caseId} disclosure={disclosure} id={about} onClose={close} />
    );
  return (
    <div className="fp-disclosure-frame">
      <ListWithSheet list={list} {...(sheet === undefined ? {} : { sheet })} />
    </div>
  );
}

/** A view of an older or newer program may name an order that is none here. */
function knownSort({ column, descending }: ListSort): { column: (typeof itemSorts)[number]; descending: boolean } {
  return { column: itemSorts.find((one) => one === column) ?? 'number', descending };
}

/** Columns in the order and width that the person chose. */
function laidOut(
  columns: readonly GridColumn<DisclosedItem>[],
  layout: ListLayout,
): readonly GridColumn<DisclosedItem>[] {
  return layout.flatMap(({ name, width }) => {
    const column = columns.find(({ id }) => id === name);
    if (column === undefined) return [];
    const canSort = itemSorts.some((one) => one === name);
    return [{ ...column, canSort, ...(width === undefined ? {} : { width, grow: 0 }) }];
  });
}

/** Ticked items with the step of each that was seen; all of a question are asked for at once. */
function useTicks(question: InputOf<'disclosure.chosen'>) {
  const station = useStation();
  const [ticked, setTicked] = useState<ReadonlyMap<string, Seen>>(new Map());
  const ask = async (): Promise<Seen[]> => {
    const answer = await station.request('disclosure.chosen', question);
    return answer.ok ? answer.value.items.map(({ id, seen }) => ({ id, seen })) : [];
  };
  const clear = useCallback(() => setTicked(new Map()), []);
  const toggle = async (key: string): Promise<void> => {
    const one = (await ask()).find(({ id }) => id === key);
    setTicked((before) => {
      const next = new Map(before);
      if (!next.delete(key) && one !== undefined) next.set(one.id, one);
      return next;
    });
  };
  const stretch = async (from: number, to: number): Promise<void> => {
    const between = (await ask()).slice(Math.min(from, to), Math.max(from, to) + 1);
    setTicked((before) => new Map([...before, ...between.map((one) => [one.id, one] as const)]));
  };
  const ticksFor = (total: number): GridTicks => ({
    isTicked: (key) => ticked.has(key),
    toggle: (key) => drop(toggle(key)),
    stretch: (from, to) => drop(stretch(from, to)),
    state: ticked.size === 0 ? 'none' : ticked.size >= total ? 'all' : 'some',
    toggleAll: () => (ticked.size > 0 ? clear() : drop(stretch(0, total - 1))),
  });
  return { items: [...ticked.values()], clear, ticksFor };
}

function useColumns(): readonly GridColumn<DisclosedItem>[] {
  const t = useText();
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'number', label: t('disclosure:column.number'), width: 60, isNumber: true, cell: ({ number }) => number },
      {
        id: 'kind',
        label: t('disclosure:column.kind'),
        width: 150,
        grow: 1,
        cell: ({ kind, documentKind }) =>
          documentKind === undefined
            ? t(`vocabulary:disclosureKind.${kind}`)
            : t(`vocabulary:documentKind.${documentKind}`),
      },
      { id: 'item', label: t('disclosure:column.item'), width: 190, grow: 3, cell: ({ label }) => label },
      {
        id: 'since',
        label: t('disclosure:column.since'),
        width: 130,
        cell: ({ knownSince }) => format.moment(knownSince),
      },
      {
        id: 'decision',
        label: t('disclosure:column.decision'),
        width: 180,
        grow: 2,
        cell: (item) =>
          item.decision === undefined || item.standing !== 'decided' ? (
            <Status tone="attention">
              {t(item.standing === 'reopened' ? 'disclosure:mark.reopened' : 'disclosure:mark.undecided')}
            </Status>
          ) : (
            shortDecision(item.decision, t)
          ),
      },
      {
        id: 'marks',
        label: t('disclosure:column.marks'),
        width: 120,
        grow: 1,
        cell: (item) => (
          <>
            {item.barrier !== undefined && (
              <Status tone="bad">
                {item.barrier === 'H1' || item.barrier === 'H2' ? item.barrier : t('disclosure:mark.held')}
              </Status>
            )}
            {item.isChanged && <Status tone="attention">{t('disclosure:mark.changed')}</Status>}
            {item.lacksStatement && <Status tone="attention">{t('disclosure:mark.lacksStatement')}</Status>}
          </>
        ),
      },
    ],
    [t, format],
  );
}
