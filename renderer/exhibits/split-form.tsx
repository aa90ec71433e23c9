// Splitting in one move: a gun into magazine and rounds, a lot into portions. Everything is signed together and recorded together.
import { useMemo, useState } from 'react';
import { shownMarks } from '../../shared/domain/exhibit-marks.ts';
import { partsOfLoaded } from '../../shared/domain/loaded-state.ts';
import { localOffsetOf } from '../../shared/text/format.ts';
import {
  Button,
  FailureNotice,
  LinkButton,
  Group,
  Awaited,
  LongTextField,
  Mono,
  Notice,
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
import { useSaveKeys } from './save-keys.ts';
import { SplitRow } from './split-row.tsx';
import { checked, counted, linesOf, marksOf, nextRow, rowsOfLoaded, withRow, withoutRow } from './split-rows.ts';
import type { SplitRowValues, SplitValues } from './split-rows.ts';
import '../intake/intake.css';

export function SplitForm({ exhibit, onDone }: { readonly exhibit: Exhibit; readonly onDone: () => void }) {
  const { value: family, failure } = useAnswer('exhibits.family', { id: exhibit.id });
  const others = useCaseExhibits(exhibit.caseId);
  if (family === undefined || others.exhibits === undefined)
    return <Awaited failure={failure ?? others.failure} lines={8} />;
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
      taken={others.exhibits.map(({ mark }) => mark)}
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
    rows: counted([nextRow(exhibit)], exhibit.mark, taken),
  });
  const [initial, setInitial] = useState(begin);
  const [values, setValues] = useState(initial);
  const [tried, setTried] = useState(false);
  const [isSigning, setSigning] = useState(false);
  const [witness, setWitness] = useState({ login: '', passphrase: '' });
  const isChanged = values !== initial;
  const set = (part: Partial<SplitValues>) => setValues((known) => ({ ...known, ...part }));
  const setRows = (rows: readonly SplitRowValues[]) => set({ rows: counted(rows, exhibit.mark, taken) });
  const draft = useDraft<SplitValues>({
    kind: 'exhibit',
    label: `${exhibit.mark} · ${t('intake:split.title')} · ${exhibit.caseTitle}`,
    address: `/exhibits/${exhibit.id}/split`,
    values,
    isChanged,
    // The case may have got marks since the draft was kept.
    restore: (kept) => setValues({ ...kept, rows: counted(kept.rows, exhibit.mark, taken) }),
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
      {exhibit.seal !== undefined && !exhibit.sealIsOpen && (
        <Notice
          tone="warning"
          title={t('intake:split.sealed', { seal: exhibit.seal })}
          actions={
            <LinkButton size="small" icon="custody" to={`/custody/record/${exhibit.id}?type=seal-opened`}>
              {t('intake:split.openSeal')}
            </LinkButton>
          }
        />
      )}
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
                setRows(
                  rowsOfLoaded(exhibit, (part) =>
                    t(`intake:split.part.${part.from}`, {
                      kind: t(`vocabulary:exhibitKind.${part.kind}`),
                      positions: (part.positions ?? []).join(', '),
                    }),
                  ),
                )
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
          onChange={(part) => setRows(withRow(values.rows, index, part))}
          onRemove={values.rows.length === 1 ? undefined : () => setRows(withoutRow(values.rows, index))}
        />
      ))}
      <div>
        <Button icon="add" onPress={() => setRows([...values.rows, nextRow(exhibit)])}>
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
            occurredOffset: localOffsetOf(about.occurredAt),
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
