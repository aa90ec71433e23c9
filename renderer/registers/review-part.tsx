// Rows of a file that are held: each as it stands, why, and what a person decides of it.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { columnsOf } from '../../shared/domain/register/definition.ts';
import { shownOf } from '../../shared/domain/register/source-row.ts';
import {
  Awaited,
  Button,
  CheckField,
  ChoiceField,
  Dialog,
  FailureNotice,
  Group,
  PlainTable,
  Tabs,
  TextField,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { useFactWords } from './words.ts';

type Read = OutputOf<'registers.import-read'>;
type HeldRow = OutputOf<'registers.review'>['rows'][number];

export function ReviewPart({ read }: { readonly read: Read }) {
  const t = useText();
  const [part, setPart] = useState<'open' | 'settled'>('open');
  if (read.line.counts.held === 0) return null;
  return (
    <Group title={t('registers:review')} detail={t('registers:reviewText')}>
      <Tabs
        label={t('registers:review')}
        chosen={part}
        onChoose={setPart}
        tabs={[
          { id: 'open', label: t('registers:stillOpen'), count: read.line.waiting },
          { id: 'settled', label: t('registers:settled') },
        ]}
      >
        <HeldRows key={part} read={read} isSettled={part === 'settled'} />
      </Tabs>
    </Group>
  );
}

function HeldRows({ read, isSettled }: { readonly read: Read; readonly isSettled: boolean }) {
  const t = useText();
  const words = useFactWords(read.definition.joined);
  const may = useMay('registers.settle') && read.line.state === 'completed';
  const [after, setAfter] = useState(0);
  const [open, setOpen] = useState<HeldRow>();
  const { value, failure } = useAnswer('registers.review', { id: read.line.id, isSettled, after });
  if (value === undefined) return <Awaited failure={failure} />;
  if (value.rows.length === 0 && after === 0) return <p className="fp-quiet">{t('registers:noneHeld')}</p>;
  const headers = read.definition.columns.map(({ header }) => header);
  return (
    <>
      <PlainTable
        label={t('registers:review')}
        rows={value.rows}
        keyOf={({ row }) => String(row)}
        columns={[
          { id: 'row', label: t('registers:row'), isHead: true, isNumber: true, cell: ({ row }) => String(row) },
          {
            id: 'why',
            label: t('registers:why'),
            cell: ({ holds, decision, by, reason }) => (
              <>
                <ul className="fp-register-holds">
                  {holds.map((hold, at) => (
                    <li key={at}>{words.hold(hold, headers)}</li>
                  ))}
                </ul>
                {decision !== undefined && (
                  <span className="fp-work-second fp-quiet">
                    {t('registers:decidedBy', { decision: t(`registers:decisions.${decision}`), by, reason })}
                  </span>
                )}
              </>
            ),
          },
          {
            id: 'cells',
            label: t('registers:asItStood'),
            isMono: true,
            cell: ({ source }) => <Verbatim source={source} joined={read.definition.joined} />,
          },
          {
            id: 'act',
            label: t('registers:decision'),
            cell: (row) =>
              may &&
              row.decision === undefined && (
                <Button size="small" onPress={() => setOpen(row)}>
                  {t('registers:settle')}
                </Button>
              ),
          },
        ]}
      />
      {value.isMore && (
        <Button size="small" onPress={() => setAfter(value.rows.at(-1)?.row ?? 0)}>
          {t('registers:more')}
        </Button>
      )}
      {open !== undefined && <SettleDialog read={read} row={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

interface VerbatimProps extends Pick<HeldRow, 'source'> {
  readonly joined: readonly { readonly name: string }[] | undefined;
}

/** The row, and the rows of other tables that its keys lead to. */
export function Verbatim({ source, joined = [] }: VerbatimProps) {
  const t = useText();
  const name = (table: number) => joined[table - 1]?.name ?? '';
  return (
    <>
      <p className="fp-register-verbatim">{source.cells.map(shownOf).join(' | ')}</p>
      {(source.joined ?? []).map(({ table, row, cells }) => (
        <p key={table} className="fp-register-verbatim">
          <span className="fp-quiet">{t('registers:rowOf', { table: name(table), row })} </span>
          {cells.map(shownOf).join(' | ')}
        </p>
      ))}
      {(source.unjoined ?? []).map(({ table, why, rows }) => (
        <p key={table} className="fp-quiet">
          {t(`registers:unjoined.${why}`, { table: name(table), rows: (rows ?? []).join(', ') })}
        </p>
      ))}
    </>
  );
}

interface SettleProps {
  readonly read: Read;
  readonly row: HeldRow;
  readonly onClose: () => void;
}

function SettleDialog({ read, row, onClose }: SettleProps) {
  const t = useText();
  const words = useFactWords(read.definition.joined);
  const act = useAct('registers.settle');
  const [decision, setDecision] = useState<'taken-in' | 'left-out'>('taken-in');
  const [asItStands, setAsItStands] = useState(false);
  const [reason, setReason] = useState('');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const headers = read.definition.columns.map(({ header }) => header);
  const columns = columnsToCorrect(row, read.definition);
  const settle = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const corrections = Object.entries(texts)
      .filter(([, text]) => text !== '')
      .map(([name, text]) => {
        const [table = 0, at = 0] = name.split(' ').map(Number);
        return { at, text, ...(table === 0 ? {} : { table }) };
      });
    const answer = await act.act({
      id: read.line.id,
      row: row.row,
      decision,
      corrections: decision === 'taken-in' ? corrections : [],
      asItStands,
      reason,
    });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      title={`${read.line.number} · ${t('registers:row')} ${row.row}`}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('registers:cancel')}</Button>
          <Button look="primary" isBusy={act.isActing} onPress={() => drop(settle())}>
            {t('registers:record')}
          </Button>
        </>
      }
    >
      <div className="fp-work-stack">
        <ul className="fp-register-holds">
          {row.holds.map((hold, at) => (
            <li key={at}>{words.hold(hold, headers)}</li>
          ))}
        </ul>
        <Verbatim source={row.source} joined={read.definition.joined} />
        <FailureNotice failure={act.failure} />
        <ChoiceField
          name="decision"
          look="radio"
          label={t('registers:decision')}
          value={decision}
          onChange={(next) => setDecision(next ?? 'taken-in')}
          choices={(['taken-in', 'left-out'] as const).map((value) => ({
            value,
            label: t(`registers:decisions.${value}`),
          }))}
        />
        {decision === 'taken-in' && (
          <>
            <p className="fp-quiet">{t('registers:correctionsHelp')}</p>
            {columns.map(({ table, at }) => {
              const header = columnsOf(read.definition, table)[at]?.header ?? '';
              const column = header === '' ? String(at + 1) : header;
              const other = read.definition.joined?.[table - 1];
              const cells =
                table === 0 ? row.source.cells : row.source.joined?.find((one) => one.table === table)?.cells;
              return (
                <TextField
                  key={`${table} ${at}`}
                  name={table === 0 ? `correction-${at}` : `correction-${table}-${at}`}
                  isMono
                  label={t('registers:inColumn', {
                    why: t('registers:corrections'),
                    column: other === undefined ? column : t('registers:columnOf', { column, table: other.name }),
                  })}
                  placeholder={row.source.fault === undefined ? shownOf(cells?.[at]) : ''}
                  value={texts[`${table} ${at}`] ?? ''}
                  onChange={(text) => setTexts({ ...texts, [`${table} ${at}`]: text })}
                />
              );
            })}
            <CheckField
              name="asItStands"
              label={t('registers:asItStands')}
              value={asItStands}
              onChange={setAsItStands}
            />
          </>
        )}
        <TextField
          name="settleReason"
          label={t('registers:reason')}
          isRequired
          value={reason}
          onChange={setReason}
          error={tried && reason.trim() === '' ? t('work:form.required') : undefined}
        />
      </div>
    </Dialog>
  );
}

interface Place {
  readonly table: number;
  readonly at: number;
}

/** The columns that are at fault; of a row that is at fault itself, all of the main table. */
function columnsToCorrect({ holds, source }: HeldRow, definition: Read['definition']): Place[] {
  const isThere = (table: number): boolean => table === 0 || (source.joined ?? []).some((one) => one.table === table);
  const faulty = holds.flatMap(({ at, table = 0 }): Place[] =>
    at === undefined || at >= columnsOf(definition, table).length || !isThere(table) ? [] : [{ table, at }],
  );
  if (faulty.length !== holds.length) return definition.columns.map((_, at) => ({ table: 0, at }));
  return [...new Map(faulty.map((place) => [`${place.table} ${place.at}`, place])).values()];
}
