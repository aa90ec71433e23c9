// What each column of one table is: its name, its first values, and the fact it becomes.
import type { ColumnUse } from '../../shared/domain/register/definition.ts';
import { factsOfKind, type EntryFact, type EntryKind } from '../../shared/domain/register/fields.ts';
import { shownOf } from '../../shared/domain/register/source-row.ts';
import { ChoiceField, PlainTable } from '../components/index.ts';
import { useText } from '../text.tsx';
import type { LookedAt } from './looked-at.ts';
import { useColumnName } from './words.ts';

interface ColumnsTableProps {
  /** Before the names of its fields, so that two tables on one page have their own. */
  readonly name: string;
  readonly label: string;
  readonly looked: Pick<LookedAt, 'rows' | 'usual'>;
  readonly kind: EntryKind;
  readonly columns: readonly ColumnUse[];
  /** Facts that columns of any table became. */
  readonly taken: ReadonlySet<EntryFact>;
  readonly onChange: (columns: ColumnUse[]) => void;
}

export function ColumnsTable({ name, label, looked, kind, columns, taken, onChange }: ColumnsTableProps) {
  const t = useText();
  const columnName = useColumnName();
  const change = (at: number, use: ColumnUse['use']) =>
    onChange(columns.map((column, place) => (place === at ? { ...column, use } : column)));
  return (
    <PlainTable
      label={label}
      rows={columns.map((column, at) => ({ ...column, at }))}
      keyOf={({ at }) => String(at)}
      columns={[
        {
          id: 'header',
          label: t('registers:column'),
          isHead: true,
          cell: ({ header, at }) => columnName(header, at),
        },
        {
          id: 'samples',
          label: t('registers:samples'),
          isMono: true,
          cell: ({ at }) => {
            const usual = looked.usual[at];
            return (
              <>
                {samplesOf(looked, at).join(' · ')}
                {usual !== undefined && usual !== null && (
                  <span className="fp-work-second fp-quiet">{t('registers:usual', { length: usual.length })}</span>
                )}
              </>
            );
          },
        },
        {
          id: 'use',
          label: t('registers:becomes'),
          cell: ({ at, header, use }) => (
            <div className="fp-register-use">
              <ChoiceField
                name={`${name}-${at}`}
                label={t('registers:inColumn', {
                  why: t('registers:becomes'),
                  column: header === '' ? String(at + 1) : header,
                })}
                hidesLabel
                value={use}
                onChange={(next) => change(at, next ?? 'further')}
                choices={[
                  ...factsOfKind[kind].map((value) => ({
                    value,
                    label: t(`registers:facts.${value}`),
                    isDisabled: value !== use && taken.has(value),
                  })),
                  { value: 'further' as const, label: t('registers:uses.further') },
                  { value: 'left-out' as const, label: t('registers:uses.left-out') },
                ]}
              />
            </div>
          ),
        },
      ]}
    />
  );
}

function samplesOf({ rows }: Pick<LookedAt, 'rows'>, at: number): string[] {
  const texts = rows.flatMap(({ cells, fault }) => (fault === undefined ? [shownOf(cells[at])] : []));
  return [...new Set(texts.filter((text) => text.trim() !== ''))].slice(0, 4);
}
