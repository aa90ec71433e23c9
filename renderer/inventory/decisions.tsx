// What differs, each with what the record has beside what was seen, and the word of a person on it. Several can be decided at once.
import { useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { inventoryDispositions } from '../../shared/domain/inventory.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  CheckCell,
  ChoiceField,
  EmptyState,
  FailureNotice,
  Group,
  Mono,
  Notice,
  Status,
  TextField,
} from '../components/index.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { toneOf } from './class-tone.ts';
import type { Session } from './session-page.tsx';

type Discrepancy = Session['discrepancies'][number];
type Decision = Omit<InputOf<'inventory.settle'>, 'id' | 'keys'>;

export function Decisions({ session: whole }: { readonly session: Session }) {
  const t = useText();
  const { session, discrepancies } = whole;
  const maySettle = useMay('inventory.settle') && session.state === 'open';
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const isWaiting =
    session.state === 'open' &&
    session.kind !== 'inspection' &&
    session.counters.some(({ closedAt }) => closedAt === undefined);
  if (isWaiting || whole.hidesExpectation)
    return (
      <EmptyState icon="jobs" title={t('inventory:session.stillCounting')}>
        <p>{t('inventory:decide.waits')}</p>
      </EmptyState>
    );
  if (discrepancies.length === 0)
    return (
      <EmptyState icon="ok" title={t('inventory:decide.none')}>
        {session.state === 'open' && <p>{t('inventory:decide.noneText')}</p>}
      </EmptyState>
    );
  const open = discrepancies.filter(({ settled }) => settled === undefined).length;
  const toggle = (key: string, isMarked: boolean) =>
    setMarked((known) => {
      const next = new Set(known);
      if (isMarked) next.add(key);
      else next.delete(key);
      return next;
    });
  return (
    <div className="fp-work-stack">
      {session.state === 'open' &&
        (open > 0 ? (
          <Notice tone="warning" title={t('inventory:decide.open', { count: open })}>
            {maySettle ? undefined : <p>{t('inventory:decide.forbidden')}</p>}
          </Notice>
        ) : (
          <Notice tone="good" title={t('inventory:decide.allDecided')} />
        ))}
      <ul className="fp-decisions">
        {discrepancies.map((each) => (
          <DiscrepancyLine
            key={each.key}
            discrepancy={each}
            isMarked={marked.has(each.key)}
            onMark={maySettle ? (isMarked) => toggle(each.key, isMarked) : undefined}
          />
        ))}
      </ul>
      {maySettle && marked.size > 0 && (
        <DecisionForm
          key={[...marked].join(' ')}
          session={whole}
          marked={discrepancies.filter(({ key }) => marked.has(key))}
          onDone={() => setMarked(new Set())}
        />
      )}
    </div>
  );
}

