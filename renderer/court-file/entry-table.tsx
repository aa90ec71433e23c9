// What is about to be entered, one line for each, looked through and mended before anything is recorded.
import { copyKinds } from '../../shared/domain/court-file/document.ts';
import { languages } from '../../shared/domain/roles.ts';
import { readPlainDay } from '../../shared/domain/court-file/plain-day.ts';
import { CheckCell, ChoiceField, PlainTable, TextField, type TableColumn } from '../components/index.ts';
import { useFormat, useText, type Translate } from '../text.tsx';
import type { TypedDescription } from './description-fields.tsx';
import { typeChoices, typeGroups } from './words.ts';

export interface EntryRow {
  readonly key: string;
  /** The name of the file or the title of the paper. */
  readonly label: string;
  readonly bytes: number | undefined;
  readonly isTicked: boolean;
  readonly description: TypedDescription;
  /** What a person should know before entering it, in words. */
  readonly remarks: readonly string[];
}

export function EntryTable({
  label,
  rows,
  onChange,
}: {
  readonly label: string;
  readonly rows: readonly EntryRow[];
  readonly onChange: (row: EntryRow) => void;
}) {
  const t = useText();
  const format = useFormat();
  return (
    <div className="fp-court-entries">
      <PlainTable
        label={label}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          {
            id: 'tick',
            label: t('courtFile:column.enter'),
            cell: (row) => (
              <CheckCell
                label={t('courtFile:add.tick', { name: row.label })}
                value={row.isTicked}
                onChange={(isTicked) => onChange({ ...row, isTicked })}
              />
            ),
          },
          {
            id: 'source',
            label: t('courtFile:column.source'),
            isHead: true,
            cell: (row) => (
              <>
                <span className="fp-breaks">{row.label}</span>
                {row.bytes !== undefined && <span className="fp-quiet fp-work-second">{format.bytes(row.bytes)}</span>}
                {row.remarks.map((remark) => (
                  <span key={remark} className="fp-work-second fp-tone-attention">
                    {remark}
                  </span>
                ))}
              </>
            ),
          },
          ...descriptionColumns(t, onChange),
        ]}
      />
    </div>
  );
}

function descriptionColumns(t: Translate, onChange: (row: EntryRow) => void): TableColumn<EntryRow>[] {
  const set = (row: EntryRow, part: Partial<TypedDescription>) =>
    onChange({ ...row, description: { ...row.description, ...part } });
  const named = (row: EntryRow) => ({ name: row.label });
  return [
    {
      id: 'type',
      label: t('courtFile:column.type'),
      cell: (row) => (
        <ChoiceField
          name={`${row.key}.type`}
          label={t('courtFile:add.typeOf', named(row))}
          hidesLabel
          value={row.description.type}
          onChange={(type) => type !== undefined && set(row, { type })}
          choices={typeChoices(t)}
          groups={typeGroups(t)}
        />
      ),
    },
    {
      id: 'title',
      label: t('courtFile:column.title'),
      cell: (row) => (
        <TextField
          name={`${row.key}.title`}
          label={t('courtFile:add.titleOf', named(row))}
          hidesLabel
          value={row.description.title}
          onChange={(title) => set(row, { title })}
          maxLength={300}
        />
      ),
    },
    {
      id: 'author',
      label: t('courtFile:column.author'),
      cell: (row) => (
        <TextField
          name={`${row.key}.author`}
          label={t('courtFile:add.authorOf', named(row))}
          hidesLabel
          value={row.description.author}
          onChange={(author) => set(row, { author })}
          maxLength={200}
        />
      ),
    },
    {
      id: 'dated',
      label: t('courtFile:column.dated'),
      cell: (row) => (
        <TextField
          name={`${row.key}.dated`}
          label={t('courtFile:add.datedOf', named(row))}
          hidesLabel
          error={isNoDay(row) ? t('courtFile:form.datedWrong') : undefined}
          value={row.description.dated}
          onChange={(dated) => set(row, { dated })}
          maxLength={12}
        />
      ),
    },
    {
      id: 'language',
      label: t('courtFile:column.language'),
      cell: (row) => (
        <ChoiceField
          name={`${row.key}.language`}
          label={t('courtFile:add.languageOf', named(row))}
          hidesLabel
          value={row.description.language}
          onChange={(language) => language !== undefined && set(row, { language })}
          choices={languages.map((one) => ({ value: one, label: t(`vocabulary:language.${one}`) }))}
        />
      ),
    },
    {
      id: 'copy',
      label: t('courtFile:column.copy'),
      cell: (row) => (
        <ChoiceField
          name={`${row.key}.copy`}
          label={t('courtFile:add.copyOf', named(row))}
          hidesLabel
          value={row.description.copy}
          onChange={(copy) => copy !== undefined && set(row, { copy })}
          choices={copyKinds.map((one) => ({ value: one, label: t(`vocabulary:copyKind.${one}`) }))}
        />
      ),
    },
  ];
}

function isNoDay({ description: { dated } }: EntryRow): boolean {
  return dated.trim() !== '' && readPlainDay(dated) === undefined;
}
