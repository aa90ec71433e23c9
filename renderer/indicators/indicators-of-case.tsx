// On the overview of a case: how many indicators of trafficking are present of those looked at, and the way to each.
import { type OutputOf } from '../../shared/contract/index.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { Group, LinkButton, Awaited, Status } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { addressOfIndicators } from './addresses.ts';

export function IndicatorsOfCase({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const may = useMay('indicators.read');
  return may ? (
    <Group title={t('indicators:title')} detail={t('indicators:law')}>
      <Summary caseId={caseId} />
      <div className="fp-button-row">
        <LinkButton to={addressOfIndicators(caseId)} icon="link" size="small">
          {t('indicators:openPage')}
        </LinkButton>
      </div>
    </Group>
  ) : null;
}

function Summary({ caseId }: { readonly caseId: CaseId }) {
  const { value, failure } = useAnswer('indicators.read', { caseId });
  return value === undefined ? <Awaited failure={failure} lines={2} /> : <Counted read={value} />;
}

export function Counted({ read }: { readonly read: OutputOf<'indicators.read'> }) {
  const t = useText();
  const { present, looked, notKnown, open } = read;
  return (
    <p>
      {looked === 0 ? (
        <Status tone="quiet">{t('indicators:noAnswer')}</Status>
      ) : (
        <Status tone={present > 0 ? 'attention' : 'neutral'}>{t('indicators:count', { present, looked })}</Status>
      )}{' '}
      <span className="fp-quiet">{t('indicators:countHelp', { looked, notKnown, open })}</span>
    </p>
  );
}