function DiscrepancyLine({
  discrepancy,
  isMarked,
  onMark,
}: {
  readonly discrepancy: Discrepancy;
  readonly isMarked: boolean;
  readonly onMark: ((isMarked: boolean) => void) | undefined;
}) {
  const t = useText();
  const format = useFormat();
  const { line, item, note, settled } = discrepancy;
  const name = line?.label ?? (item === undefined ? '' : t(`vocabulary:inspectionItem.${item}`));
  const described = (where: string, seal: string | undefined, amount: number | undefined) =>
    [
      where,
      seal === undefined ? '' : seal === '' ? t('inventory:decide.noSeal') : t('inventory:decide.sealIs', { seal }),
      amount === undefined ? '' : t('inventory:decide.amount', { number: format.number(amount) }),
    ]
      .filter((part) => part !== '')
      .join(', ');
  return (
    <li className="fp-decision">
      <span>
        {onMark !== undefined && (
          <CheckCell label={t('inventory:decide.mark', { label: name })} value={isMarked} onChange={onMark} />
        )}
      </span>
      <div>
        {line?.exhibitId === undefined ? (
          <strong>{name}</strong>
        ) : (
          <a href={`#/exhibits/${line.exhibitId}/custody`}>
            <Mono>{name}</Mono>
          </a>
        )}{' '}
        {discrepancy.class !== undefined && (
          <Status tone={toneOf(discrepancy.class)}>{t(`vocabulary:inventoryClass.${discrepancy.class}`)}</Status>
        )}
        {note !== '' && <p>{note}</p>}
        {line !== undefined && (
          <>
            {line.description !== '' && <div className="fp-quiet">{line.description}</div>}
            {(line.expected !== undefined || line.recordedAt !== undefined) && (
              <div>
                <span className="fp-quiet">{t('inventory:decide.onRecord')}</span>{' '}
                {line.expected === undefined
                  ? line.recordedAt
                  : described(line.expected.where, line.expected.seal, line.expected.left)}
              </div>
            )}
            {line.counts.length === 0 ? (
              <div>{t('inventory:decide.notSeen')}</div>
            ) : (
              line.counts.map((count) => (
                <div key={count.counter}>
                  <span className="fp-quiet">
                    {t('inventory:decide.seen')} ({count.counter})
                  </span>{' '}
                  {described(
                    count.seenAt,
                    count.seal === undefined ? undefined : count.seal.kind === 'read' ? count.seal.number : '',
                    count.quantity,
                  )}
                  {count.condition !== '' && <> · {count.condition}</>}
                </div>
              ))
            )}
            {line.movements.map((movement) => (
              <div key={movement.number} className="fp-quiet">
                {t('inventory:decide.meanwhile', {
                  number: movement.number,
                  type: t(`vocabulary:custodyEventType.${movement.type}`),
                  at: format.moment(movement.at),
                  to: movement.to,
                })}
              </div>
            ))}
          </>
        )}
      </div>
      <div>
        {settled !== undefined && (
          <>
            <Status tone={settled.disposition === 'under-inquiry' ? 'attention' : 'good'}>
              {t(`vocabulary:inventoryDisposition.${settled.disposition}`)}
            </Status>
            <p>{settled.text}</p>
            {settled.records !== 'nothing' && (
              <p>
                {t('inventory:decide.records')}:{' '}
                {t(settled.records === 'lost' ? 'inventory:decide.recordsLost' : 'inventory:decide.recordsDiscrepancy')}
              </p>
            )}
            <p className="fp-quiet">
              {t('inventory:decide.decided', { name: settled.by, at: format.moment(settled.at) })}
            </p>
          </>
        )}
      </div>
    </li>
  );
}

function DecisionForm({
  session,
  marked,
  onDone,
}: {
  readonly session: Session;
  readonly marked: readonly Discrepancy[];
  readonly onDone: () => void;
}) {
  const t = useText();
  const settle = useAct('inventory.settle');
  const [decision, setDecision] = useState<Decision>({ disposition: 'under-inquiry', text: '', records: 'nothing' });
  const [wasTried, setTried] = useState(false);
  const onlyExhibits = marked.every(({ line }) => line?.exhibitId !== undefined);
  const onlyMissing = marked.every((each) => each.class === 'missing');
  const act = async () => {
    setTried(true);
    if (decision.text.trim() === '') return;
    const answer = await settle.act({ id: session.session.id, keys: marked.map(({ key }) => key), ...decision });
    if (answer.ok) onDone();
  };
  return (
    <Group title={t('inventory:decide.chosen', { count: marked.length })}>
      <form
        className="fp-work-form"
        onSubmit={(event) => {
          event.preventDefault();
          drop(act());
        }}
      >
        <FailureNotice failure={settle.failure} />
        <ChoiceField
          name="disposition"
          label={t('inventory:decide.disposition')}
          look="radio"
          isRequired
          value={decision.disposition}
          onChange={(next) => next !== undefined && setDecision({ ...decision, disposition: next })}
          choices={inventoryDispositions.map((value) => ({
            value,
            label: t(`vocabulary:inventoryDisposition.${value}`),
          }))}
        />
        <TextField
          name="decisionText"
          label={t('inventory:decide.text')}
          isRequired
          maxLength={200}
          value={decision.text}
          onChange={(text) => setDecision({ ...decision, text })}
          error={wasTried && decision.text.trim() === '' ? t('work:form.required') : undefined}
        />
        {onlyExhibits && (
          <ChoiceField
            name="decisionRecords"
            label={t('inventory:decide.records')}
            look="radio"
            value={decision.records}
            onChange={(next) => next !== undefined && setDecision({ ...decision, records: next })}
            choices={[
              { value: 'nothing', label: t('inventory:decide.recordsNothing') },
              { value: 'discrepancy', label: t('inventory:decide.recordsDiscrepancy') },
              ...(onlyMissing ? [{ value: 'lost' as const, label: t('inventory:decide.recordsLost') }] : []),
            ]}
          />
        )}
        <span className="fp-button-row">
          <Button type="submit" look="primary" isBusy={settle.isActing}>
            {t('inventory:decide.act')}
          </Button>
        </span>
      </form>
    </Group>
  );
}
