// Hand-overs that wait: those offered to me first, each with the three answers it may get. Custody changes by acceptance alone.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { offerAgeOf } from '../../shared/domain/offer-age.ts';
import { Awaited, Button, EmptyState, Group, Mono, Notice, Status, useSome } from '../components/index.ts';
import { useAnswer, useMay, useStationState } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { AnswerOffer } from './answer-offer.tsx';
import { AnswerSeveral } from './answer-several.tsx';
import type { OfferAnswer } from './answer-offer.tsx';
import { useNow } from '../cases/use-now.ts';

const ageTones = { fresh: 'neutral', old: 'attention', overdue: 'bad' } as const;

export type OpenOffer = OutputOf<'custody.offers'>['offers'][number];

export function Offers({ pointedAt }: { readonly pointedAt: string | undefined }) {
  const t = useText();
  const mine = useAnswer('custody.offers', { mine: true });
  const all = useAnswer('custody.offers', { mine: false });
  const [said, setSaid] = useState<string>();
  const toMe = mine.value?.offers ?? [];
  const own = new Set(toMe.map(({ id }) => id));
  const others = (all.value?.offers ?? []).filter(({ id }) => !own.has(id));
  if (mine.value === undefined || all.value === undefined) {
    return <Awaited failure={mine.failure} />;
  }
  return (
    <div className="fp-work-stack">
      {said !== undefined && <Notice tone="good" title={said} isUrgent />}
      <Group title={t('work:custody.mine')}>
        {toMe.length === 0 ? (
          <EmptyState icon="custody" title={t('work:custody.mineEmpty')} />
        ) : (
          <HandOvers offers={toMe} pointedAt={pointedAt} onSaid={setSaid} />
        )}
      </Group>
      <Group title={t('work:custody.waiting')} detail={t('work:custody.waitingHelp')}>
        {others.length === 0 ? (
          <p className="fp-quiet">{t('work:custody.waitingEmpty')}</p>
        ) : (
          <HandOvers offers={others} pointedAt={pointedAt} onSaid={setSaid} />
        )}
      </Group>
    </div>
  );
}

interface HandOversProps {
  readonly offers: readonly OpenOffer[];
  readonly pointedAt: string | undefined;
  readonly onSaid: (sentence: string) => void;
}

/** What was offered together stands together, and may be answered together. */
function HandOvers(props: HandOversProps) {
  const together = Map.groupBy(props.offers, ({ from, to, offeredAt, purpose }) =>
    [from.label, to.id ?? to.label, offeredAt, purpose].join('\n'),
  );
  return (
    <>
      {[...together].map(([key, offers]) => (
        <HandOver key={key} {...props} offers={offers} />
      ))}
    </>
  );
}

/** So many of one hand-over are shown at once. */
const linesAtOnce = 50;

function HandOver({ offers, pointedAt, onSaid }: HandOversProps) {
  const t = useText();
  const format = useFormat();
  // What somebody was led to comes first.
  const inOrder = offers.toSorted((left, right) => Number(right.id === pointedAt) - Number(left.id === pointedAt));
  const { shown, next, showMore } = useSome(inOrder, linesAtOnce);
  return (
    <div>
      {offers.length > 1 && <TogetherLine offers={offers} onSaid={onSaid} />}
      <ul className="fp-handovers">
        {shown.map((offer) => (
          <OfferLine key={offer.id} offer={offer} isPointedAt={offer.id === pointedAt} onSaid={onSaid} />
        ))}
      </ul>
      {next > 0 && (
        <Button size="small" look="quiet" onPress={showMore}>
          {t('custody:several.showMore', { count: format.number(next) })}
        </Button>
      )}
    </div>
  );
}

/** Each seal is read for itself; so many are answered in one go, and then the next. */
const mostAnswered = 100;

function TogetherLine(props: { readonly offers: readonly OpenOffer[]; readonly onSaid: (sentence: string) => void }) {
  const { offers } = props;
  const t = useText();
  const mayAnswer = useMay('custody.answer-all');
  const [isAnswering, setAnswering] = useState(false);
  const [first] = offers;
  const count = offers.length;
  return (
    <div className="fp-handover fp-handover-together">
      <strong className="fp-handover-words">
        {t('custody:several.together', { from: first?.from.label ?? '', to: first?.to.label ?? '', count })}
      </strong>
      {mayAnswer && (
        <div className="fp-button-row">
          <Button size="small" look="primary" icon="accept" onPress={() => setAnswering(true)}>
            {count > mostAnswered
              ? t('custody:several.answerSome', { count: mostAnswered })
              : t('custody:several.answer', { count })}
          </Button>
        </div>
      )}
      {isAnswering && (
        <AnswerSeveral
          offers={offers.slice(0, mostAnswered)}
          onClose={() => setAnswering(false)}
          onDone={(sentence) => {
            setAnswering(false);
            props.onSaid(sentence);
          }}
        />
      )}
    </div>
  );
}

function OfferLine(props: {
  readonly offer: OpenOffer;
  readonly isPointedAt: boolean;
  readonly onSaid: (sentence: string) => void;
}) {
  const { offer, isPointedAt, onSaid } = props;
  const t = useText();
  const format = useFormat();
  const mayAnswer = useMay('custody.accept');
  const self = useStationState()?.person?.id;
  const [answering, setAnswering] = useState<OfferAnswer>();
  const now = useNow();
  const hours = Math.max(0, Math.floor((now - Date.parse(offer.offeredAt)) / 3_600_000));
  const age =
    hours < 48 ? t('work:custody.ageHours', { hours }) : t('work:custody.ageDays', { days: Math.floor(hours / 24) });
  const aged = offerAgeOf(offer.offeredAt, new Date(now).toISOString());
  const isFromMe = offer.from.id === self;
  return (
    <li className={isPointedAt ? 'fp-handover fp-handover-pointed' : 'fp-handover'}>
      <div className="fp-handover-words">
        <a href={`#/exhibits/${offer.exhibitId}/custody`}>
          <Mono>{offer.exhibit}</Mono>
        </a>{' '}
        <span>{offer.description}</span>
        <div className="fp-quiet fp-tabular">
          {offer.from.label} → <strong>{offer.to.label}</strong> · {format.moment(offer.offeredAt)} · {offer.purpose}
          {offer.seal !== '' && (
            <>
              {' · '}
              {t('work:exhibit.seal')} <Mono>{offer.seal}</Mono>
            </>
          )}
        </div>
        <Status tone={ageTones[aged]}>{t(`custody:age.${aged}`, { time: age })}</Status>
      </div>
      {mayAnswer && (
        <div className="fp-button-row">
          {/* What goes to another station is answered by its receipt. */}
          {offer.to.kind !== 'outside' && (!isFromMe || offer.to.kind === 'person') ? (
            <>
              <Button size="small" look="primary" icon="accept" onPress={() => setAnswering('accept')}>
                {t('work:custody.accept')}
              </Button>
              <Button size="small" icon="close" onPress={() => setAnswering('reject')}>
                {t('work:custody.reject')}
              </Button>
            </>
          ) : null}
          {isFromMe && (
            <Button size="small" icon="undo" onPress={() => setAnswering('withdraw')}>
              {t('work:custody.withdraw')}
            </Button>
          )}
        </div>
      )}
      {answering !== undefined && (
        <AnswerOffer
          offer={offer}
          answer={answering}
          onClose={() => setAnswering(undefined)}
          onDone={(sentence) => {
            setAnswering(undefined);
            onSaid(sentence);
          }}
        />
      )}
    </li>
  );
}
