// Pairs that may be one object or one person: asked for by state, kind and origin, gone through one after another by hand or by keys.
import { useState } from 'react';
import {
  candidateKinds,
  candidateScopes,
  candidateStates,
  type RegisterCandidate,
} from '../../shared/contract/register-candidates.ts';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { leastScore } from '../../shared/domain/register/candidates/points.ts';
import { drop } from '../../shared/language/habits.ts';
import type { RegisterId } from '../../shared/language/identity.ts';
import {
  Awaited,
  Button,
  ChoiceField,
  EmptyState,
  FailureNotice,
  Notice,
  PlainTable,
  Tabs,
} from '../components/index.ts';
import { useAct, useAnswer, useJobs, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { ExportButton } from './export-button.tsx';
import { CandidatePair } from './candidate-pair.tsx';

type Asked = InputOf<'registers.candidates'>;
type Answer = OutputOf<'registers.candidates'>;
type State = RegisterCandidate['state'];

const leastOffered = [0, 6, 8, 10, 12] as const;

export function CandidatesPage() {
  const t = useText();
  const [state, setState] = useState<State>('open');
  const [wishes, setWishes] = useState<Wishes>({ least: 0 });
  const { after, ...asked }: Asked = { state, ...wishes };
  const { value, failure } = useAnswer('registers.candidates', { ...asked, after }, { keepPrevious: true });
  if (value === undefined) return <Awaited failure={failure} lines={8} />;
  return (
    <div className="fp-work-stack">
      <p className="fp-quiet">{t('candidates:law')}</p>
      <Compared compared={value.compared} />
      <Filters wishes={wishes} onChange={setWishes} />
      <Tabs
        label={t('candidates:state')}
        chosen={state}
        onChoose={(next) => {
          setState(next);
          setWishes({ ...wishes, after: undefined });
        }}
        tabs={candidateStates.map((id) => ({ id, label: t(`candidates:states.${id}`), count: value.counts[id] }))}
      >
        {value.candidates.length === 0 ? (
          <EmptyState
            icon="list"
            title={t(value.compared === undefined ? 'candidates:neverCompared' : 'candidates:none')}
          >
            <p>{t(value.compared === undefined ? 'candidates:neverComparedText' : 'candidates:noneText')}</p>
          </EmptyState>
        ) : (
          <Pairs
            key={state}
            answer={value}
            isFromStart={after === undefined}
            onAfter={(last) => setWishes({ ...wishes, after: last })}
          />
        )}
        {value.candidates.length > 0 && <ExportButton key={JSON.stringify(asked)} asked={{ candidates: asked }} />}
      </Tabs>
    </div>
  );
}

type Wishes = Omit<Asked, 'state'>;

function Filters({ wishes, onChange }: { readonly wishes: Wishes; readonly onChange: (wishes: Wishes) => void }) {
  const t = useText();
  const registers = useAnswer('registers.list', {}).value?.registers ?? [];
  // Another question begins at its beginning.
  const change = (part: Partial<Wishes>) => onChange({ ...wishes, after: undefined, ...part });
  return (
    <div className="fp-work-columns fp-work-columns-3">
      <ChoiceField
        name="candidateKind"
        label={t('candidates:kind')}
        emptyLabel={t('candidates:anyKind')}
        value={wishes.kind}
        onChange={(kind) => change({ kind })}
        choices={candidateKinds.map((value) => ({ value, label: t(`candidates:kinds.${value}`) }))}
      />
      <ChoiceField
        name="candidateScope"
        label={t('candidates:scope')}
        emptyLabel={t('candidates:anyScope')}
        value={wishes.scope}
        onChange={(scope) => change({ scope })}
        choices={candidateScopes.map((value) => ({ value, label: t(`candidates:scopes.${value}`) }))}
      />
      <ChoiceField
        name="candidateRegister"
        label={t('registers:register')}
        emptyLabel={t('registers:allRegisters')}
        value={wishes.registerId as RegisterId | undefined}
        onChange={(registerId) => change({ registerId })}
        choices={registers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ChoiceField
        name="candidateLeast"
        label={t('candidates:least')}
        value={String(wishes.least)}
        onChange={(least) => change({ least: Number(least ?? 0) })}
        choices={leastOffered.map((least) => ({
          value: String(least),
          label: String(Math.max(least, Math.min(leastScore.object, leastScore.person))),
        }))}
      />
    </div>
  );
}

function Compared({ compared }: Pick<Answer, 'compared'>) {
  const t = useText();
  const format = useFormat();
  const may = useMay('registers.compare');
  const act = useAct('registers.compare');
  const isComparing = useJobs().some(({ kind, state }) => kind === 'register-compare' && state === 'running');
  return (
    <>
      <FailureNotice failure={act.failure} />
      <div className="fp-register-compared">
        <p className="fp-quiet">
          {compared === undefined
            ? t('candidates:neverCompared')
            : t('candidates:compared', {
                entries: format.number(compared.entries),
                at: format.moment(compared.at),
              })}{' '}
          {compared?.isBehind === true && t('candidates:behind')}
        </p>
        {may && !isComparing && (
          <Button size="small" isBusy={act.isActing} onPress={() => drop(act.act({}))}>
            {t('candidates:compare')}
          </Button>
        )}
      </div>
      {isComparing && <Notice tone="info">{t('candidates:comparing')}</Notice>}
      {compared !== undefined && compared.leftOut > 0 && (
        <Notice tone="warning">{t('candidates:leftOut', { count: compared.leftOut })}</Notice>
      )}
    </>
  );
}

interface PairsProps {
  readonly answer: Answer;
  readonly isFromStart: boolean;
  readonly onAfter: (last: Asked['after']) => void;
}

function Pairs({ answer: { candidates, isMore }, isFromStart, onAfter }: PairsProps) {
  const t = useText();
  const [chosen, setChosen] = useState(candidates[0]?.id);
  // The pair that was decided is gone from this list: the one that stood behind it has its place.
  const [place, setPlace] = useState(0);
  const found = candidates.findIndex(({ id }) => id === chosen);
  const at = found === -1 ? Math.min(place, candidates.length - 1) : found;
  const shown = candidates[at];
  const last = candidates.at(-1);
  const go = (to: number) => {
    const next = candidates[to];
    if (next === undefined) return;
    setChosen(next.id);
    setPlace(to);
  };
  return (
    <div className="fp-register-pairs">
      <div className="fp-work-stack">
        <PlainTable
          label={t('candidates:list')}
          rows={candidates}
          keyOf={({ id }) => String(id)}
          columns={[
            {
              id: 'pair',
              label: t('candidates:pair'),
              isHead: true,
              cell: (pair) => (
                <button
                  type="button"
                  className="fp-register-pair"
                  aria-current={pair.id === shown?.id}
                  onClick={() => go(candidates.indexOf(pair))}
                >
                  <span>{nameOf(pair)}</span>
                  <span className="fp-work-second fp-quiet">
                    {pair.left.from} – {pair.right.from}
                  </span>
                </button>
              ),
            },
            { id: 'points', label: t('candidates:points'), isNumber: true, cell: ({ score }) => String(score) },
          ]}
        />
        <div className="fp-work-row">
          {!isFromStart && <Button onPress={() => onAfter(undefined)}>{t('registers:fromStart')}</Button>}
          {isMore && last !== undefined && (
            <Button onPress={() => onAfter({ score: last.score, id: last.id })}>{t('registers:more')}</Button>
          )}
        </div>
      </div>
      {shown !== undefined && (
        <CandidatePair
          key={shown.id}
          pair={shown}
          onDecided={() => setPlace(at)}
          onNext={at + 1 < candidates.length ? () => go(at + 1) : undefined}
          onPrevious={at > 0 ? () => go(at - 1) : undefined}
        />
      )}
    </div>
  );
}

/** The number or the name that joins them. */
function nameOf({ kind, points, left }: RegisterCandidate): string {
  const said = points.find(({ fact }) => fact === (kind === 'object' ? 'serial' : 'name')) ?? points[0];
  if (said === undefined) return left.what;
  return said.left === said.right || said.right === '' ? said.left : `${said.left} – ${said.right}`;
}
