// What this station is: its name, its key to compare, its newest ledger head.
import { HeaderNotice } from './header-notice.tsx';
import { CopyText, Definition, FactList, LoadingLines, Status } from '../components/index.ts';
import { useStationState } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

export function OverviewPart() {
  const t = useText();
  const format = useFormat();
  const state = useStationState();
  const station = state?.station;
  if (state === undefined || station === undefined) return <LoadingLines />;
  return (
    <>
      <HeaderNotice />
      <FactList
        facts={[
          { label: t('frame:station.name'), value: station.name },
          { label: t('frame:station.agency'), value: station.agency },
          { label: t('frame:station.kind'), value: t(`vocabulary:stationKind.${station.kind}`) },
          { label: t('frame:station.vault'), value: state.vault },
          {
            label: t('frame:station.key'),
            value: (
              <>
                <CopyText value={station.keyFingerprint} /> <Definition term="fingerprint" />
              </>
            ),
          },
          {
            label: t('frame:station.ledger-head'),
            value:
              state.ledger === undefined ? (
                t('frame:station.no-head')
              ) : (
                <>
                  {format.number(state.ledger.size)} · {format.moment(state.ledger.time, 'with-offset')}
                  <br />
                  <CopyText value={state.ledger.root} /> <Definition term="ledger-head" />
                </>
              ),
          },
          {
            label: t('frame:station.recovery'),
            value:
              state.recoveryConfirmed === true ? (
                <Status tone="good">{t('frame:recovery.is-confirmed')}</Status>
              ) : (
                <Status tone="attention">{t('frame:recovery.is-open')}</Status>
              ),
          },
        ]}
      />
    </>
  );
}
