// Splitting in one move: a gun into magazine and rounds, a lot into portions. Everything is signed together and recorded together.
import { useMemo, useState } from 'react';
import { quantityUnits } from '../../shared/domain/exhibit.ts';
import { shownMarks } from '../../shared/domain/exhibit-marks.ts';
import { partsOfLoaded } from '../../shared/domain/loaded-state.ts';
import { splitFault, splitFaults, splitRelations, takenByRows } from '../../shared/domain/quantity-balance.ts';
import { splitKinds } from '../../shared/contract/splitting.ts';
import {
  Button,
  ChoiceField,
  FailureNotice,
  Group,
  IconButton,
  LoadingLines,
  LongTextField,
  Mono,
  Notice,
  NumberField,
  PassphraseField,
  SignDialog,
  TextField,
} from '../components/index.ts';
import { OccurredField, thisMinute } from '../custody/occurred-field.tsx';
import { DraftFound, DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { useCaseExhibits } from './case-exhibits.ts';
import { BalanceLine } from './family.tsx';
import type { Exhibit } from './exhibit-values.ts';
import { usualUnit } from './exhibit-values.ts';
import { useSaveKeys } from './save-keys.ts';
import { exhibitsOf, linesOf, marksOf, nextRow, rowsOfLoaded } from './split-rows.ts';
import type { SplitRowValues, SplitValues } from './split-rows.ts';
import '../intake/intake.css';

export function SplitForm({ exhibit, onDone }: { readonly exhibit: Exhibit; readonly onDone: () => void }) {
  const family = useAnswer('exhibits.family', { id: exhibit.id }).value;
  const others = useCaseExhibits(exhibit.caseId);
  if (family === undefined || others === undefined) return <LoadingLines lines={8} />;
  const own = family.members.find(({ id }) => id === exhibit.id);
  const remains = Map.groupBy(
    family.members.filter(({ parentId, splitAs }) => parentId === exhibit.id && splitAs === 'remains'),
    ({ kind }) => kind,
  );
  return (
    <OpenSplitForm
      exhibit={exhibit}
      balance={
        own?.balance ?? { received: exhibit.quantity, left: exhibit.quantity, splitOff: 0, testFired: 0, consumed: 0 }
      }
      remains={Object.fromEntries(
        [...remains].map(([kind, members]) => [kind, members.reduce((sum, { balance }) => sum + balance.received, 0)]),
      )}
      taken={others.map(({ mark }) => mark)}
      onDone={onDone}
    />
  );
}

interface OpenSplitFormProps {
  readonly exhibit: Exhibit;
  readonly balance: Parameters<typeof BalanceLine>[0]['balance'];
  readonly remains: Readonly<Record<string, number>>;
  readonly taken: readonly string[];
  readonly onDone: () => void;
}

function OpenSplitForm({ exhibit, balance, remains, taken, onDone }: OpenSplitFormProps) {
  const t = useText();
  const split = useAct('exhibits.split');
  const begin = (): SplitValues => ({
    occurredAt: thisMinute(),
    purpose: '',
    authority: '',
    note: '',
    rows: [nextRow(exhibit, [], taken)],
  });
  const [initial, setInitial] = useState(begin);
  const [values, setValues] = useState(initial);
  const [tried, setTried] = useState(false);
  const [isSigning, setSigning] = useState(false);
  const [witness, setWitness] = useState({ login: '', passphrase: '' });
  const isChanged = values !== initial;
  const set = (part: Partial<SplitValues>) => setValues((known) => ({ ...known, ...part }));
  const changeRow = (index: number, part: Partial<SplitRowValues>) =>
    set({ rows: values.rows.map((row, at) => (at === index ? { ...row, ...part } : row)) });
  const draft = useDraft<SplitValues>({
    kind: 'exhibit',
    label: `${exhibit.mark} · ${t('intake:split.title')} · ${exhibit.caseTitle}`,
    address: `/exhibits/${exhibit.id}/split`,
    values,
    isChanged,
    restore: setValues,
    clear: () => {
      const fresh = begin();
      setInitial(fresh);
      setValues(fresh);
    },
  });
  const check = useMemo(
    () => checked(values.rows, { kind: exhibit.kind, unit: exhibit.unit, balance, remains }),
    [values.rows, exhibit.kind, exhibit.unit, balance, remains],
  );
  const submit = () => {
    setTried(true);
    if (check.problems.every((problem) => problem === undefined)) setSigning(true);
  };
  useSaveKeys(submit);
  const loaded = exhibit.loadedState === undefined ? [] : partsOfLoaded(exhibit.loadedState);
  return (
    <form
      className="fp-work-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="fp-quiet">{t('intake:split.help')}</p>
      <DraftFound draft={draft} />
      <div className="fp-balance-now" role="status">
        <span>
          <strong>
            <Mono>{exhibit.mark}</Mono>
          </strong>{' '}
          {t(`vocabulary:quantityUnit.${exhibit.unit}`, { count: exhibit.quantity })}
        </span>
        <BalanceLine balance={check.after} />
      </div>
      {loaded.length > 0 && (
        <Notice
          tone="info"
          title={t('intake:split.fromLoaded')}
          actions={
            <Button
              size="small"
              icon="add"
              onPress={() =>
                set({
                  rows: rowsOfLoaded(exhibit, taken, (part) =>
                    t(`intake:split.part.${part.from}`, {
                      kind: t(`vocabulary:exhibitKind.${part.kind}`),
                      positions: (part.positions ?? []).join(', '),
                    }),
                  ),
                })
              }
            >
              {t('intake:split.takeOver')}
            </Button>
          }
        />
      )}
      {values.rows.map((row, index) => (
        <SplitRow
          key={index}
          index={index}
          row={row}
          rows={values.rows}
          problem={check.problems[index]}
          isTried={tried}
          onChange={(part) => changeRow(index, part)}
          onRemove={values.rows.length === 1 ? undefined : () => set({ rows: withoutRow(values.rows, index) })}
        />
      ))}
      <div>
        <Button icon="add" onPress={() => set({ rows: [...values.rows, nextRow(exhibit, values.rows, taken)] })}>
          {t('intake:split.addRow')}
        </Button>
      </div>
      <Group title={t('intake:split.act')}>
        <div className="fp-work-columns">
          <OccurredField name="occurredAt" value={values.occurredAt} onChange={(occurredAt) => set({ occurredAt })} />
          <TextField
            name="purpose"
            label={t('work:custody.purpose')}
            value={values.purpose}
            onChange={(purpose) => set({ purpose })}
          />
          <TextField
            name="authority"
            label={t('work:custody.authority')}
            help={t('work:custody.authorityHelp')}
            value={values.authority}
            onChange={(authority) => set({ authority })}
          />
        </div>
        <LongTextField
          name="note"
          label={t('work:form.note')}
          rows={2}
          value={values.note}
          onChange={(note) => set({ note })}
        />
      </Group>
      <div className="fp-work-footer">
        <DraftLine draft={draft} />
        <span className="fp-button-row">
          <Button onPress={onDone}>{t('work:form.cancel')}</Button>
          <Button look="primary" type="submit" icon="key">
            {t('intake:split.sign')}
          </Button>
        </span>
      </div>
      <SignDialog
        isOpen={isSigning}
        title={t('intake:split.title')}
        who="own"
        actLabel={t('intake:split.sign')}
        failure={split.failure}
        isActing={split.isActing}
        onClose={() => setSigning(false)}
        onSign={async ({ passphrase }) => {
          const { rows, ...about } = values;
          const answer = await split.act({
            parentId: exhibit.id,
            ...about,
            lines: linesOf(rows),
            signature: { passphrase },
            ...(witness.login.trim() === '' ? {} : { witness }),
          });
          setWitness((known) => ({ ...known, passphrase: '' }));
          if (!answer.ok) return;
          draft.finish();
          onDone();
        }}
      >
        <p>
          <strong>
            <Mono>{exhibit.mark}</Mono>
          </strong>{' '}
          → {shownMarks(values.rows.flatMap(marksOf))}
        </p>
        <BalanceLine balance={check.after} />
        <details className="fp-more">
          <summary>{t('intake:split.witness')}</summary>
          <p className="fp-quiet">{t('intake:split.witnessHelp')}</p>
          <TextField
            name="witness.login"
            label={t('frame:person.login')}
            value={witness.login}
            onChange={(login) => setWitness({ ...witness, login })}
          />
          <PassphraseField
            name="witness.passphrase"
            label={t('intake:split.witnessPassphrase')}
            value={witness.passphrase}
            onChange={(passphrase) => setWitness({ ...witness, passphrase })}
          />
        </details>
      </SignDialog>
      {!isSigning && <FailureNotice failure={split.failure} />}
    </form>
  );
}

interface SplitRowProps {
  readonly index: number;
  readonly row: SplitRowValues;
  readonly rows: readonly SplitRowValues[];
  readonly problem: string | undefined;
  readonly isTried: boolean;
  readonly onChange: (part: Partial<SplitRowValues>) => void;
  readonly onRemove: (() => void) | undefined;
}

function SplitRow({ index, row, rows, problem, isTried, onChange, onRemove }: SplitRowProps) {
  const t = useText();
  const name = (field: string) => `rows.${index}.${field}`;
  const marks = marksOf(row);
  // What is missing is said at its own field; here stands only what would not balance.
  const fault = splitFaults.find((one) => one === problem);
  // Only a single exhibit that stands earlier can be what this one comes out of.
  const earlier = rows
    .slice(0, index)
    .flatMap((one, at) => (exhibitsOf(one) === 1 ? [{ at, mark: one.firstMark }] : []));
  const isMissing = (text: string) => isTried && text.trim() === '';
  return (
    <fieldset className="fp-split-row">
      <legend>
        {marks.length === 0 ? t('work:form.row', { number: index + 1 }) : <Mono>{shownMarks(marks)}</Mono>}
      </legend>
      <div className="fp-work-columns fp-work-columns-3">
        <ChoiceField
          name={name('relation')}
          label={t('intake:split.relation')}
          help={t(`vocabulary:splitRelationMeaning.${row.relation}`)}
          isFirst={index === 0}
          value={row.relation}
          onChange={(relation) => relation !== undefined && onChange({ relation })}
          choices={splitRelations.map((value) => ({ value, label: t(`vocabulary:splitRelation.${value}`) }))}
        />
        <ChoiceField
          name={name('kind')}
          label={t('work:exhibit.kind')}
          value={row.kind}
          onChange={(kind) => kind !== undefined && onChange({ kind, unit: usualUnit(kind) })}
          choices={splitKinds.map((value) => ({ value, label: t(`vocabulary:exhibitKind.${value}`) }))}
        />
        <TextField
          name={name('firstMark')}
          label={row.isEach && row.quantity > 1 ? t('intake:split.firstMark') : t('work:exhibit.mark')}
          isRequired
          isMono
          value={row.firstMark}
          onChange={(firstMark) => onChange({ firstMark })}
          error={
            isMissing(row.firstMark)
              ? t('work:form.required')
              : marks.length === 0
                ? t('intake:split.cannotCount')
                : undefined
          }
        />
        <NumberField
          name={name('quantity')}
          label={t('work:exhibit.quantity')}
          isRequired
          value={row.quantity}
          onChange={(quantity) => onChange({ quantity: quantity ?? Number.NaN })}
          error={fault === undefined ? undefined : t(`errors:field.${fault}`)}
        />
        <ChoiceField
          name={name('unit')}
          label={t('work:exhibit.unit')}
          value={row.unit}
          onChange={(unit) => unit !== undefined && onChange({ unit })}
          choices={quantityUnits.map((value) => ({ value, label: t(`vocabulary:quantityUnitName.${value}`) }))}
        />
        <ChoiceField
          name={name('isEach')}
          label={t('intake:split.recordedAs')}
          value={row.isEach ? 'each' : 'lot'}
          onChange={(as) => onChange({ isEach: as === 'each' })}
          choices={[
            { value: 'lot', label: t('intake:split.asLot') },
            { value: 'each', label: t('intake:split.asEach') },
          ]}
        />
        {earlier.length > 0 && (
          <ChoiceField
            name={name('inside')}
            label={t('intake:split.outOf')}
            value={row.inside === undefined ? undefined : String(row.inside)}
            emptyLabel={t('intake:split.outOfParent')}
            onChange={(at) => {
              const { inside: _inside, ...rest } = row;
              // Taken away, not set to nothing: the contract takes no empty field.
              onChange(at === undefined ? { ...rest, inside: undefined as never } : { inside: Number(at) });
            }}
            choices={earlier.map(({ at, mark }) => ({ value: String(at), label: mark }))}
          />
        )}
        <TextField
          name={name('seal')}
          label={t('work:exhibit.seal')}
          isMono
          value={row.seal}
          onChange={(seal) => onChange({ seal })}
        />
      </div>
      <TextField
        name={name('description')}
        label={t('work:exhibit.description')}
        isRequired
        value={row.description}
        onChange={(description) => onChange({ description })}
        error={isMissing(row.description) ? t('work:form.required') : undefined}
      />
      {onRemove !== undefined && (
        <IconButton icon="remove" label={t('work:form.removeRow', { number: index + 1 })} onPress={onRemove} />
      )}
    </fieldset>
  );
}

/** A row that is taken away takes along what was to come out of it; later rows count on. */
function withoutRow(rows: readonly SplitRowValues[], index: number): SplitRowValues[] {
  return rows
    .filter((_, at) => at !== index)
    .map(({ inside, ...row }) =>
      inside === undefined || inside === index ? row : { ...row, inside: inside > index ? inside - 1 : inside },
    );
}

/** The same rules as at the station, while one types: problem of each row, and the balance as it would be. */
function checked(rows: readonly SplitRowValues[], parent: Parameters<typeof splitFault>[0]) {
  const problems: (string | undefined)[] = rows.map((row) =>
    marksOf(row).length === 0 ? 'marks' : row.description.trim() === '' ? 'required' : undefined,
  );
  const asRules = (list: readonly SplitRowValues[]) =>
    list.map((row) => ({ ...row, exhibits: exhibitsOf(row), quantity: row.isEach ? 1 : row.quantity }));
  for (const [inside, own] of Map.groupBy(rows, (row) => row.inside)) {
    const above = inside === undefined ? undefined : rows[inside];
    const fault = splitFault(
      above === undefined
        ? parent
        : { kind: above.kind, unit: above.unit, balance: wholeOf(above.quantity), remains: {} },
      asRules(own),
    );
    const row = fault === undefined ? undefined : own[fault.row];
    if (fault !== undefined && row !== undefined) problems[rows.indexOf(row)] = fault.fault;
  }
  const taken = takenByRows(asRules(rows.filter(({ inside }) => inside === undefined)));
  const { balance } = parent;
  const counted = Number.isFinite(taken) ? taken : 0;
  return {
    problems,
    after: { ...balance, left: balance.left - counted, splitOff: balance.splitOff + counted },
  };
}

function wholeOf(received: number) {
  return { received, left: received, splitOff: 0, testFired: 0, consumed: 0 };
}
