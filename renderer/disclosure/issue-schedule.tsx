// A schedule is chosen; what stands in its way is shown as it is chosen, each with the way to mend it; then it is signed.
import { useState } from 'react';
import { scheduleKinds, mayReceive, type ScheduleKind } from '../../shared/domain/disclosure/schedule.ts';
import { languages, type Language } from '../../shared/domain/roles.ts';
import { DisclosureEventId, type CaseId } from '../../shared/language/identity.ts';
import { formatPlainDay } from '../../shared/text/format.ts';
import { Button, ChoiceField, FailureNotice, Group, LinkButton, Notice, SignDialog } from '../components/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { addressOf, recipientChoices, recipientOf, type Disclosure } from './words.ts';

type Check = OutputOf<'disclosure.check'>;

export function IssueSchedule({ caseId, disclosure }: { readonly caseId: CaseId; readonly disclosure: Disclosure }) {
  const t = useText();
  const [chosen, setChosen] = useState<string>(disclosure.suspects[0]?.id ?? 'court');
  const [schedule, setSchedule] = useState<ScheduleKind>('non-sensitive');
  const [language, setLanguage] = useState<Language>(disclosure.suspects[0]?.language ?? disclosure.caseLanguage);
  const [after, setAfter] = useState<string>();
  const [isSigning, setSigning] = useState(false);
  const [jobId, setJobId] = useState<string>();
  const { act, isActing, failure, forgetFailure } = useAct('disclosure.issue');
  const recipient = recipientOf(chosen, disclosure) ?? { kind: 'court' as const };
  const order = {
    caseId,
    schedule,
    recipient,
    language,
    ...(after === undefined ? {} : { after: DisclosureEventId.parse(after) }),
  };
  const { value: check, failure: refused } = useAnswer('disclosure.check', order, {
    isEnabled: mayReceive(recipient.kind, schedule),
  });
  const choose = (next: string) => {
    setChosen(next);
    const suspect = disclosure.suspects.find(({ id }) => id === next);
    setLanguage(suspect?.language ?? disclosure.caseLanguage);
    if (suspect !== undefined) setSchedule('non-sensitive');
  };
  const close = () => {
    setSigning(false);
    forgetFailure();
  };
  const isReady = check !== undefined && check.undecided.length + check.held.length + check.descriptions.length === 0;
  return (
    <Group title={t('disclosure:schedule.title')} detail={t('disclosure:schedule.help')}>
      <div className="fp-work-columns">
        <ChoiceField
          name="recipient"
          label={t('disclosure:schedule.for')}
          value={chosen}
          onChange={(next) => choose(next ?? 'court')}
          choices={recipientChoices(disclosure, t)}
        />
        <ChoiceField
          name="schedule"
          label={t('disclosure:schedule.kind')}
          value={schedule}
          onChange={(next) => setSchedule(next ?? 'non-sensitive')}
          choices={scheduleKinds
            .filter((kind) => mayReceive(recipient.kind, kind))
            .map((value) => ({ value, label: t(`vocabulary:scheduleKind.${value}`) }))}
        />
        <ChoiceField
          name="scheduleLanguage"
          label={t('disclosure:schedule.language')}
          value={language}
          onChange={(next) => setLanguage(next ?? disclosure.caseLanguage)}
          choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
        />
        <ChoiceField
          name="after"
          label={t('disclosure:schedule.after')}
          value={after}
          emptyLabel={t('disclosure:schedule.afterNone')}
          onChange={setAfter}
          choices={disclosure.statements.map(({ id, party, dated }) => ({
            value: id as string,
            label: `${formatPlainDay(dated)} · ${party}`,
          }))}
        />
      </div>
      <FailureNotice failure={refused} />
      {check !== undefined && <CheckWords caseId={caseId} check={check} isReady={isReady} />}
      <div className="fp-button-row">
        <Button look="primary" icon="seal" isDisabled={!isReady} onPress={() => setSigning(true)}>
          {t('disclosure:act.issue')}
        </Button>
      </div>
      <SignDialog
        isOpen={isSigning}
        title={t('disclosure:schedule.signTitle')}
        who="own"
        actLabel={t('disclosure:schedule.signTitle')}
        failure={failure}
        isActing={isActing}
        onClose={close}
        onSign={async ({ passphrase }) => {
          const answer = await act({ ...order, signature: { passphrase } });
          if (!answer.ok) return;
          setJobId(answer.value.jobId);
          close();
        }}
      >
        <p>{t('disclosure:schedule.signText')}</p>
        {check?.lines === 0 && <Notice tone="info">{t('disclosure:schedule.nil')}</Notice>}
      </SignDialog>
      <JobResult jobId={jobId} />
    </Group>
  );
}

const shownAtMost = 12;

function CheckWords({
  caseId,
  check,
  isReady,
}: {
  readonly caseId: CaseId;
  readonly check: Check;
  readonly isReady: boolean;
}) {
  const t = useText();
  const few = (numbers: readonly number[]): string =>
    numbers.length > shownAtMost ? `${numbers.slice(0, shownAtMost).join(', ')} …` : numbers.join(', ');
  return (
    <div className="fp-disclosure-check" role="status">
      {isReady && (
        <Notice tone="good" title={t('disclosure:schedule.ready')}>
          {check.lines === 0
            ? t('disclosure:schedule.nil')
            : t('disclosure:schedule.readyText', { count: check.lines, isNew: check.isNew })}
        </Notice>
      )}
      {check.undecided.length > 0 && (
        <Notice tone="warning" title={t('disclosure:schedule.undecided', { count: check.undecided.length })}>
          {few(check.undecided)}
        </Notice>
      )}
      {check.held.length > 0 && (
        <Notice tone="warning" title={t('disclosure:schedule.held', { count: check.held.length })}>
          {few(check.held)}
        </Notice>
      )}
      {check.changed.length > 0 && (
        <Notice tone="info" title={t('disclosure:schedule.changed', { count: check.changed.length })}>
          {few(check.changed)}
        </Notice>
      )}
      {check.descriptions.length > 0 && (
        <Notice tone="warning" title={t('disclosure:schedule.descriptions', { count: check.descriptions.length })}>
          <ul className="fp-disclosure-faults">
            {check.descriptions.slice(0, shownAtMost).map(({ id, number, text, faults }) => (
              <li key={id}>
                <LinkButton size="small" to={addressOf(caseId, 'items', id)}>
                  {t('disclosure:act.show', { number })}
                </LinkButton>{' '}
                {text} {faults.map((fault) => t(`disclosure:fault.${fault}`)).join(' ')}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
