// One entry in a database and the candidates it gave, in the shape of a lead; whoever has the task decides about those they looked at.
import { useState } from 'react';
import type { Search, ShownCandidate } from '../../shared/contract/candidates.ts';
import { candidateDecisions } from '../../shared/domain/examination/database-search.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  CheckField,
  ChoiceField,
  FailureNotice,
  Group,
  LinkButton,
  PlainTable,
  Status,
  Tag,
  TextField,
} from '../components/index.ts';
import { useAct, useAnswer, useMay, useStationState } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { AddCandidates, addressOfAdding } from './add-candidates.tsx';

export interface LeadsProps {
  readonly search: Search;
  /** Further candidates are being added to this entry; closed by leading away from its address. */
  readonly adding?: { readonly onDone: () => void } | undefined;
}

export function Leads({ search, adding }: LeadsProps) {
  const t = useText();
  const format = useFormat();
  const mayDecide = useMay('candidates.decide');
  const mayAdd = useMay('searches.add-candidates');
  const me = useStationState()?.person?.id;
  const task = useAnswer('tasks.read', { id: search.taskId }).value;
  const isInHand = task?.state === 'started' && task.assigneeId === me;
  const canDecide = mayDecide && isInHand;
  const canAdd = mayAdd && isInHand;
  const [chosen, setChosen] = useState<readonly ShownCandidate['id'][]>([]);
  const system =
    search.system === 'other' ? search.systemName : t(`conclusions:candidates.systemName.${search.system}`);
  const entry = `${system} ${search.entryNumber}`;
  return (
    <Group
      title={`${entry} · ${search.exhibit}`}
      actions={
        canAdd &&
        adding === undefined && (
          <LinkButton size="small" icon="add" to={addressOfAdding(search)}>
            {t('conclusions:candidates.add')}
          </LinkButton>
        )
      }
      detail={
        <>
          {format.moment(search.enteredAt)} · {t(`conclusions:candidates.images.${search.images}`)} ·{' '}
          {search.recordedBy}
          {search.note !== '' && ` · ${search.note}`}
        </>
      }
    >
      <div className="fp-leads">
        <p>
          <Tag icon="search">{t('conclusions:candidates.lead')}</Tag>{' '}
          <span className="fp-quiet">{t('conclusions:candidates.leadHelp')}</span>
        </p>
        {search.candidates.length === 0 ? (
          <p>{t('conclusions:candidates.none')}</p>
        ) : (
          <PlainTable
            label={t('conclusions:candidates.list')}
            rows={search.candidates}
            keyOf={({ id }) => id}
            columns={[
              ...(canDecide
                ? [
                    {
                      id: 'choose',
                      label: t('conclusions:candidates.decide'),
                      cell: ({ id, rank }: ShownCandidate) => (
                        <CheckField
                          name={`candidate.${id}`}
                          label={`${t('conclusions:candidates.rank')} ${rank}`}
                          value={chosen.includes(id)}
                          onChange={(isChosen) =>
                            setChosen(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id))
                          }
                        />
                      ),
                    },
                  ]
                : []),
              {
                id: 'rank',
                label: t('conclusions:candidates.rank'),
                isNumber: true,
                isHead: true,
                cell: ({ rank }) => rank,
              },
              { id: 'score', label: t('conclusions:candidates.score'), isMono: true, cell: ({ score }) => score },
              {
                id: 'reference',
                label: t('conclusions:candidates.reference'),
                isMono: true,
                cell: ({ reference, linkedCase }) => (linkedCase === '' ? reference : `${reference} · ${linkedCase}`),
              },
              {
                id: 'decision',
                label: t('conclusions:candidates.decisionLabel'),
                cell: (candidate) => <Decision candidate={candidate} />,
              },
            ]}
          />
        )}
        {canDecide && chosen.length > 0 && <Decide ids={chosen} onDone={() => setChosen([])} />}
        {canAdd && adding !== undefined && <AddCandidates search={search} entry={entry} onDone={adding.onDone} />}
      </div>
    </Group>
  );
}

function Decision({ candidate }: { readonly candidate: ShownCandidate }) {
  const t = useText();
  const format = useFormat();
  const { decision, reason, viewedBy, viewedAt, earlierDecisions } = candidate;
  if (decision === undefined) return <Status tone="neutral">{t('conclusions:candidates.undecided')}</Status>;
  return (
    <>
      <Status tone={decision === 'excluded' ? 'quiet' : 'active'}>
        {t(`conclusions:candidates.decision.${decision}`)}
      </Status>{' '}
      {reason}
      <br />
      <span className="fp-quiet">
        {viewedBy} · {format.moment(viewedAt)}
        {earlierDecisions > 0 && ` · +${earlierDecisions}`}
      </span>
    </>
  );
}

function Decide({ ids, onDone }: { readonly ids: readonly ShownCandidate['id'][]; readonly onDone: () => void }) {
  const t = useText();
  const decide = useAct('candidates.decide');
  const [decision, setDecision] = useState<(typeof candidateDecisions)[number]>('excluded');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const answer = await decide.act({ ids: [...ids], decision, reason });
    if (answer.ok) onDone();
  };
  return (
    <form
      className="fp-work-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        drop(save());
      }}
    >
      <div className="fp-work-columns">
        <ChoiceField
          name="decision"
          label={t('conclusions:candidates.decisionLabel')}
          look="radio"
          value={decision}
          onChange={(next) => next !== undefined && setDecision(next)}
          choices={candidateDecisions.map((value) => ({ value, label: t(`conclusions:candidates.decision.${value}`) }))}
        />
        <TextField
          name="reason"
          label={t('conclusions:reason')}
          help={t('conclusions:candidates.decideHelp')}
          isRequired
          value={reason}
          onChange={setReason}
          error={tried && reason.trim() === '' ? t('work:form.required') : undefined}
        />
      </div>
      <FailureNotice failure={decide.failure} />
      <span className="fp-button-row">
        <Button look="primary" type="submit" isBusy={decide.isActing}>
          {t('conclusions:candidates.decide')} ({ids.length})
        </Button>
      </span>
    </form>
  );
}
