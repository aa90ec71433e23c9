// One pair side by side: every fact of both as it stands, what it speaks for, and the decision, by hand or by keys.
import { useMemo, useRef, useState } from 'react';
import type { RegisterCandidate } from '../../shared/contract/register-candidates.ts';
import { entryDecisions } from '../../shared/contract/registers.ts';
import { drop } from '../../shared/language/habits.ts';
import { useActions } from '../actions/actions.tsx';
import type { Action } from '../actions/action.ts';
import { Button, FailureNotice, Group, Notice, PlainTable, Status, TextField } from '../components/index.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

type Decision = (typeof entryDecisions)[number];
type Side = RegisterCandidate['left'];

const keys: Readonly<Record<Decision, string>> = { same: 'Alt+S', different: 'Alt+D', unsure: 'Alt+U' };
const nextKey = 'Alt+PageDown';
const previousKey = 'Alt+PageUp';

export interface CandidatePairProps {
  readonly pair: RegisterCandidate;
  readonly onDecided: () => void;
  readonly onNext: (() => void) | undefined;
  readonly onPrevious: (() => void) | undefined;
}

export function CandidatePair({ pair, onDecided, onNext, onPrevious }: CandidatePairProps) {
  const t = useText();
  return (
    <div className="fp-work-stack">
      <div className="fp-work-columns">
        <SideHead side={pair.left} />
        <SideHead side={pair.right} />
      </div>
      <Points pair={pair} />
      <Decide pair={pair} onDecided={onDecided} onNext={onNext} onPrevious={onPrevious} />
      {pair.decisions.length > 0 && <Decided decisions={pair.decisions} />}
      <p className="fp-quiet">{t('candidates:takenBack')}</p>
    </div>
  );
}

function SideHead({ side }: { readonly side: Side }) {
  const t = useText();
  const address = side.exhibitId === undefined ? `#/registers/entries/${side.entry}` : `#/exhibits/${side.exhibitId}`;
  return (
    <div className={side.exhibitId === undefined ? 'fp-register-entry' : ''}>
      <p className="fp-quiet">
        {t(side.exhibitId === undefined ? 'candidates:entry' : 'candidates:exhibit')} · {side.from}
      </p>
      <p>
        <a href={address}>{side.what}</a>
      </p>
      {side.isSuperseded && <Notice tone="warning">{t('candidates:superseded')}</Notice>}
    </div>
  );
}

function Points({ pair: { points, score } }: Pick<CandidatePairProps, 'pair'>) {
  const t = useText();
  return (
    <PlainTable
      label={t('registers:beside')}
      rows={[...points.map((point) => ({ ...point, id: `${point.fact} ${point.kind}` })), undefined]}
      keyOf={(point) => point?.id ?? 'sum'}
      columns={[
        {
          id: 'fact',
          label: t('candidates:fact'),
          isHead: true,
          cell: (point) => (point === undefined ? t('candidates:sum') : t(`registers:facts.${point.fact}`)),
        },
        { id: 'left', label: t('registers:one'), isMono: true, cell: (point) => point?.left ?? '' },
        { id: 'right', label: t('registers:other'), isMono: true, cell: (point) => point?.right ?? '' },
        {
          id: 'why',
          label: t('candidates:why'),
          cell: (point) =>
            point === undefined ? (
              ''
            ) : (
              <>
                <Status tone={point.weight > 0 ? 'active' : point.weight < 0 ? 'attention' : 'quiet'}>
                  {t(
                    point.weight > 0
                      ? 'candidates:speaksFor'
                      : point.weight < 0
                        ? 'candidates:speaksAgainst'
                        : 'candidates:silent',
                  )}
                </Status>
                <span className="fp-work-second fp-quiet">{t(`candidates:how.${point.kind}`)}</span>
              </>
            ),
        },
        {
          id: 'points',
          label: t('candidates:points'),
          isNumber: true,
          cell: (point) => <Weight weight={point?.weight ?? score} isSum={point === undefined} />,
        },
      ]}
    />
  );
}

function Weight({ weight, isSum }: { readonly weight: number; readonly isSum: boolean }) {
  if (isSum) return <strong>{weight}</strong>;
  // A true minus, as wide as the plus beside it.
  return weight === 0 ? '0' : `${weight > 0 ? '+' : '−'}${Math.abs(weight)}`;
}

function Decide({ pair, onDecided, onNext, onPrevious }: CandidatePairProps) {
  const t = useText();
  const may = useMay('registers.decide-candidate');
  const act = useAct('registers.decide-candidate');
  const [reason, setReason] = useState('');
  // A key may come before what was just typed is drawn.
  const typed = useRef('');
  const { act: ask } = act;
  const actions = useMemo(() => {
    const decide = async (decision: Decision) => {
      const answer = await ask({ id: pair.id, decision, reason: typed.current });
      if (answer.ok) onDecided();
    };
    const base = { group: 'act' } as const;
    const list: Action[] = entryDecisions.map((decision) => ({
      ...base,
      id: `registers.${decision}`,
      name: `candidates:decide.${decision}` as const,
      keys: keys[decision],
      applies: may,
      perform: () => drop(decide(decision)),
    }));
    return [
      ...list,
      {
        ...base,
        id: 'registers.next-pair',
        name: 'candidates:next' as const,
        keys: nextKey,
        applies: onNext !== undefined,
        perform: () => onNext?.(),
      },
      {
        ...base,
        id: 'registers.previous-pair',
        name: 'candidates:previous' as const,
        keys: previousKey,
        applies: onPrevious !== undefined,
        perform: () => onPrevious?.(),
      },
    ];
  }, [ask, pair.id, typed, may, onDecided, onNext, onPrevious]);
  useActions(actions);
  const shownKeys = { ...keys, next: nextKey, previous: previousKey };
  return (
    <Group title={t('registers:decision')}>
      <FailureNotice failure={act.failure} />
      {may && (
        <TextField
          name="candidateReason"
          label={t('candidates:reason')}
          help={t('candidates:reasonHelp')}
          value={reason}
          onChange={(text) => {
            typed.current = text;
            setReason(text);
          }}
        />
      )}
      <div className="fp-work-row">
        {actions
          .filter(({ applies }) => applies)
          .map(({ id, name, perform }) => (
            <Button key={id} isBusy={act.isActing} onPress={perform}>
              {t(name)}
            </Button>
          ))}
      </div>
      <p className="fp-quiet">{t('candidates:keys', shownKeys)}</p>
    </Group>
  );
}

function Decided({ decisions }: Pick<RegisterCandidate, 'decisions'>) {
  const t = useText();
  const format = useFormat();
  return (
    <Group title={t('candidates:decided')}>
      <PlainTable
        label={t('candidates:decided')}
        rows={decisions.map((one, at) => ({ ...one, at }))}
        keyOf={({ at }) => String(at)}
        columns={[
          {
            id: 'decision',
            label: t('registers:decision'),
            isHead: true,
            cell: ({ decision }) => t(`candidates:states.${decision}`),
          },
          { id: 'reason', label: t('registers:reason'), cell: ({ reason }) => reason },
          { id: 'at', label: t('registers:at'), staysWhole: true, cell: ({ recordedAt }) => format.moment(recordedAt) },
          { id: 'by', label: t('registers:by'), cell: ({ by }) => by },
        ]}
      />
    </Group>
  );
}
