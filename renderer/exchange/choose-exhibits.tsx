// Which exhibits go: as a record, and of these, which as things. Found by case and words and turned over page by page; all that is found is chosen at once, single ones
// are taken out again, and what is chosen stays chosen whatever is looked for next.
import { useState } from 'react';
import {
  notAmong,
  withoutRecords,
  withRecords,
  withThings,
  type ExhibitChoice,
} from '../../shared/domain/exchange/exhibit-choice.ts';
import { mostHandedOver } from '../../shared/domain/lists/exhibits.ts';
import { drop } from '../../shared/language/habits.ts';
import type { CaseId, ExhibitId } from '../../shared/language/identity.ts';
import {
  Button,
  CheckField,
  EmptyState,
  FailureNotice,
  LoadingLines,
  TextField,
  useSettled,
} from '../components/index.ts';
import { useExhibitPage } from '../exhibits/case-exhibits.ts';
import { useAct, useAnswer, useStation } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { ChoiceTable, onePage, TurnPages } from './choice-table.tsx';
import { useAllFound } from './found-exhibits.ts';

export interface ChooseExhibitsProps {
  /** Exhibits of this case are looked for; of every case where it is absent. */
  readonly caseId: CaseId | undefined;
  /** Every record of the case goes; only things are chosen. */
  readonly isWhole: boolean;
  readonly choice: ExhibitChoice<ExhibitId>;
  readonly mayDispatch: boolean;
  readonly onChange: (choice: ExhibitChoice<ExhibitId>) => void;
}

export function ChooseExhibits(props: ChooseExhibitsProps) {
  const t = useText();
  // What came along chosen is looked at first.
  const [isOnlyChosen, setOnlyChosen] = useState(props.choice.records.length > 0);
  return (
    <>
      <CheckField name="onlyChosen" label={t('exchange:onlyChosen')} value={isOnlyChosen} onChange={setOnlyChosen} />
      {isOnlyChosen ? <ChosenOnes {...props} /> : <FoundOnes {...props} />}
    </>
  );
}

function ChosenOnes(props: ChooseExhibitsProps) {
  const t = useText();
  const { choice, onChange } = props;
  const [place, setFrom] = useState(0);
  const total = choice.records.length;
  // The last page may have been emptied.
  const from = Math.min(place, Math.max(0, Math.ceil(total / onePage) - 1) * onePage);
  return (
    <>
      <ChosenLine choice={choice} isWhole={props.isWhole} />
      <TurnPages from={from} total={total} onTurn={setFrom}>
        {total > 0 && (
          <Button size="small" look="quiet" icon="clear" onPress={() => onChange({ records: [], things: [] })}>
            {t('exchange:clearChosen')}
          </Button>
        )}
      </TurnPages>
      {total === 0 ? (
        <EmptyState icon="list" title={t('exchange:nothingChosen')} />
      ) : (
        <ChosenPage {...props} ids={choice.records.slice(from, from + onePage)} />
      )}
    </>
  );
}

function ChosenPage({ ids, ...props }: ChooseExhibitsProps & { readonly ids: readonly ExhibitId[] }) {
  const { value } = useAnswer('exhibits.named', { exhibitIds: [...ids] }, { keepPrevious: true });
  return value === undefined ? <LoadingLines /> : <ChoiceTable {...props} exhibits={value.exhibits} />;
}

