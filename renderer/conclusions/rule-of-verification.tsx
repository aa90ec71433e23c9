// The rule of the station: blind, blind for a sample, or openly. A supervisor changes it, with a reason.
import { useState } from 'react';
import { blindness, type VerificationRule } from '../../shared/domain/examination/verification-rule.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, ChoiceField, FailureNotice, Group, NumberField, TextField } from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';

export function RuleOfVerification() {
  const t = useText();
  const may = useMay('verification-rule.change');
  const rule = useAnswer('verification-rule.read', {}).value;
  const [isChanging, setChanging] = useState(false);
  if (rule === undefined) return null;
  const words =
    rule.blind === 'sample'
      ? t('conclusions:verification.ruleSample', { percent: rule.percent })
      : t(`conclusions:verification.ruleBlind.${rule.blind}`);
  return (
    <Group
      title={t('conclusions:verification.rule')}
      detail={words}
      actions={
        may &&
        !isChanging && (
          <Button size="small" onPress={() => setChanging(true)}>
            {t('conclusions:verification.changeRule')}
          </Button>
        )
      }
    >
      {isChanging && <RuleForm rule={rule} onDone={() => setChanging(false)} />}
    </Group>
  );
}

function RuleForm({ rule, onDone }: { readonly rule: VerificationRule; readonly onDone: () => void }) {
  const t = useText();
  const change = useAct('verification-rule.change');
  const [blind, setBlind] = useState(rule.blind);
  const [percent, setPercent] = useState<number | undefined>(rule.percent);
  const [dueDays, setDueDays] = useState<number | undefined>(rule.dueDays);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (reason.trim() === '' || percent === undefined || dueDays === undefined) return;
    const answer = await change.act({ rule: { blind, percent, dueDays }, reason });
    if (answer.ok) onDone();
  };
  return (
    <form
      className="fp-work-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        drop(save());
      }}
    >
      <FailureNotice failure={change.failure} />
      <ChoiceField
        name="rule.blind"
        label={t('conclusions:verification.rule')}
        look="radio"
        isRequired
        value={blind}
        onChange={(next) => next !== undefined && setBlind(next)}
        choices={blindness.map((value) => ({ value, label: t(`conclusions:verification.ruleBlind.${value}`) }))}
      />
      <div className="fp-work-columns">
        {blind === 'sample' && (
          <NumberField
            name="rule.percent"
            label={t('conclusions:verification.percent')}
            value={percent}
            onChange={setPercent}
            isRequired
          />
        )}
        <NumberField
          name="rule.dueDays"
          label={t('conclusions:verification.dueDays')}
          value={dueDays}
          onChange={setDueDays}
          isRequired
        />
        <TextField
          name="rule.reason"
          label={t('conclusions:verification.ruleReason')}
          isRequired
          value={reason}
          onChange={setReason}
          error={tried && reason.trim() === '' ? t('work:form.required') : undefined}
        />
      </div>
      <span className="fp-button-row">
        <Button onPress={onDone}>{t('work:form.cancel')}</Button>
        <Button look="primary" type="submit" icon="save" isBusy={change.isActing}>
          {t('conclusions:verification.changeRule')}
        </Button>
      </span>
    </form>
  );
}
