// The exhibits of a place as four lists that keep three facts apart: where it belongs, who answers for it, where it was last seen.
import { useState } from 'react';
import { contentLists, type ContentList } from '../../shared/contract/places.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { PlaceId } from '../../shared/language/identity.ts';
import { Awaited, Button, Mono, Status, Tabs } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { PlaceLink } from './place-link.tsx';
import { useNow } from '../cases/use-now.ts';

type KeptExhibit = OutputOf<'places.contents'>['exhibits'][number];

const order: readonly ContentList[] = ['here', 'belongs', 'elsewhere', 'guests'];
const tabNames = {
  here: 'storage:tabHere',
  belongs: 'storage:tabBelongs',
  elsewhere: 'storage:tabElsewhere',
  guests: 'storage:tabGuests',
} as const satisfies Record<ContentList, string>;
const atOnce = 50;

export function PlaceContents({ id }: { readonly id: PlaceId }) {
  const t = useText();
  const [list, setList] = useState<ContentList>('here');
  const [count, setCount] = useState(atOnce);
  const { value, failure } = useAnswer('places.contents', { id, list, from: 0, count }, { keepPrevious: true });
  if (value === undefined) return <Awaited failure={failure} />;
  const total = value.totals[list];
  return (
    <Tabs
      label={t('storage:includes')}
      chosen={list}
      onChoose={(next) => {
        setList(contentLists.find((known) => known === next) ?? 'here');
        setCount(atOnce);
      }}
      tabs={order.map((name) => ({ id: name, label: t(tabNames[name]), count: value.totals[name] }))}
    >
      <p className="fp-quiet">{t(`storage:list.${list}`)}</p>
      {total === 0 ? (
        <p>{t(`storage:listEmpty.${list}`)}</p>
      ) : (
        <ul className="fp-kept">
          {value.exhibits.map((exhibit) => (
            <KeptLine key={exhibit.id} exhibit={exhibit} list={list} />
          ))}
        </ul>
      )}
      {total > value.exhibits.length && (
        <MoreLine shown={value.exhibits.length} total={total} onMore={() => setCount(Math.min(200, count + atOnce))} />
      )}
    </Tabs>
  );
}

/** At most 200 lines stand in the sheet; all of them are on the printed list. */
function MoreLine(props: { readonly shown: number; readonly total: number; readonly onMore: () => void }) {
  const t = useText();
  const format = useFormat();
  return (
    <div className="fp-button-row">
      {props.shown < 200 && (
        <Button size="small" onPress={props.onMore}>
          {t('storage:more')}
        </Button>
      )}
      <span className="fp-quiet">
        {t('storage:shown', { shown: format.number(props.shown), total: format.number(props.total) })}
      </span>
    </div>
  );
}

function KeptLine({ exhibit, list }: { readonly exhibit: KeptExhibit; readonly list: ContentList }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const { loanDueAt } = exhibit;
  const isOverdue = loanDueAt !== undefined && Date.parse(loanDueAt) < now;
  return (
    <li>
      <div>
        <a href={`#/exhibits/${exhibit.id}`}>
          <Mono>{exhibit.mark}</Mono> · <Mono>{exhibit.number}</Mono>
        </a>{' '}
        <span className="fp-quiet">
          {t(`vocabulary:exhibitKind.${exhibit.kind}`)} · {exhibit.caseTitle}
        </span>
      </div>
      <div className="fp-kept-description">{exhibit.description}</div>
      <dl className="fp-kept-facts">
        {list !== 'here' && list !== 'guests' && (
          <Fact label={t('storage:holder')}>{exhibit.holder?.label ?? '—'}</Fact>
        )}
        {list !== 'elsewhere' && (
          <Fact label={t('storage:home')}>
            {exhibit.home === undefined ? t('storage:noHome') : <PlaceLink end={exhibit.home} />}
          </Fact>
        )}
        {exhibit.lastSeen !== undefined && (
          <Fact label={t('storage:lastSeen')}>
            <PlaceLink end={exhibit.lastSeen.where} />{' '}
            <span className="fp-quiet fp-tabular">{format.moment(exhibit.lastSeen.at)}</span>
          </Fact>
        )}
      </dl>
      <div className="fp-tags">
        {exhibit.isMissing && <Status tone="bad">{t('storage:isMissing')}</Status>}
        {exhibit.isWrong && list !== 'elsewhere' && <Status tone="attention">{t('storage:isWrong')}</Status>}
        {loanDueAt !== undefined && (
          <Status tone={isOverdue ? 'attention' : 'neutral'}>
            {t(isOverdue ? 'storage:overdueSince' : 'storage:due', { at: format.moment(loanDueAt) })}
          </Status>
        )}
      </div>
    </li>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
