// Tables that a key leads to: another file, or another sheet of the workbook. Which column is the key is offered, with what was found of it.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import {
  columnsOf,
  factsOfDefinition,
  mostJoined,
  unmatchedWays,
  type Definition,
  type JoinedTable,
} from '../../shared/domain/register/definition.ts';
import { drop } from '../../shared/language/habits.ts';
import type { RegisterId } from '../../shared/language/identity.ts';
import { Button, ChoiceField, FailureNotice, FileField, Group, Notice, ProgressLine } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { withKnownKey } from '../../shared/domain/register/definition.ts';
import type { LookedAt } from './looked-at.ts';
import { ColumnsTable } from './columns-table.tsx';
import { useHanded } from './use-handed.ts';
import { useColumnName } from './words.ts';

export type LookedJoined = OutputOf<'registers.look-joined'>;

/** A table that was looked at, with the file it stands in. */
export interface Joined {
  readonly upload: string;
  readonly looked: LookedJoined;
}

interface JoinProps {
  readonly registerId: RegisterId;
  readonly upload: string;
  readonly looked: LookedAt;
  readonly definition: Definition;
  readonly joined: readonly Joined[];
  readonly states: OutputOf<'registers.join'>['tables'];
  readonly onChange: (definition: Definition, joined: readonly Joined[]) => void;
}

export function JoinPart(props: JoinProps) {
  const t = useText();
  const { definition, joined, states, onChange } = props;
  const joins = definition.joined ?? [];
  const change = (at: number, join: JoinedTable) =>
    onChange(withKnownKey({ ...definition, joined: joins.map((one, place) => (place === at ? join : one)) }), joined);
  const removeLast = () => onChange(withKnownKey({ ...definition, joined: joins.slice(0, -1) }), joined.slice(0, -1));
  return (
    <Group title={t('registers:step.join')} detail={t('registers:joinText')}>
      {joins.map((join, at) => {
        const table = joined[at];
        if (table === undefined) return null;
        return (
          <OneJoin
            key={at}
            place={at}
            join={join}
            looked={table.looked}
            main={props.looked}
            definition={definition}
            state={states[at]}
            onChange={(next) => change(at, next)}
          />
        );
      })}
      {joins.length > 0 && (
        <div className="fp-button-row">
          <Button size="small" icon="remove" onPress={removeLast}>
            {t('registers:unjoin', { table: joins.at(-1)?.name ?? '' })}
          </Button>
        </div>
      )}
      {joins.length < mostJoined && <AddTable key={joins.length} {...props} />}
    </Group>
  );
}

interface OneJoinProps {
  readonly place: number;
  readonly join: JoinedTable;
  readonly looked: LookedJoined;
  readonly main: LookedAt;
  readonly definition: Definition;
  readonly state: JoinProps['states'][number] | undefined;
  readonly onChange: (join: JoinedTable) => void;
}

function OneJoin({ place, join, looked, main, definition, state, onChange }: OneJoinProps) {
  const t = useText();
  const name = useColumnName();
  const tables = [main.fileName, ...(definition.joined ?? []).slice(0, place).map((one) => one.name)];
  const keys = tables.flatMap((table, of) =>
    columnsOf(definition, of).map(({ header }, at) => ({
      value: `${of} ${at}`,
      label: t('registers:columnOf', { column: name(header, at), table }),
    })),
  );
  const { on } = join;
  const offer = looked.keys.find((one) => one.table === on.table && one.at === on.at && one.to === on.to);
  return (
    <Group title={join.name} {...(join.name === looked.fileName ? {} : { detail: looked.fileName })}>
      <div className="fp-work-columns">
        <ChoiceField
          name={`join-${place}-key`}
          label={t('registers:joinKey')}
          help={t('registers:joinKeyHelp')}
          value={`${on.table} ${on.at}`}
          onChange={(next) => {
            const [table = 0, at = 0] = (next ?? '0 0').split(' ').map(Number);
            onChange({ ...join, on: { ...on, table, at } });
          }}
          choices={keys}
        />
        <ChoiceField
          name={`join-${place}-to`}
          label={t('registers:joinTo', { table: join.name })}
          value={String(on.to)}
          onChange={(next) => onChange({ ...join, on: { ...on, to: Number(next ?? 0) } })}
          choices={looked.header.map((header, at) => ({ value: String(at), label: name(header, at) }))}
        />
        <ChoiceField
          name={`join-${place}-unmatched`}
          label={t('registers:unmatched')}
          value={join.unmatched}
          onChange={(unmatched) => onChange({ ...join, unmatched: unmatched ?? 'held' })}
          choices={unmatchedWays.map((value) => ({ value, label: t(`registers:unmatchedWays.${value}`) }))}
        />
      </div>
      {offer !== undefined && (
        <p className="fp-quiet">
          {t('registers:keyOffered', { met: offer.met, of: offer.of })}
          {!offer.isUnique && ` ${t('registers:keyTwice')}`}
        </p>
      )}
      {state !== undefined && (
        <p className="fp-quiet">
          {t('registers:joinedRows', {
            rows: state.rows,
            unreadable: state.unreadable,
            withoutKey: state.withoutKey,
          })}
        </p>
      )}
      <ColumnsTable
        name={`join-${place}-column`}
        label={t('registers:columnsOf', { table: join.name })}
        looked={looked}
        kind={definition.kind}
        columns={join.columns}
        taken={new Set(factsOfDefinition(definition))}
        onChange={(columns) => onChange({ ...join, columns })}
      />
    </Group>
  );
}

