// The lines of the ledger, newest first: when, who, what, about what. Older ones are read on demand.
import { useMemo, useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  ChoiceField,
  DataGrid,
  EmptyState,
  FailureNotice,
  Group,
  LoadingLines,
  pagesOf,
} from '../components/index.ts';
import type { GridColumn } from '../components/index.ts';
import { useAnswer, useStation } from '../station-client.tsx';
import { useFormat, useText, useTextOr } from '../text.tsx';
import { ledger as pattern } from '../../shared/text/en/ledger.ts';

type Line = OutputOf<'ledger.page'>['entries'][number];
type ActionName = keyof typeof pattern.action;

const atOnce = 200;
// The names of all acts are the keys of their sentences.
const actionNames = Object.keys(pattern.action) as ActionName[];

export function LedgerLines() {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();
  const station = useStation();
  const [action, setAction] = useState<ActionName>();
  const input = action === undefined ? { count: atOnce } : { count: atOnce, action };
  const first = useAnswer('ledger.page', input);
  const [read, setRead] = useState<{ readonly after: unknown; readonly lines: readonly Line[] }>();
  const [isReading, setReading] = useState(false);
  // Older lines belong to the first page they were read after; when that is read anew they are let go.
  const newest = first.value?.entries;
  const lines = useMemo(
    () => [...(newest ?? []), ...(read?.after === newest ? (read?.lines ?? []) : [])],
    [newest, read],
  );
  const readPage = useMemo(() => pagesOf(lines), [lines]);
  const total = first.value?.total ?? 0;

  const readOlder = async () => {
    const before = lines.at(-1)?.seq;
    if (before === undefined) return;
    setReading(true);
    const answer = await station.request('ledger.page', { ...input, before });
    setReading(false);
    if (answer.ok) setRead({ after: newest, lines: [...lines.slice(newest?.length ?? 0), ...answer.value.entries] });
  };

  const columns = useMemo<readonly GridColumn<Line>[]>(
    () => [
      {
        id: 'seq',
        label: t('frame:ledger.number'),
        width: 70,
        grow: 0,
        isNumber: true,
        cell: (line) => format.number(line.seq),
      },
      {
        id: 'at',
        label: t('frame:ledger.recorded'),
        width: 150,
        grow: 0,
        cell: (line) => format.moment(line.recordedAt, 'second'),
      },
      { id: 'who', label: t('frame:ledger.who'), width: 130, cell: (line) => line.actor },
      {
        id: 'what',
        label: t('frame:ledger.what'),
        width: 180,
        grow: 2,
        cell: (line) => textOr(`ledger:action.${line.action}`, line.action),
      },
      {
        id: 'about',
        label: t('frame:ledger.about'),
        width: 180,
        grow: 2,
        cell: (line) =>
          [textOr(`ledger:subjectKind.${line.subject.kind}`, line.subject.kind), shownLabel(line)]
            .filter((part) => part !== '')
            .join(' · '),
      },
    ],
    [t, textOr, format],
  );
  return (
    <Group
      title={t('frame:ledger.lines')}
      actions={
        <div className="fp-filter">
          <ChoiceField
            name="ledger.action"
            label={t('frame:ledger.filter')}
            hidesLabel
            value={action}
            onChange={setAction}
            emptyLabel={t('frame:ledger.filter-all')}
            choices={actionNames.map((name) => ({ value: name, label: t(`ledger:action.${name}`) }))}
          />
        </div>
      }
    >
      <FailureNotice failure={first.failure} />
      {first.isLoading ? (
        <LoadingLines lines={8} />
      ) : (
        <div className="fp-framed fp-framed-tall">
          <DataGrid
            label={t('frame:ledger.lines')}
            columns={columns}
            total={lines.length}
            order={`${action ?? ''} ${lines[0]?.seq ?? 0} ${lines.length}`}
            readPage={readPage}
            keyOf={(line) => String(line.seq)}
            empty={<EmptyState title={t('frame:ledger.empty-title')}>{t('frame:ledger.empty-why')}</EmptyState>}
          />
        </div>
      )}
      {lines.length < total && (
        <div className="fp-form-end">
          <Button isBusy={isReading} onPress={() => drop(readOlder())}>
            {t('frame:ledger.more')}
          </Button>
          <span className="fp-quiet">
            {t('frame:grid.place', { row: format.number(lines.length), total: format.number(total) })}
          </span>
        </div>
      )}
    </Group>
  );
}

/** What there is only one of needs no name beside its kind. */
function shownLabel({ subject }: Line): string {
  return subject.kind === 'setting' || subject.kind === 'settings' ? '' : subject.label;
}
