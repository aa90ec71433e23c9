// The gaps of the whole station: what nobody has explained first, the search through everything, and the explanation beside each.
import { useCallback, useMemo, useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import {
  Awaited,
  Button,
  ChoiceField,
  DataGrid,
  EmptyState,
  FailureNotice,
  Group,
  LinkButton,
  ListWithSheet,
  ProgressLine,
  Sheet,
  Status,
} from '../components/index.ts';
import type { GridColumn } from '../components/index.ts';
import { useAct, useAnswer, useJobs, useMay, useStation } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { GapWords, useGapSentence } from './gap-words.tsx';

type Gap = OutputOf<'custody.gaps'>['gaps'][number];
type Shown = InputOf<'custody.gaps'>['state'];

const states = ['open', 'explained', 'all'] as const;

export function Gaps() {
  const t = useText();
  const format = useFormat();
  const station = useStation();
  const maySearch = useMay('custody.find-gaps');
  const search = useAct('custody.find-gaps');
  const cancel = useAct('jobs.cancel');
  const job = useJobs().find(({ kind }) => kind === 'custody-gaps');
  const [state, setState] = useState<Shown>('open');
  const [chosen, setChosen] = useState<Gap>();
  const { value, failure } = useAnswer('custody.gaps', { state, from: 0, count: 1 }, { keepPrevious: true });
  const sentence = useGapSentence();
  const readPage = useCallback(
    async (from: number, count: number): Promise<readonly Gap[]> => {
      const answer = await station.request('custody.gaps', { state, from, count: Math.min(count, 500) });
      return answer.ok ? answer.value.gaps : [];
    },
    [station, state],
  );
  const columns = useMemo<readonly GridColumn<Gap>[]>(
    () => [
      {
        id: 'exhibit',
        label: t('custody:gap.column.exhibit'),
        width: 190,
        grow: 0,
        isMono: true,
        cell: (gap) => `${gap.exhibit} #${gap.eventNumber}`,
      },
      {
        id: 'kind',
        label: t('custody:gap.column.kind'),
        width: 150,
        cell: (gap) => t(`vocabulary:gapName.${gap.kind}`),
      },
      { id: 'what', label: t('custody:gap.column.detail'), width: 260, grow: 3, cell: (gap) => sentence(gap) },
      {
        id: 'at',
        label: t('custody:gap.column.event'),
        width: 130,
        grow: 0,
        cell: (gap) => format.moment(gap.occurredAt),
      },
      {
        id: 'explanation',
        label: t('custody:gap.column.explanation'),
        width: 150,
        cell: (gap) =>
          gap.explanation === undefined ? (
            <Status tone="bad">{t('custody:gap.notExplained')}</Status>
          ) : (
            <Status tone="good">{gap.explanation.by}</Status>
          ),
      },
    ],
    [t, format, sentence],
  );
  if (value === undefined) return <Awaited failure={failure} lines={5} />;
  const { open, explained, search: last } = value;
  const total = { open, explained, all: open + explained }[state];
  const isRunning = job?.state === 'running';
  const counts = { open, explained, all: open + explained };
  return (
    <Group
      title={t('custody:gap.title')}
      detail={
        <>
          {t('custody:gap.help')}
          <br />
          {last === undefined
            ? t('custody:gap.never')
            : t('custody:gap.searched', {
                at: format.moment(last.finishedAt),
                exhibits: format.number(last.exhibits),
                events: format.number(last.events),
              })}
        </>
      }
      actions={
        <>
          <div className="fp-filter">
            <ChoiceField
              name="gapState"
              label={t('custody:gap.filter')}
              hidesLabel
              value={state}
              onChange={(next) => {
                setState(next ?? 'open');
                setChosen(undefined);
              }}
              choices={states.map((one) => ({
                value: one,
                label: `${t(`custody:gap.state.${one}`)} (${format.number(counts[one])})`,
              }))}
            />
          </div>
          {maySearch && (
            <Button
              icon="search"
              size="small"
              isBusy={search.isActing || isRunning}
              onPress={() => drop(search.act({}))}
            >
              {t('custody:gap.search')}
            </Button>
          )}
        </>
      }
    >
      <FailureNotice failure={search.failure ?? cancel.failure ?? (job?.state === 'failed' ? job.error : undefined)} />
      {isRunning && (
        <div className="fp-button-row">
          <ProgressLine
            label={t('custody:gap.searching')}
            done={job.done}
            total={job.total}
            unit={job.unit}
            secondsLeft={job.secondsLeft}
          />
          <Button size="small" onPress={() => drop(cancel.act({ id: job.id }))}>
            {t('frame:job.cancel')}
          </Button>
        </div>
      )}
      {total === 0 ? (
        <EmptyState icon="ok" title={t('custody:gap.empty')}>
          <p>{t('custody:gap.emptyWhy')}</p>
        </EmptyState>
      ) : (
        <ListWithSheet
          list={
            <div className="fp-framed fp-framed-tall">
              <DataGrid
                label={t('custody:gap.title')}
                columns={columns}
                total={total}
                order={`${state} ${open} ${explained} ${last?.finishedAt ?? ''}`}
                readPage={readPage}
                keyOf={(gap) => `${gap.eventId} ${gap.kind}`}
                chosen={chosen === undefined ? undefined : `${chosen.eventId} ${chosen.kind}`}
                onChoose={setChosen}
              />
            </div>
          }
          sheet={
            chosen === undefined ? undefined : (
              <Sheet
                label={t('custody:gap.column.kind')}
                title={`${chosen.exhibit} #${chosen.eventNumber}`}
                detail={chosen.description}
                onClose={() => setChosen(undefined)}
                actions={
                  <LinkButton size="small" to={`/exhibits/${chosen.exhibitId}/custody`} icon="custody">
                    {t('custody:gap.openExhibit')}
                  </LinkButton>
                }
              >
                <p className="fp-quiet">{t(`vocabulary:gapKind.${chosen.kind}`)}</p>
                <div className="fp-event-gap">
                  <GapWords
                    key={`${chosen.eventId} ${chosen.kind}`}
                    gaps={[chosen]}
                    onExplained={() => setChosen(undefined)}
                  />
                </div>
              </Sheet>
            )
          }
        />
      )}
    </Group>
  );
}