function AddTable({ registerId, upload, looked, definition, joined, onChange }: JoinProps) {
  const t = useText();
  const act = useAct('registers.look-joined');
  const handed = useHanded();
  const [sheet, setSheet] = useState<string>();
  const [hasNoKey, setHasNoKey] = useState(false);
  const sheets = looked.sheets.filter(
    (one) =>
      one !== looked.way.sheet && joined.every((table) => table.upload !== upload || table.looked.way.sheet !== one),
  );
  const look = async () => {
    setHasNoKey(false);
    const other = sheet === undefined ? await handed.hand() : upload;
    if (other === undefined) return;
    const tables = [{ upload, way: looked.way }, ...joined.map((one) => ({ upload: one.upload, way: one.looked.way }))];
    const way = sheet === undefined ? {} : { sheet };
    const answer = await act.act({ registerId, upload: other, way, tables });
    if (!answer.ok) return;
    const join = offeredJoin(answer.value, definition);
    setHasNoKey(answer.value.keys.length === 0);
    onChange({ ...definition, joined: [...(definition.joined ?? []), join] }, [
      ...joined,
      { upload: other, looked: answer.value },
    ]);
  };
  return (
    <div className="fp-work-stack">
      {hasNoKey && <Notice tone="warning">{t('registers:noKeyOffered')}</Notice>}
      <div className="fp-work-columns">
        {sheets.length > 0 && (
          <ChoiceField
            name="joinSheet"
            label={t('registers:joinSheet')}
            emptyLabel={t('registers:noSheet')}
            value={sheet}
            onChange={setSheet}
            choices={sheets.map((value) => ({ value, label: value }))}
          />
        )}
        {sheet === undefined && (
          <FileField
            name="joinFile"
            label={t('registers:joinFile')}
            chooseLabel={t('registers:choose')}
            isOptional
            accept=".csv,.tsv,.txt,.xlsx,.xlsm,.json"
            value={handed.file}
            onChange={handed.choose}
          />
        )}
      </div>
      <div className="fp-button-row">
        <Button
          size="small"
          icon="add"
          isBusy={act.isActing || handed.progress !== undefined}
          isDisabled={sheet === undefined && handed.file === undefined}
          onPress={() => drop(look())}
        >
          {t('registers:join')}
        </Button>
      </div>
      {handed.progress !== undefined && (
        <ProgressLine label={t('registers:looking')} {...handed.progress} unit="bytes" />
      )}
      <FailureNotice failure={handed.failure ?? act.failure} whatIsSafe={t('registers:nothingIn')} />
    </div>
  );
}

/** The best key that was offered, or the first columns; facts that another table has already stay under their own name. */
function offeredJoin(looked: LookedJoined, definition: Definition): JoinedTable {
  const [best] = looked.keys;
  const taken = new Set(factsOfDefinition(definition));
  const to = best?.to ?? 0;
  return {
    name: (looked.way.format === 'xlsx' ? looked.way.sheet : looked.fileName).slice(0, 200),
    on: { table: best?.table ?? 0, at: best?.at ?? 0, to },
    unmatched: 'held',
    columns: looked.definition.columns.map(({ header, use }) => {
      const isTaken = use !== 'further' && use !== 'left-out' && taken.has(use);
      return { header, use: isTaken ? 'further' : use };
    }),
  };
}
