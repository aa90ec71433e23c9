// What waits for a second person, what two disagree about, and the rule the station verifies by.
import type { OutputOf } from '../../shared/contract/index.ts';
import {
  Awaited,
  Button,
  EmptyState,
  FailureNotice,
  Group,
  LinkButton,
  PlainTable,
  Status,
  Tag,
} from '../components/index.ts';
import { useAct, useAnswer, useMay, useStationState } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { drop } from '../../shared/language/habits.ts';
import { useOwnWords } from './levels.tsx';
import { RuleOfVerification } from './rule-of-verification.tsx';

type Waiting = OutputOf<'verifications.list'>['verifications'][number];

export function VerificationList() {
  const t = useText();
  const listed = useAnswer('verifications.list', {});
  if (listed.value === undefined) return <Awaited failure={listed.failure} lines={5} />;
  const { verifications } = listed.value;
  const disagreements = verifications.filter(({ state }) => state === 'disagreed');
  const waiting = verifications.filter(({ state }) => state === 'unverified');
  return (
    <div className="fp-work-stack">
      <p className="fp-quiet">{t('conclusions:verification.law')}</p>
      {verifications.length === 0 && (
        <EmptyState icon="ok" title={t('conclusions:verification.emptyTitle')}>
          <p>{t('conclusions:verification.emptyText')}</p>
        </EmptyState>
      )}
      {disagreements.length > 0 && (
        <Group title={t('conclusions:verification.disagreements')}>
          <WaitingTable label={t('conclusions:verification.disagreements')} rows={disagreements} />
        </Group>
      )}
      {waiting.length > 0 && (
        <Group title={t('conclusions:verification.waiting')}>
          <WaitingTable label={t('conclusions:verification.waiting')} rows={waiting} />
        </Group>
      )}
      <span className="fp-button-row">
        <LinkButton to="/examination/candidates" size="small" icon="link">
          {t('conclusions:candidates.title')}
        </LinkButton>
      </span>
      <RuleOfVerification />
    </div>
  );
}

function WaitingTable({ label, rows }: { readonly label: string; readonly rows: readonly Waiting[] }) {
  const t = useText();
  const format = useFormat();
  const words = useOwnWords();
  return (
    <PlainTable
      label={label}
      rows={rows}
      keyOf={({ conclusionId }) => conclusionId}
      columns={[
        {
          id: 'task',
          label: t('lists:column.task'),
          isHead: true,
          cell: ({ conclusionId, task, examination }) => (
            <>
              <a href={`#/examination/verifications/${conclusionId}`}>{task}</a>
              <br />
              <span className="fp-quiet">{words(examination)}</span>
            </>
          ),
        },
        { id: 'compared', label: t('conclusions:comparedWith'), cell: ({ comparedWith }) => comparedWith },
        {
          id: 'mode',
          label: t('conclusions:verification.one'),
          cell: ({ mode }) => <Tag>{t(`conclusions:mode.${mode}`)}</Tag>,
        },
        {
          id: 'since',
          label: t('conclusions:verification.since'),
          cell: ({ since, isOverdue }) => (
            <>
              {format.moment(since)}
              <br />
              {isOverdue && <Status tone="attention">{t('conclusions:verification.overdue')}</Status>}
            </>
          ),
        },
        { id: 'by', label: t('conclusions:concludedBy'), cell: ({ by }) => by },
        { id: 'asked', label: t('conclusions:verification.askedOf'), cell: (row) => <Asked waiting={row} /> },
      ]}
    />
  );
}

/** With whom it is; a button to take it where nobody has it, or why not. */
function Asked({ waiting }: { readonly waiting: Waiting }) {
  const t = useText();
  const me = useStationState()?.person?.id;
  const may = useMay('verifications.record');
  const assign = useAct('verifications.assign');
  const { askedOf, hindrance, state, conclusionId } = waiting;
  if (askedOf !== undefined) return askedOf.id === me ? t('conclusions:verification.yours') : askedOf.name;
  if (hindrance !== undefined && state === 'unverified')
    return (
      <>
        {t('conclusions:verification.nobody')}
        <br />
        <span className="fp-quiet">{t(`conclusions:verification.hindrance.${hindrance}`)}</span>
      </>
    );
  if (!may || me === undefined || state !== 'unverified') return t('conclusions:verification.nobody');
  return (
    <>
      <Button size="small" isBusy={assign.isActing} onPress={() => drop(assign.act({ conclusionId, personId: me }))}>
        {t('conclusions:verification.take')}
      </Button>
      <FailureNotice failure={assign.failure} />
    </>
  );
}
