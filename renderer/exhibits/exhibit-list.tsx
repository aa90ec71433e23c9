// All exhibits as one long list with filter, chips and sort; the selected one in the sheet; the ticked ones with what they allow.
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { InputOf } from '../../shared/contract/index.ts';
import { exhibitKinds } from '../../shared/domain/exhibit.ts';
import type { ExhibitKind } from '../../shared/domain/exhibit.ts';
import { exhibitSorts } from '../../shared/contract/intake.ts';
import {
  Button,
  DataGrid,
  EmptyState,
  FailureNotice,
  LinkButton,
  ListWithSheet,
  Menu,
  Mono,
  Sheet,
  Status,
  TextField,
  Thumbnail,
  useSettled,
} from '../components/index.ts';
import type { GridColumn, GridSort } from '../components/index.ts';
import { useAnswer, useMay, useStation } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import type { ExhibitSummary } from './case-exhibits.ts';
import { ExhibitSheet } from './exhibit-sheet.tsx';
import { LabelsForm } from './labels.tsx';

export interface ExhibitListProps {
  /** Only the exhibits of one case, inside its page. */
  readonly caseId?: InputOf<'exhibits.list'>['caseId'];
}

export function ExhibitList({ caseId }: ExhibitListProps) {
  const t = useText();
  const format = useFormat();
  const station = useStation();
  const [, navigate] = useLocation();
  const mayCustody = useMay('custody.record');
  const mayOffer = useMay('custody.offer');
  const mayLabel = useMay('exhibits.labels');
  const [text, setText] = useState('');
  const [kinds, setKinds] = useState<readonly ExhibitKind[]>([]);
  const [sort, setSort] = useState<GridSort>({ column: 'number', descending: false });
  const [chosen, setChosen] = useState<ExhibitSummary>();
  const [ticked, setTicked] = useState<ReadonlyMap<string, ExhibitSummary['id']>>(new Map());
  const [isLabelling, setLabelling] = useState(false);
  const settled = useSettled(text, 200);
  const listed = useAnswer(
    'exhibits.list',
    {
      text: settled,
      kinds: [...kinds],
      sort: exhibitSorts.find((candidate) => candidate === sort.column) ?? 'number',
      descending: sort.descending,
      ...(caseId === undefined ? {} : { caseId }),
    },
    { keepPrevious: true },
  );
  const { readAgain } = listed;
  const snapshot = listed.value?.snapshot ?? '';
  const total = listed.value?.total ?? 0;
  const isFiltered = settled !== '' || kinds.length > 0;

  const readPage = useCallback(
    async (from: number, count: number) => {
      const answer = await station.request('exhibits.page', { snapshot, from, count });
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value.exhibits;
    },
    [station, snapshot],
  );
  const tick = (keys: ReadonlySet<string>) =>
    // The grid hands back keys; each is the identifier of a row that was read from the station.
    setTicked(new Map([...keys].map((key) => [key, key as ExhibitSummary['id']])));
  const ids = [...ticked.values()];
  const several = ids.join(',');

  const columns: GridColumn<ExhibitSummary>[] = [
    {
      id: 'picture',
      label: '',
      width: 56,
      grow: 0,
      cell: (row) => <Thumbnail attachmentId={row.thumbnail} label={row.mark} size="row" />,
    },
    {
      id: 'number',
      label: t('work:exhibit.number'),
      width: 130,
      grow: 0,
      isMono: true,
      canSort: true,
      cell: (row) => row.number,
    },
    {
      id: 'mark',
      label: t('work:exhibit.mark'),
      width: 72,
      grow: 0,
      isMono: true,
      canSort: true,
      cell: (row) => row.mark,
    },
    {
      id: 'kind',
      label: t('work:exhibit.kind'),
      width: 110,
      canSort: true,
      cell: (row) => t(`vocabulary:exhibitKind.${row.kind}`),
    },
    {
      id: 'make',
      label: t('vocabulary:fact.make'),
      width: 130,
      grow: 2,
      canSort: true,
      cell: (row) =>
        [row.make, row.model].filter((part) => part !== '').join(' ') || (
          <span className="fp-quiet">{row.description}</span>
        ),
    },
    {
      id: 'calibre',
      label: t('vocabulary:fact.calibre'),
      width: 110,
      canSort: true,
      cell: (row) => row.calibre || '—',
    },
    {
      id: 'serial',
      label: t('work:exhibit.serial'),
      width: 120,
      isMono: true,
      canSort: true,
      cell: (row) => row.serial || '—',
    },
    {
      id: 'quantity',
      label: t('work:exhibit.quantity'),
      width: 80,
      grow: 0,
      isNumber: true,
      cell: (row) => format.number(row.quantity),
    },
    {
      id: 'holder',
      label: t('work:exhibit.holder'),
      width: 130,
      canSort: true,
      cell: (row) => row.holder || <span className="fp-quiet">{t('work:exhibit.nobody')}</span>,
    },
    {
      id: 'seal',
      label: t('work:exhibit.seal'),
      width: 120,
      cell: (row) =>
        row.hasOpenOffer ? (
          <Status tone="active">{t('work:exhibit.openOffer')}</Status>
        ) : row.sealIsOpen ? (
          <Status tone="attention">{t('work:exhibit.sealOpen')}</Status>
        ) : row.seal === '' ? (
          <Status tone="quiet">{t('work:exhibit.noSeal')}</Status>
        ) : (
          <Status tone="good">
            <Mono>{row.seal}</Mono>
          </Status>
        ),
    },
  ];

  const empty =
    listed.value === undefined ? undefined : isFiltered ? (
      <EmptyState
        icon="filter"
        title={t('work:exhibit.filteredTitle')}
        action={
          <Button
            onPress={() => {
              setText('');
              setKinds([]);
            }}
          >
            {t('work:exhibit.clearFilter')}
          </Button>
        }
      >
        <p>{t('work:exhibit.filteredText')}</p>
      </EmptyState>
    ) : (
      <EmptyState
        icon="exhibit"
        title={t('work:exhibit.emptyTitle')}
        action={
          <LinkButton to={caseId === undefined ? '/intake' : `/intake/case/${caseId}`} look="primary" icon="intake">
            {t('work:submission.receive')}
          </LinkButton>
        }
      >
        <p>{t('work:exhibit.emptyText')}</p>
      </EmptyState>
    );

  const sheet =
    isLabelling && ids.length > 0 ? (
      <Sheet
        label={t('work:exhibit.labelsTitle')}
        title={t('work:exhibit.labelsTitle')}
        onClose={() => setLabelling(false)}
      >
        <LabelsForm exhibitIds={ids} onClose={() => setLabelling(false)} />
      </Sheet>
    ) : chosen === undefined ? undefined : (
      <ExhibitSheet id={chosen.id} onClose={() => setChosen(undefined)} />
    );

  return (
    <ListWithSheet
      list={
        <div className="fp-list-frame">
          <div className="fp-list-tools">
            <TextField
              name="filter"
              type="search"
              label={t('work:exhibit.filter')}
              placeholder={t('work:exhibit.filter')}
              hidesLabel
              value={text}
              onChange={setText}
            />
            <Menu
              label={t('work:exhibit.kinds')}
              icon="filter"
              entries={[
                { label: t('work:exhibit.allKinds'), isChosen: kinds.length === 0, onPress: () => setKinds([]) },
                'divider',
                ...exhibitKinds.map((kind) => ({
                  label: t(`vocabulary:exhibitKind.${kind}`),
                  isChosen: kinds.includes(kind),
                  onPress: () =>
                    setKinds((now) => (now.includes(kind) ? now.filter((other) => other !== kind) : [...now, kind])),
                })),
              ]}
            >
              {kinds.length === 0
                ? t('work:exhibit.allKinds')
                : format.list(kinds.slice(0, 2).map((kind) => t(`vocabulary:exhibitKind.${kind}`)))}
            </Menu>
            <span className="fp-quiet fp-tabular fp-list-count" role="status">
              {ids.length > 0
                ? t('work:exhibit.selected', { count: ids.length })
                : t('work:exhibit.count', { count: format.number(total) })}
            </span>
            {ids.length > 0 && (
              <span className="fp-button-row">
                {mayLabel && (
                  <Button size="small" icon="label" onPress={() => setLabelling(true)}>
                    {t('work:exhibit.labels')}
                  </Button>
                )}
                {mayCustody && (
                  <LinkButton size="small" icon="custody" to={`/custody/record/${several}`}>
                    {t('work:exhibit.custody')}
                  </LinkButton>
                )}
                {mayOffer && (
                  <LinkButton size="small" icon="forward" to={`/custody/offer/${several}`}>
                    {t('work:exhibit.offer')}
                  </LinkButton>
                )}
                <Button size="small" look="quiet" icon="clear" onPress={() => setTicked(new Map())}>
                  {t('work:form.cancel')}
                </Button>
              </span>
            )}
          </div>
          <FailureNotice failure={listed.failure} />
          <DataGrid
            label={t('work:exhibit.list')}
            columns={columns}
            total={total}
            order={snapshot}
            readPage={readPage}
            keyOf={(row) => row.id}
            sort={sort}
            onSort={setSort}
            chosen={chosen?.id}
            onChoose={(row) => {
              setLabelling(false);
              setChosen(row);
            }}
            onOpen={(row) => navigate(`/exhibits/${row.id}`)}
            ticked={new Set(ticked.keys())}
            onTick={tick}
            empty={empty}
            onOrderGone={readAgain}
          />
        </div>
      }
      {...(sheet === undefined ? {} : { sheet })}
    />
  );
}
