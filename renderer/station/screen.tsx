// The station itself: overview, settings, certificate, recovery, backup, and one's own passphrase. Each tab has its address.
import { useRoute } from 'wouter';
import { Page, PageHeader, Tabs } from '../components/index.ts';
import { OwnPassphrase } from '../people/own-passphrase.tsx';
import { goTo } from '../shell/address.ts';
import { mayAct, useStationState } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { BackupPart } from './backup-part.tsx';
import { CertificatePart } from './certificate-part.tsx';
import { OverviewPart } from './overview-part.tsx';
import { RecoveryPart } from './recovery-part.tsx';
import { SeriesPart } from './series-part.tsx';
import { SettingsPart } from './settings-part.tsx';
import '../exhibits/work.css';

const parts = ['overview', 'settings', 'certificate', 'recovery', 'backup', 'you'] as const;
type Part = (typeof parts)[number];

export default function StationScreen() {
  const t = useText();
  const [, found] = useRoute('/station/:part');
  const state = useStationState();
  const isAdministrator = mayAct('recovery.make', state?.person?.roles ?? []);
  const mayContinue = mayAct('station.continue-series', state?.person?.roles ?? []);
  const shown = parts.filter((part) => isAdministrator || (part !== 'recovery' && part !== 'backup'));
  const part: Part = shown.find((candidate) => candidate === found?.part) ?? 'overview';
  return (
    <Page width="medium">
      <PageHeader title={t('frame:station.title')} detail={state?.station?.name} />
      <Tabs
        label={t('frame:station.title')}
        chosen={part}
        onChoose={(next) => goTo(next === 'overview' ? '/station' : `/station/${next}`, true)}
        tabs={shown.map((id) => ({ id, label: t(`frame:station.${id}`) }))}
      >
        {part === 'overview' && <OverviewPart />}
        {part === 'settings' && (
          <div className="fp-work-stack">
            <SettingsPart />
            {mayContinue && <SeriesPart />}
          </div>
        )}
        {part === 'certificate' && <CertificatePart />}
        {part === 'recovery' && <RecoveryPart />}
        {part === 'backup' && <BackupPart />}
        {part === 'you' && <OwnPassphrase />}
      </Tabs>
    </Page>
  );
}
