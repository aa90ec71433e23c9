// The decision about a package that may be taken in: what speaks against it, to which case of ours it belongs, the fingerprint from paper, the reason.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ExaminedPackage } from '../../shared/contract/foreign.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  ChoiceField,
  FactList,
  FailureNotice,
  FormErrors,
  Group,
  LongTextField,
  Notice,
  TextField,
} from '../components/index.ts';
import type { FormError } from '../components/index.ts';
import type { VerificationReport } from '../packages/report.ts';
import { useAct, useAnswer } from '../station-client.tsx';
import { takesPlaceWords } from './takes-place.ts';
import { useFormat, useText } from '../text.tsx';

export interface DecisionProps {
  readonly upload: string;
  readonly report: VerificationReport;
  readonly answer: ExaminedPackage;
  readonly onLeave: () => void;
}

export function Decision({ upload, report, answer, onLeave }: DecisionProps) {
  const t = useText();
  const format = useFormat();
  const [, navigate] = useLocation();
  const takeIn = useAct('foreign.take-in');
  const cases = useAnswer('cases.list', {}).value?.cases ?? [];
  const [caseId, setCaseId] = useState(answer.likelyCases[0]);
  const [paper, setPaper] = useState('');
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  // The station compares once more; here it only decides whether a reason is asked for.
  const isKeyNamed = paper.trim() !== '';
  const open = answer.cautions.filter((caution) => caution !== 'unknown-key' || !isKeyNamed);
  const wrong: FormError[] =
    open.length > 0 && reason.trim() === ''
      ? [{ path: 'reason', label: t('foreign:reason'), message: t('work:form.required') }]
      : [];
  const shown = attempt === 0 ? [] : wrong;
  const act = async () => {
    if (wrong.length > 0) {
      setAttempt((count) => count + 1);
      return;
    }
    const done = await takeIn.act({
      upload,
      reason: reason.trim(),
      ...(caseId === undefined ? {} : { caseId }),
      ...(isKeyNamed ? { paperFingerprint: paper.trim() } : {}),
    });
    if (done.ok) navigate(`/cases/foreign/${done.value.id}`);
  };
  return (
    <Group title={answer.caseTitle === undefined ? t('foreign:holds') : `${t('foreign:holds')}: ${answer.caseTitle}`}>
      <form
        className="fp-work-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          drop(act());
        }}
      >
        <FactList
          columns={3}
          facts={[
            { label: t('foreign:station'), value: report.seal?.station?.name },
            { label: t('foreign:sealed'), value: format.moment(report.seal?.created) },
            { label: t('foreign:recipient'), value: report.seal?.recipient },
            { label: t('foreign:exhibits'), value: format.number(answer.exhibits) },
            { label: t('foreign:events'), value: format.number(answer.events) },
            { label: t('foreign:files'), value: format.number(report.files) },
            { label: t('foreign:takesPlaceOf'), value: takesPlaceWords(answer.supersedes, t, format) },
          ]}
        />
        <FormErrors errors={shown} attempt={attempt} />
        <FailureNotice failure={takeIn.failure} />
        {open.length > 0 && (
          <Notice tone="warning" title={t('foreign:cautionsTitle')}>
            <ul className="fp-plain-list">
              {open.map((caution) => (
                <li key={caution} data-caution={caution}>
                  {t(`foreign:caution.${caution}`)}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {answer.earlier.length > 0 && !answer.cautions.includes('older') && (
          <Notice tone="info">{t('foreign:newVersion', { count: answer.earlier.length })}</Notice>
        )}
        {!answer.isKeyKnown && (
          <TextField
            name="paperFingerprint"
            label={t('foreign:paperFingerprint')}
            help={t('foreign:paperHelp')}
            isMono
            maxLength={100}
            value={paper}
            onChange={setPaper}
          />
        )}
        <ChoiceField
          name="ownCase"
          label={t('foreign:ownCase')}
          help={t('foreign:ownCaseHelp')}
          emptyLabel={t('foreign:noCase')}
          value={caseId}
          onChange={setCaseId}
          choices={cases.map(({ id, title }) => ({ value: id, label: title }))}
        />
        {open.length > 0 && (
          <LongTextField
            name="reason"
            label={t('foreign:reason')}
            help={t('foreign:reasonHelp')}
            isRequired
            rows={2}
            value={reason}
            onChange={setReason}
            error={shown.find(({ path }) => path === 'reason')?.message}
          />
        )}
        <div className="fp-button-row">
          <Button look="primary" type="submit" icon="intake" isBusy={takeIn.isActing}>
            {t('foreign:act')}
          </Button>
          <Button onPress={onLeave}>{t('foreign:another')}</Button>
        </div>
      </form>
    </Group>
  );
}
