// The address book: the card of this station, those of the others, and what was said of each key.
import { useState } from 'react';
import type { StationLine } from '../../shared/contract/station-cards.ts';
import {
  Button,
  EmptyState,
  FactList,
  FailureNotice,
  Fold,
  Group,
  LoadingLines,
  Mono,
  Status,
  type StatusTone,
} from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { BringCard } from './bring-card.tsx';
import { OwnCard } from './own-card.tsx';
import { CompareStation, RevokeStation } from './station-acts.tsx';

export function Stations() {
  const t = useText();
  const may = useMay('exchange.add-station');
  const { value, failure } = useAnswer('exchange.stations', {});
  return (
    <div className="fp-work-stack">
      <OwnCard />
      {may && <BringCard />}
      <Group title={t('exchange:book')}>
        <FailureNotice failure={failure} />
        {value === undefined ? (
          failure === undefined && <LoadingLines />
        ) : value.stations.length === 0 ? (
          <EmptyState icon="station" title={t('exchange:bookEmpty')} />
        ) : (
          <ul className="fp-plain-list fp-work-stack fp-exchange-book">
            {value.stations.map((station) => (
              <li key={station.id} data-station={station.name}>
                <StationEntry station={station} />
              </li>
            ))}
          </ul>
        )}
      </Group>
    </div>
  );
}

const tones: Readonly<Record<StationLine['state'], StatusTone>> = {
  'not-compared': 'attention',
  compared: 'good',
  revoked: 'bad',
};

function StationEntry({ station }: { readonly station: StationLine }) {
  const t = useText();
  const format = useFormat();
  const may = useMay('exchange.compare');
  const [asking, setAsking] = useState<'compare' | 'revoke'>();
  return (
    <Group
      title={`${station.name}, ${station.agency}`}
      actions={
        may && (
          <>
            {station.state !== 'compared' && (
              <Button size="small" icon="shield" onPress={() => setAsking('compare')}>
                {t('exchange:compare')}
              </Button>
            )}
            {station.state !== 'revoked' && (
              <Button size="small" icon="close" onPress={() => setAsking('revoke')}>
                {t('exchange:revoke')}
              </Button>
            )}
          </>
        )
      }
    >
      <p>
        <Status tone={tones[station.state]}>{t(`exchange:cardState.${station.state}`)}</Status>{' '}
        <Mono>{station.fingerprint}</Mono>
      </p>
      <FactList
        columns={2}
        facts={[
          { label: t('exchange:contact'), value: station.contact },
          {
            label: t('exchange:when'),
            value: `${format.moment(station.addedAt)}, ${station.addedBy}`,
          },
        ]}
      />
      {station.events.length > 0 && (
        <Fold title={t('exchange:said')} summary={String(station.events.length)} opensAtFirst={false}>
          <ul className="fp-plain-list">
            {station.events.map(({ kind, way, at, by, words }) => (
              <li key={`${kind} ${at}`}>
                {t(`exchange:keyEvent.${kind}`, { way: way === undefined ? '' : t(`exchange:way.${way}`) })} ·{' '}
                {format.moment(at)}, {by}
                {words !== '' && ` · ${words}`}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {station.heads.length > 0 && (
        <Fold title={t('exchange:heads')} summary={String(station.heads.length)} opensAtFirst={false}>
          <ul className="fp-plain-list">
            {station.heads.map(({ size, root, takenInAt }) => (
              <li key={`${String(size)} ${root} ${takenInAt}`}>
                {t('exchange:head', {
                  size: format.number(size),
                  root: root.slice(0, 16),
                  at: format.moment(takenInAt),
                })}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {asking === 'compare' && <CompareStation station={station} onClose={() => setAsking(undefined)} />}
      {asking === 'revoke' && <RevokeStation station={station} onClose={() => setAsking(undefined)} />}
    </Group>
  );
}