function FoundOnes(props: ChooseExhibitsProps) {
  const t = useText();
  const format = useFormat();
  const { caseId, isWhole, choice, mayDispatch, onChange } = props;
  const [text, setText] = useState('');
  const [place, setPlace] = useState({ caseId, from: 0 });
  // Another case is looked through from its beginning.
  const from = place.caseId === caseId ? place.from : 0;
  const page = useExhibitPage(caseId, useSettled(text, 150), from, onePage);
  const total = page?.total ?? 0;
  const found = useAllFound(page?.snapshot, total);
  const chosen = new Set(choice.records);
  const areAllChosen = found?.every((id) => chosen.has(id)) === true;
  return (
    <>
      <TextField
        name="findExhibit"
        label={t('exchange:findExhibit')}
        maxLength={200}
        value={text}
        onChange={(next) => {
          setText(next);
          setPlace({ caseId, from: 0 });
        }}
      />
      <ChosenLine choice={choice} isWhole={isWhole} found={found} />
      <TurnPages from={from} total={total} onTurn={(next) => setPlace({ caseId, from: next })}>
        {!isWhole && found !== undefined && total > 0 && (
          <Button
            size="small"
            icon={areAllChosen ? 'clear' : 'accept'}
            onPress={() => onChange((areAllChosen ? withoutRecords : withRecords)(choice, found))}
          >
            {t(areAllChosen ? 'exchange:takeFoundOut' : 'exchange:chooseFound', { total: format.number(total) })}
          </Button>
        )}
        {mayDispatch && found !== undefined && page !== undefined && total > 0 && (
          <AllAsThings snapshot={page.snapshot} onTake={(ids) => onChange(withThings(choice, ids))} />
        )}
        {total > mostHandedOver && (
          <span className="fp-quiet">{t('exchange:tooManyFound', { most: format.number(mostHandedOver) })}</span>
        )}
      </TurnPages>
      {page === undefined ? (
        <LoadingLines />
      ) : page.exhibits.length === 0 ? (
        <EmptyState icon="search" title={t('exchange:noExhibitFound')} />
      ) : (
        <ChoiceTable {...props} exhibits={page.exhibits} />
      )}
    </>
  );
}

/** All that can go as things; why the others cannot is said beside it. */
function AllAsThings({
  snapshot,
  onTake,
}: {
  readonly snapshot: string;
  readonly onTake: (ids: readonly ExhibitId[]) => void;
}) {
  const t = useText();
  const format = useFormat();
  const station = useStation();
  const selected = useAct('exhibits.selected');
  const [said, setSaid] = useState<{ readonly snapshot: string; readonly words: string }>();
  const take = async () => {
    const selection = { kind: 'all' as const, snapshot, except: [] };
    const judged = await station.request('exhibits.selection', { selection });
    const asThings = judged.ok ? judged.value.acts.find(({ act }) => act === 'dispatch') : undefined;
    if (judged.ok && asThings !== undefined && asThings.obstacles.length > 0) {
      const why = asThings.obstacles.map(({ obstacle, count }) =>
        t(`lists:act.${obstacle}`, { count: format.number(count) }),
      );
      const [count, applies] = [format.number(judged.value.count), format.number(asThings.applies)];
      setSaid({ snapshot, words: [t('exchange:fitAsThings', { count, applies }), ...why].join(' ') });
    }
    if (asThings?.applies === 0) return;
    const answer = await selected.act({ selection, act: 'dispatch' });
    if (answer.ok) onTake(answer.value.exhibitIds);
  };
  return (
    <>
      <Button size="small" icon="package" isBusy={selected.isActing} onPress={() => drop(take())}>
        {t('exchange:foundAsThings')}
      </Button>
      {said?.snapshot === snapshot && (
        <span className="fp-quiet" role="status">
          {said.words}
        </span>
      )}
      <FailureNotice failure={selected.failure} />
    </>
  );
}

interface ChosenLineProps {
  readonly choice: ExhibitChoice<ExhibitId>;
  readonly isWhole: boolean;
  readonly found?: readonly ExhibitId[] | undefined;
}

function ChosenLine({ choice, isWhole, found }: ChosenLineProps) {
  const t = useText();
  const format = useFormat();
  const counted = (words: 'chosenCount' | 'thingsCount' | 'notFound', count: number) =>
    t(`exchange:${words}`, { count, number: format.number(count) });
  const beside = found === undefined || isWhole ? 0 : notAmong(choice, found);
  return (
    <p role="status" data-chosen={choice.records.length}>
      {choice.records.length > 0 && (
        <strong>
          {counted('chosenCount', choice.records.length)}
          {choice.things.length > 0 && ` · ${counted('thingsCount', choice.things.length)}`}
        </strong>
      )}
      {beside > 0 && ` · ${counted('notFound', beside)}`}
    </p>
  );
}
