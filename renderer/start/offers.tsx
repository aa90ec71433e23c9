// The first screen: create, open, restore, explore the sample. And the vaults that are on this computer.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { Button, FailureNotice, Icon, LoadingLines, Notice, Status } from '../components/index.ts';
import type { IconName } from '../components/index.ts';
import { Mark } from '../components/mark.tsx';
import { useAct, useAnswer, useStationValues } from '../station-client.tsx';
import { useFailureText, useLanguage, useText } from '../text.tsx';
import type { EntryPlace } from './entry-flow.tsx';
import { rememberSamplePeople } from './sample-people.tsx';
import { StartFrame } from './start-frame.tsx';

export function Offers({ onGo }: { readonly onGo: (place: EntryPlace) => void }) {
  const t = useText();
  const { language } = useLanguage();
  const { refreshState } = useStationValues();
  const sample = useAct('station.create-sample');
  const [showsVaults, setShowsVaults] = useState(false);

  const makeSample = async () => {
    const answer = await sample.act({ language });
    if (!answer.ok) return;
    rememberSamplePeople(answer.value.vault, answer.value.people);
    await refreshState();
    onGo({ at: 'sample' });
  };

  return (
    <StartFrame>
      <div className="fp-start-brand">
        <Mark />
        <div>
          <h1>{t('frame:shell.program')}</h1>
          <p className="fp-quiet">{t('frame:start.welcome')}</p>
        </div>
      </div>
      <FailureNotice failure={sample.failure} />
      {sample.isActing && <Notice tone="info" title={t('frame:start.sample-making')} isUrgent />}
      <h2>{t('frame:start.begin')}</h2>
      <div className="fp-offers">
        <Offer
          icon="add"
          title={t('frame:start.create')}
          detail={t('frame:start.create-detail')}
          isDisabled={sample.isActing}
          onPress={() => onGo({ at: 'create' })}
        />
        <Offer
          icon="unlock"
          title={t('frame:start.open')}
          detail={t('frame:start.open-detail')}
          isDisabled={sample.isActing}
          onPress={() => setShowsVaults(true)}
        />
        <Offer
          icon="search"
          title={t('frame:start.sample')}
          detail={t('frame:start.sample-detail')}
          isDisabled={sample.isActing}
          onPress={() => drop(makeSample())}
        />
        <Offer
          icon="backup"
          title={t('frame:start.restore')}
          detail={t('frame:start.restore-detail')}
          isDisabled={sample.isActing}
          onPress={() => onGo({ at: 'restore' })}
        />
      </div>
      {showsVaults && (
        <Vaults onChosen={() => onGo({ at: 'unlock' })} onRescue={(vault) => onGo({ at: 'rescue', vault })} />
      )}
    </StartFrame>
  );
}

interface OfferProps {
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

function Offer({ icon, title, detail, isDisabled, onPress }: OfferProps) {
  return (
    <button type="button" className="fp-offer" onClick={onPress} disabled={isDisabled}>
      <Icon name={icon} size={20} />
      <span className="fp-offer-title">{title}</span>
      <span className="fp-offer-detail">{detail}</span>
    </button>
  );
}

interface VaultsProps {
  readonly onChosen: () => void;
  readonly onRescue: (vault: string) => void;
}

function Vaults({ onChosen, onRescue }: VaultsProps) {
  const t = useText();
  const failureText = useFailureText();
  const { refreshState } = useStationValues();
  const listed = useAnswer('station.vaults', {});
  const choose = useAct('station.choose');
  const take = async (vault: string) => {
    const answer = await choose.act({ vault });
    if (!answer.ok) return;
    await refreshState();
    onChosen();
  };
  if (listed.isLoading) return <LoadingLines lines={2} />;
  const vaults = listed.value?.vaults ?? [];
  if (vaults.length === 0) {
    return (
      <Notice tone="info" title={t('frame:start.no-vaults')}>
        <p>{t('frame:start.no-vaults-why')}</p>
      </Notice>
    );
  }
  return (
    <section className="fp-start-card" aria-label={t('frame:start.vaults')}>
      <h2>{t('frame:start.vaults')}</h2>
      <FailureNotice failure={choose.failure ?? listed.failure} />
      {vaults.map((vault) => (
        <div key={vault.name} className="fp-desk-line">
          <span className="fp-desk-words">
            <strong>{vault.station}</strong>
            <br />
            <span className="fp-quiet">{vault.agency}</span>
          </span>
          <span className="fp-desk-words fp-quiet">
            {vault.isSample && <Status tone="attention">{t('frame:start.vault-sample')}</Status>}
            {vault.problem !== undefined && <Status tone="bad">{t('frame:start.vault-problem')}</Status>}
            {vault.problem !== undefined && <span> {failureText({ code: vault.problem })}</span>}
          </span>
          {vault.problem !== undefined && (
            <Button title={t('frame:rescue.detail')} onPress={() => onRescue(vault.name)}>
              {t('frame:rescue.offer')}
            </Button>
          )}
          <Button
            icon="unlock"
            title={t('frame:start.choose-vault', { station: vault.station })}
            isBusy={choose.isActing}
            onPress={() => drop(take(vault.name))}
          >
            {t('frame:act.open')}
          </Button>
        </div>
      ))}
    </section>
  );
}
