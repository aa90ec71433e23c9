// One session: while it is open, counting and deciding; afterwards its result, its signatures and its papers.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import {
  Awaited,
  Button,
  FactList,
  FailureNotice,
  LinkButton,
  Mono,
  Notice,
  Page,
  PageHeader,
  SignDialog,
  Status,
  Tabs,
  TextField,
} from '../components/index.ts';
import { useAct, useAnswer, useMay, useStationState } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { Checklist } from './checklist.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { Counting } from './counting.tsx';
import { Decisions } from './decisions.tsx';
import { Result } from './result.tsx';
import { stateTones } from './session-list.tsx';
import type { SessionId } from './use-counts.ts';

export type Session = OutputOf<'inventory.read'>;
type Part = 'count' | 'check' | 'decide' | 'result';

export function SessionPage({ id }: { readonly id: SessionId }) {
  const t = useText();
  const read = useAnswer('inventory.read', { id }, { keepPrevious: true });
  const [chosen, setChosen] = useState<Part>();
  const [said, setSaid] = useState<string>();
  const session = read.value;
  const above = { label: t('inventory:title'), to: '/custody/inventory' };
  if (session === undefined) {
    return (
      <Page>
        <PageHeader above={above} title={t('inventory:title')} />
        <Awaited failure={read.failure} lines={6} />
      </Page>
    );
  }
  const parts = partsOf(session);
  const part = chosen !== undefined && parts.includes(chosen) ? chosen : (parts[0] ?? 'result');
  const undecided = session.discrepancies.filter(({ settled }) => settled === undefined).length;
  return (
    <Page>
      <SessionHeader session={session} undecided={undecided} onSaid={setSaid} />
      {said !== undefined && <Notice tone="good" title={said} isUrgent />}
      <FailureNotice failure={read.failure} />
      {session.session.state === 'abandoned' && (
        <Notice tone="info" title={t('inventory:session.abandoned', { reason: session.endNote })} />
      )}
      <Tabs<Part>
        label={session.session.number}
        chosen={part}
        onChoose={setChosen}
        tabs={parts.map((each) => ({
          id: each,
          label: t(`inventory:session.tab.${each}`),
          ...(each === 'decide' && session.session.state === 'open' ? { count: undecided } : {}),
        }))}
      >
        {part === 'count' && <Counting session={session} readAgain={read.readAgain} />}
        {part === 'check' && <Checklist session={session} />}
        {part === 'decide' && <Decisions session={session} />}
        {part === 'result' && <Result session={session} />}
      </Tabs>
    </Page>
  );
}

function partsOf({ session }: Session): Part[] {
  const isInspection = session.kind === 'inspection';
  if (session.state === 'open') return isInspection ? ['check', 'decide'] : ['count', 'decide'];
  return isInspection ? ['result', 'check', 'decide'] : ['result', 'decide', 'count'];
}

