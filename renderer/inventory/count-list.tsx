// What was counted, newest on top: label, where it was seen, what differs. A mistake is corrected by a new count.
import { useState } from 'react';
import { Button, Group, LiveList, Mono, Status } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import { toneOf } from './class-tone.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { faultWords } from './fault-words.ts';
import type { Session } from './session-page.tsx';
import type { Count, Counts } from './use-counts.ts';

export interface CountListProps {
  readonly counts: Counts;
  readonly places: Session['places'];
  readonly mayCorrect: boolean;
  readonly selfId: string | undefined;
}

export function CountList({ counts, places, mayCorrect, selfId }: CountListProps) {
  const t = useText();
  const [correcting, setCorrecting] = useState<Count>();
  return (
    <Group title={t('inventory:count.list')}>
      <LiveList
        label={t('inventory:count.list')}
        rows={counts.rows}
        keyOf={(count) => count.id}
        rowHeight={52}
        empty={t('inventory:count.nothing')}
      >
        {(count) => (
          <CountRow
            count={count}
            isGone={counts.isGone(count)}
            onCorrect={mayCorrect && count.counterId === selfId ? () => setCorrecting(count) : undefined}
          />
        )}
      </LiveList>
      {correcting !== undefined && (
        <CorrectDialog count={correcting} places={places} onClose={() => setCorrecting(undefined)} />
      )}
    </Group>
  );
}

function CountRow({
  count,
  isGone,
  onCorrect,
}: {
  readonly count: Count;
  readonly isGone: boolean;
  readonly onCorrect: (() => void) | undefined;
}) {
  const t = useText();
  const format = useFormat();
  const { classes, fault, seal } = count;
  const details = [
    count.seenAt,
    seal === undefined
      ? ''
      : seal.kind === 'none'
        ? t('inventory:decide.noSeal')
        : t('inventory:decide.sealIs', { seal: seal.number }),
    count.quantity === undefined ? '' : t('inventory:decide.amount', { number: format.number(count.quantity) }),
    count.condition,
    fault === undefined ? '' : faultWords(t, fault),
    count.entryReason === undefined ? '' : t('inventory:count.manual', { reason: count.entryReason }),
    count.correctionReason === undefined ? '' : t('inventory:count.correction', { reason: count.correctionReason }),
    `${count.counter} ${format.moment(count.countedAt, 'time')}`,
  ].filter((part) => part !== '');
  return (
    <div className={isGone ? 'fp-count-row fp-count-row-gone' : 'fp-count-row'}>
      <span className="fp-count-number">{format.number(count.number)}</span>
      <div className="fp-count-words">
        <Mono>{count.label}</Mono>
        <div className="fp-quiet fp-tabular">{details.join(' · ')}</div>
      </div>
      <div className="fp-count-states">
        {count.isWithdrawn && <Status tone="quiet">{t('inventory:count.withdrawn')}</Status>}
        {isGone && !count.isWithdrawn && <Status tone="quiet">{t('inventory:count.replaced')}</Status>}
        {!isGone && fault !== undefined && <Status tone="bad">{t('inventory:count.notCounted')}</Status>}
        {!isGone && fault === undefined && classes === undefined && (
          <Status tone="neutral">{t('inventory:count.counted')}</Status>
        )}
        {!isGone &&
          classes?.map((each) => (
            <Status key={each} tone={toneOf(each)}>
              {t(`vocabulary:inventoryClass.${each}`)}
            </Status>
          ))}
        {!isGone && onCorrect !== undefined && (
          <Button size="small" look="quiet" icon="edit" onPress={onCorrect}>
            {t('inventory:count.correct')}
          </Button>
        )}
      </div>
    </div>
  );
}
