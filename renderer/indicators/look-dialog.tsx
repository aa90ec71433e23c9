// Saying what was found of one indicator, with the reason or the record it rests on. It is a new event whatever was said before.
import { useState } from 'react';
import type { ShownIndicator } from '../../shared/contract/indicators.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { indicatorVerdicts, type IndicatorVerdict } from '../../shared/domain/indicators/indicator.ts';
import { ExhibitId, IntelReportId, type CaseId } from '../../shared/language/identity.ts';
import { ChoiceField, FormDialog, LongTextField } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';

interface LookProps {
  readonly caseId: CaseId;
  readonly indicator: ShownIndicator;
  readonly read: OutputOf<'indicators.read'>;
  readonly onClose: () => void;
}

export function LookDialog({ caseId, indicator, read, onClose }: LookProps) {
  const t = useText();
  const act = useAct('indicators.look');
  const [verdict, setVerdict] = useState<IndicatorVerdict>();
  const [reason, setReason] = useState('');
  const [exhibitId, setExhibitId] = useState<string>();
  const [reportId, setReportId] = useState<string>();
  const { code, looks } = indicator;
  const isIncomplete =
    verdict === undefined || (reason.trim() === '' && exhibitId === undefined && reportId === undefined);
  const look = async () => {
    if (verdict === undefined || isIncomplete || act.isActing) return;
    const answer = await act.act({
      caseId,
      code,
      after: looks[0]?.step ?? 0,
      verdict,
      reason,
      ...(exhibitId === undefined ? {} : { exhibitId: ExhibitId.parse(exhibitId) }),
      ...(reportId === undefined ? {} : { reportId: IntelReportId.parse(reportId) }),
    });
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={t(`vocabulary:indicator.${code}`)}
      cancelLabel={t('indicators:cancel')}
      actLabel={t('indicators:saveLook')}
      icon="save"
      isActing={act.isActing}
      isIncomplete={isIncomplete}
      failure={act.failure}
      onAct={look}
      onClose={onClose}
    >
      <ChoiceField
        name="indicatorVerdict"
        look="radio"
        isRequired
        isFirst
        label={t('indicators:verdict')}
        value={verdict}
        onChange={setVerdict}
        choices={indicatorVerdicts.map((value) => ({ value, label: t(`vocabulary:indicatorStanding.${value}`) }))}
      />
      <LongTextField
        name="indicatorReason"
        label={t('indicators:reason')}
        help={t('indicators:reasonHelp')}
        rows={3}
        value={reason}
        onChange={setReason}
      />
      {read.exhibits.length > 0 && (
        <ChoiceField
          name="indicatorExhibit"
          label={t('indicators:exhibit')}
          emptyLabel={t('indicators:none')}
          value={exhibitId}
          onChange={setExhibitId}
          choices={read.exhibits.map(({ id, label }) => ({ value: id as string, label }))}
        />
      )}
      {read.reports.length > 0 && (
        <ChoiceField
          name="indicatorReport"
          label={t('indicators:report')}
          emptyLabel={t('indicators:none')}
          value={reportId}
          onChange={setReportId}
          choices={read.reports.map(({ id, label }) => ({ value: id as string, label }))}
        />
      )}
    </FormDialog>
  );
}
