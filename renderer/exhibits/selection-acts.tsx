// What can be done with the selected exhibits: each act says to how many it applies, and why not to the others.
import type { OutputOf } from '../../shared/contract/index.ts';
import type { ExhibitAct } from '../../shared/domain/lists/exhibits.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, FailureNotice } from '../components/index.ts';
import type { IconName } from '../components/index.ts';
import type { Selected } from '../lists/list-selection.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

type Judged = Omit<OutputOf<'exhibits.selection'>['acts'][number], 'act'> & { readonly act: ListedAct };

/** Which of the sent go along as things is said where they are sent. */
export type ListedAct = Exclude<ExhibitAct, 'dispatch'>;

const icons: Readonly<Record<ListedAct, IconName>> = {
  custody: 'custody',
  offer: 'forward',
  send: 'send',
  labels: 'label',
  request: 'examination',
};

export interface SelectionActsProps {
  readonly selected: Selected;
  readonly onAct: (act: ListedAct, exhibitIds: OutputOf<'exhibits.selected'>['exhibitIds']) => void;
}

export function SelectionActs({ selected, onAct }: SelectionActsProps) {
  const t = useText();
  const may: Readonly<Record<ListedAct, boolean>> = {
    custody: useMay('custody.record'),
    offer: useMay('custody.offer'),
    send: useMay('exchange.make'),
    labels: useMay('exhibits.labels'),
    request: useMay('requests.record'),
  };
  const { value } = useAnswer('exhibits.selection', { selection: selected }, { keepPrevious: true });
  const resolve = useAct('exhibits.selected');
  const start = async (act: ListedAct) => {
    const answer = await resolve.act({ selection: selected, act });
    if (answer.ok) onAct(act, answer.value.exhibitIds);
  };
  if (value === undefined) return null;
  const acts = value.acts.flatMap(({ act, ...judged }) => (act !== 'dispatch' && may[act] ? [{ act, ...judged }] : []));
  return (
    <>
      <div className="fp-button-row" role="group" aria-label={t('lists:act.menu')}>
        {acts.map((judged) => (
          <ActButton key={judged.act} judged={judged} count={value.count} onPress={() => drop(start(judged.act))} />
        ))}
      </div>
      <FailureNotice failure={resolve.failure} />
    </>
  );
}

function ActButton({
  judged,
  count,
  onPress,
}: {
  readonly judged: Judged;
  readonly count: number;
  readonly onPress: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const { act, applies, most, obstacles } = judged;
  const isTooMany = applies > most;
  const why = [
    ...(applies < count
      ? [
          t('lists:act.applies', {
            act: t(`lists:act.${act}`),
            applies: format.number(applies),
            count: format.number(count),
          }),
        ]
      : []),
    ...obstacles.map(({ obstacle, count: blocked }) => t(`lists:act.${obstacle}`, { count: format.number(blocked) })),
    ...(isTooMany ? [t('lists:act.tooMany', { most: format.number(most) })] : []),
  ].join(' ');
  const id = `act-${act}-why`;
  return (
    <span className="fp-selection-act">
      <Button
        size="small"
        icon={icons[act]}
        isDisabled={applies === 0 || isTooMany}
        onPress={onPress}
        {...(why === '' ? {} : { describedBy: id, title: why })}
      >
        {applies === count ? t(`lists:act.${act}`) : `${t(`lists:act.${act}`)} (${format.number(applies)})`}
      </Button>
      {why !== '' && (
        <span id={id} className="fp-quiet">
          {why}
        </span>
      )}
    </span>
  );
}