function SessionHeader({
  session: whole,
  undecided,
  onSaid,
}: {
  readonly session: Session;
  readonly undecided: number;
  readonly onSaid: (sentence: string) => void;
}) {
  const t = useText();
  const format = useFormat();
  const { session } = whole;
  const mayBegin = useMay('inventory.start');
  const mayClose = useMay('inventory.close');
  const [isClosing, setClosing] = useState(false);
  const [isAbandoning, setAbandoning] = useState(false);
  const isOpen = session.state === 'open';
  const isComplete =
    session.kind === 'inspection'
      ? whole.checklist.every(({ answer }) => answer !== undefined)
      : session.counters.every(({ closedAt }) => closedAt !== undefined);
  const head = ({ size, root }: Session['headAtStart']) =>
    t('inventory:session.entries', { size: format.number(size), root: `${root.slice(0, 16)}…` });
  return (
    <>
      <PageHeader
        above={{ label: t('inventory:title'), to: '/custody/inventory' }}
        title={
          <>
            {t(`vocabulary:inventoryKind.${session.kind}`)} <Mono>{session.number}</Mono>
          </>
        }
        beside={
          <>
            <Status tone={stateTones[session.state]}>{t(`vocabulary:inventoryState.${session.state}`)}</Status>
            {session.isBlind && <Status tone="neutral">{t('inventory:session.blind')}</Status>}
          </>
        }
        detail={`${session.place} · ${whole.occasion} · ${t('inventory:session.startedBy', {
          at: format.moment(session.startedAt),
          name: session.startedBy,
        })}`}
        actions={
          <>
            {isOpen && mayBegin && (
              <Button size="small" icon="close" onPress={() => setAbandoning(true)}>
                {t('inventory:session.abandon')}
              </Button>
            )}
            {session.state === 'closed' && mayBegin && whole.correctedBy === undefined && (
              <LinkButton size="small" icon="edit" to={`/custody/inventory/correct/${session.id}`}>
                {t('inventory:session.correct')}
              </LinkButton>
            )}
            {isOpen && mayClose && (
              <Button
                look="primary"
                size="small"
                icon="key"
                isDisabled={!isComplete || undecided > 0}
                onPress={() => setClosing(true)}
              >
                {t('inventory:close.act')}
              </Button>
            )}
          </>
        }
      />
      <FactList
        columns={3}
        facts={[
          ...session.counters.map((counter) => ({
            label:
              session.kind === 'inspection'
                ? counter.name
                : t('inventory:session.counted', { name: counter.name, count: format.number(counter.counted) }),
            value: [
              session.kind === 'inspection'
                ? ''
                : counter.closedAt === undefined
                  ? t('inventory:session.stillCounting')
                  : t('inventory:session.closedCount', { at: format.moment(counter.closedAt) }),
              counter.isCustodian ? t('inventory:session.keepsRoom') : '',
            ]
              .filter((part) => part !== '')
              .join(' · '),
          })),
          ...(whole.percent === undefined
            ? []
            : [
                {
                  label: t('inventory:session.sample', { percent: whole.percent }),
                  value: <Mono>{whole.seed ?? '…'}</Mono>,
                },
              ]),
          { label: t('inventory:session.headAtStart'), value: head(whole.headAtStart) },
          ...(whole.headAtEnd === undefined || session.state !== 'closed'
            ? []
            : [{ label: t('inventory:session.headAtEnd'), value: head(whole.headAtEnd) }]),
          ...[whole.corrects, whole.correctedBy].flatMap((other, index) =>
            other === undefined
              ? []
              : [
                  {
                    label: t(index === 0 ? 'inventory:session.corrects' : 'inventory:session.correctedBy', {
                      number: other.number,
                    }),
                    value: <a href={`#/custody/inventory/${other.id}`}>{other.number}</a>,
                  },
                ],
          ),
        ]}
      />
      {isClosing && (
        <CloseDialog
          session={whole}
          onClose={() => setClosing(false)}
          onDone={(events) => {
            setClosing(false);
            onSaid(t('inventory:close.done', { count: events }));
          }}
        />
      )}
      {isAbandoning && <AbandonDialog session={whole} onClose={() => setAbandoning(false)} />}
    </>
  );
}

function AbandonDialog({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const t = useText();
  const abandon = useAct('inventory.abandon');
  const self = useStationState()?.person?.name ?? '';
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <SignDialog
      isOpen
      title={t('inventory:session.abandonTitle')}
      actLabel={t('inventory:session.abandon').replace('…', '')}
      who="own"
      failure={abandon.failure}
      isActing={abandon.isActing}
      onClose={onClose}
      onSign={async ({ passphrase }) => {
        if (reason.trim() === '') {
          setMissing(true);
          return;
        }
        const answer = await abandon.act({ id: session.session.id, reason, signature: { passphrase } });
        if (answer.ok) onClose();
      }}
    >
      <p>
        <strong>{session.session.number}</strong> · {session.session.place} · {self}
      </p>
      <p>{t('inventory:session.abandonText')}</p>
      <TextField
        name="abandonReason"
        label={t('work:form.reason')}
        isRequired
        value={reason}
        onChange={setReason}
        error={isMissing && reason.trim() === '' ? t('work:form.required') : undefined}
      />
    </SignDialog>
  );
}
