// What everyone must know whatever they do: the station is unreachable, read only, or cannot be recovered yet.
import { Icon } from '../components/index.ts';
import { useStationState, useStationValues } from '../station-client.tsx';
import { useFailureText, useText } from '../text.tsx';

export function Banners() {
  const t = useText();
  const failureText = useFailureText();
  const { isConnected } = useStationValues();
  const state = useStationState();
  if (!isConnected) {
    return (
      <div className="fp-banner fp-banner-bad" role="alert">
        <Icon name="error" /> {t('frame:failure.disconnected')}
      </div>
    );
  }
  if (state?.readOnlyReason !== undefined) {
    return (
      <div className="fp-banner fp-banner-bad" role="status">
        <Icon name="warning" /> <strong>{t('frame:shell.read-only')}.</strong>{' '}
        {failureText({ code: state.readOnlyReason })} {t('frame:shell.read-only-why')}
      </div>
    );
  }
  const isAdministrator = state?.person?.roles.includes('administrator') === true;
  if (state?.recoveryConfirmed === false && isAdministrator && state.isSample !== true) {
    return (
      <div className="fp-banner" role="status">
        <Icon name="warning" /> {t('frame:shell.recovery-open')}{' '}
        <a href="#/station/recovery">{t('frame:shell.recovery-do')}</a>
      </div>
    );
  }
  return null;
}
