// The one list: filters, views, columns, rows, selection and export, made from a description. What is special about exhibits, cases or
// submissions comes in as props.
import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { columnOf, type ListDescription, type ListFilter } from '../../shared/domain/lists/list-description.ts';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';
import { Button, DataGrid, EmptyState, FailureNotice, ListWithSheet } from '../components/index.ts';
import type { GridColumn } from '../components/index.ts';
import { useAnswer, useMay, useStation } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { ExportForm } from './export-form.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ListCell, type ListRow } from './list-cell.tsx';
import { placeIn, rememberPlace } from './list-places.ts';
import { useListSelection, type Selected } from './list-selection.ts';
import { useListWords } from './list-words.ts';
import './lists.css';
import { useLayout } from './use-layout.ts';
import { useListQuestion } from './use-list-question.ts';
import { ViewsMenu } from './views-menu.tsx';

export interface RecordListProps {
  readonly description: ListDescription;
  readonly label: string;
  /** Set by the place and not to be taken off, such as the case on a case's page. */
  readonly fixed?: readonly ListFilter[];
  /** The sheet of the chosen row. */
  readonly sheetOf?: (row: ListRow, close: () => void) => ReactNode;
  readonly onOpen?: (row: ListRow) => void;
  /** A cell that says more than its kind does; undefined for the usual one. */
  readonly cellOf?: (column: string, row: ListRow) => ReactNode | undefined;
  /** What the selection allows; shown while something is selected. */
  readonly actsOf?: (selected: Selected, showSheet: (sheet: ReactNode) => void) => ReactNode;
  /** Said where there is nothing at all. */
  readonly empty: ReactNode;
}

const noFilters: readonly ListFilter[] = [];

export function RecordList(props: RecordListProps) {
  const { description, label, fixed = noFilters, sheetOf, onOpen, cellOf, actsOf } = props;
  const t = useText();
  const format = useFormat();
  const words = useListWords();
  const station = useStation();
  const mayExport = useMay('lists.export');
  const [question, ask] = useListQuestion(description);
  const [chosen, setChosen] = useState<ListRow>();
  const [isExporting, setExporting] = useState(false);
  const [ownSheet, setOwnSheet] = useState<ReactNode>();
  const names = useMemo(() => fixed.map(({ name }) => name), [fixed]);
  const asked = useMemo(
    () => ({
      ...question,
      filters: [...fixed, ...question.filters.filter(({ name }) => !names.includes(name))].map(({ name, values }) => ({
        name,
        values: [...values],
      })),
    }),
    [question, fixed, names],
  );
  const [layout, setLayout] = useLayout(description, asked.filters);
  const opened = useAnswer('lists.open', { list: description.name, question: asked }, { keepPrevious: true });
  const snapshot = opened.value?.snapshot ?? '';
  const total = opened.value?.total ?? 0;
  const selection = useListSelection(snapshot, total);

  const readPage = useCallback(
    async (from: number, count: number) => {
      const answer = await station.request('lists.page', { snapshot, from, count });
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value.rows;
    },
    [station, snapshot],
  );
  const columns = useMemo(
    () =>
      layout.flatMap(({ name, width }): GridColumn<ListRow>[] => {
        const column = columnOf(description, name);
        if (column === undefined) return [];
        return [
          {
            id: name,
            label: column.kind === 'picture' ? '' : words.column(name),
            width: width ?? column.width,
            grow: width === undefined ? column.grow : 0,
            isMono: column.kind === 'identifier',
            isNumber: column.kind === 'number',
            canSort: column.sorts,
            cell: (row) => cellOf?.(name, row) ?? <ListCell column={column} row={row} />,
          },
        ];
      }),
    [layout, description, words, cellOf],
  );
  const openExport = useCallback(() => {
    setOwnSheet(undefined);
    setExporting(true);
  }, []);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: `lists.export.${description.name}`,
          name: 'lists:export.title',
          group: 'place',
          icon: 'download',
          applies: mayExport && total > 0,
          perform: openExport,
        },
        {
          id: `lists.select-all.${description.name}`,
          name: 'lists:select.all',
          nameValues: { count: format.number(total) },
          group: 'place',
          icon: 'accept',
          applies: total > 0,
          perform: selection.selectAll,
        },
      ],
      [description, mayExport, total, openExport, format, selection.selectAll],
    ),
  );
  const isFiltered = question.text !== '' || question.filters.length > 0;
  const sheet = isExporting ? (
    <ExportForm
      description={description}
      question={asked}
      layout={layout}
      total={total}
      selected={selection.selected}
      selectedCount={selection.count}
      onClose={() => setExporting(false)}
    />
  ) : ownSheet !== undefined ? (
    ownSheet
  ) : chosen === undefined ? undefined : (
    sheetOf?.(chosen, () => setChosen(undefined))
  );
  const place = `${description.name} ${JSON.stringify(asked)}`;
  return (
    <ListWithSheet
      list={
        <div className="fp-list-frame">
          <FilterBar description={description} question={question} ask={ask} fixed={names}>
            <ViewsMenu
              description={description}
              question={question}
              layout={layout}
              onChoose={(nextQuestion, nextLayout) => {
                setLayout(nextLayout);
                ask(nextQuestion);
              }}
            />
            <ColumnsMenu description={description} layout={layout} onChange={setLayout} />
            {mayExport && total > 0 && (
              <Button size="small" icon="download" onPress={openExport}>
                {t('lists:export.open')}
              </Button>
            )}
            <span className="fp-quiet fp-tabular fp-list-count" role="status">
              {selection.count > 0
                ? t('lists:row.selected', { count: format.number(selection.count) })
                : t('lists:row.count', { count: format.number(total) })}
            </span>
          </FilterBar>
          {selection.selected !== undefined && (
            <div className="fp-selection">
              {actsOf?.(selection.selected, (next) => {
                setExporting(false);
                setOwnSheet(next);
              })}
              {selection.count < total && (
                <Button size="small" look="quiet" onPress={selection.selectAll}>
                  {t('lists:select.all', { count: format.number(total) })}
                </Button>
              )}
              <Button size="small" look="quiet" icon="clear" onPress={selection.clear}>
                {t('lists:select.none')}
              </Button>
            </div>
          )}
          <FailureNotice failure={opened.failure ?? selection.failure} />
          <DataGrid
            key={description.name}
            label={label}
            columns={columns}
            total={total}
            order={snapshot}
            readPage={readPage}
            keyOf={(row) => row.id}
            sort={question.sort}
            onSort={(sort) => ask({ ...question, sort })}
            chosen={chosen?.id}
            {...(sheetOf === undefined
              ? {}
              : {
                  onChoose: (row: ListRow) => {
                    setExporting(false);
                    setOwnSheet(undefined);
                    setChosen(row);
                  },
                })}
            {...(onOpen === undefined ? {} : { onOpen })}
            ticks={selection.ticks}
            startsAt={placeIn(place)}
            onPlace={(index) => rememberPlace(place, index)}
            empty={
              opened.value === undefined ? undefined : isFiltered ? (
                <EmptyState
                  icon="filter"
                  title={t('work:exhibit.filteredTitle')}
                  action={
                    <Button onPress={() => ask({ ...question, text: '', filters: [] })}>
                      {t('work:exhibit.clearFilter')}
                    </Button>
                  }
                >
                  <p>{t('lists:bar.nothingFound')}</p>
                </EmptyState>
              ) : (
                props.empty
              )
            }
            onOrderGone={opened.readAgain}
          />
        </div>
      }
      {...(sheet === undefined ? {} : { sheet })}
    />
  );
}
