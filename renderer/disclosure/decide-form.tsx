// What is decided about one item or several: relevance, use, test, what follows, and the reason. What does not fit together is said before it is sent.
import { useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import {
  Decision,
  faultOfDecision,
  needsTwo,
  outcomes,
  sensitivities,
  testAnswers,
  uses,
  type Outcome,
  type Sensitivity,
  type TestAnswer,
  type Use,
} from '../../shared/domain/disclosure/decision.ts';
import { drop } from '../../shared/language/habits.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import { Button, ChoiceField, FailureNotice, LongTextField, Notice } from '../components/index.ts';
import { DraftFound, DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { TwoSign } from './two-sign.tsx';

interface Typed {
  readonly relevance: 'relevant' | 'not-relevant' | undefined;
  readonly use: Use | undefined;
  readonly test: TestAnswer | undefined;
  readonly outcome: Outcome | undefined;
  readonly sensitivity: Sensitivity | undefined;
  readonly harm: string;
  readonly reason: string;
}

const nothing: Typed = {
  relevance: undefined,
  use: undefined,
  test: undefined,
  outcome: undefined,
  sensitivity: undefined,
  harm: '',
  reason: '',
};

export function DecideForm({
  caseId,
  items,
  address,
  label,
  onDone,
}: {
  readonly caseId: CaseId;
  readonly items: InputOf<'disclosure.decide'>['items'];
  /** Where the draft is found again. */
  readonly address: string;
  readonly label: string;
  readonly onDone: () => void;
}) {
  const t = useText();
  const mayDecide = useMay('disclosure.decide');
  const one = useAct('disclosure.decide');
  const two = useAct('disclosure.withhold');
  const [typed, setTyped] = useState(nothing);
  const [isSigning, setSigning] = useState(false);
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const draft = useDraft<Typed>({
    kind: 'disclosure',
    label,
    address,
    values: typed,
    isChanged: typed !== nothing,
    restore: (values) => setTyped({ ...nothing, ...values }),
    clear: () => setTyped(nothing),
    isEnabled: mayDecide,
  });
  if (!mayDecide) return null;
  const decision = decisionOf(typed);
  const fault = decision === undefined ? undefined : faultOfDecision(decision);
  const isReady = decision !== undefined && fault === undefined && typed.reason.trim() !== '';
  const takesTwo = decision !== undefined && needsTwo(decision);
  const finish = () => {
    draft.finish();
    setTyped(nothing);
    onDone();
  };
  const record = async () => {
    if (!isReady) return;
    if (takesTwo) {
      setSigning(true);
      return;
    }
    const answer = await one.act({ caseId, items, decision, reason: typed.reason });
    if (answer.ok) finish();
  };
  const isSensitive = typed.use === 'unused-sensitive';
  return (
    <form
      className="fp-disclosure-form"
      aria-label={t('disclosure:sheet.decision')}
      onSubmit={(event) => {
        event.preventDefault();
        drop(record());
      }}
    >
      <DraftFound draft={draft} />
      <ChoiceField
        name="relevance"
        label={t('disclosure:form.relevance')}
        look="radio"
        isRequired
        value={typed.relevance}
        onChange={(relevance) => set({ relevance })}
        choices={(['relevant', 'not-relevant'] as const).map((value) => ({
          value,
          label: t(`vocabulary:disclosureRelevance.${value}`),
        }))}
      />
      {typed.relevance === 'relevant' && (
        <>
          <ChoiceField
            name="use"
            label={t('disclosure:form.use')}
            isRequired
            value={typed.use}
            onChange={(use) =>
              set({ use, ...(use === 'unused-sensitive' ? {} : { sensitivity: undefined, harm: '' }) })
            }
            choices={uses.map((value) => ({ value, label: t(`vocabulary:disclosureUse.${value}`) }))}
          />
          <ChoiceField
            name="test"
            label={t('disclosure:form.test')}
            isRequired
            value={typed.test}
            onChange={(test) => set({ test })}
            choices={testAnswers.map((value) => ({ value, label: t(`vocabulary:disclosureTest.${value}`) }))}
          />
          <ChoiceField
            name="outcome"
            label={t('disclosure:form.outcome')}
            isRequired
            value={typed.outcome}
            onChange={(outcome) => set({ outcome })}
            choices={outcomes.map((value) => ({ value, label: t(`vocabulary:disclosureOutcome.${value}`) }))}
          />
          {isSensitive && (
            <>
              <ChoiceField
                name="sensitivity"
                label={t('disclosure:form.sensitivity')}
                isRequired
                value={typed.sensitivity}
                onChange={(sensitivity) => set({ sensitivity })}
                choices={sensitivities.map((value) => ({ value, label: t(`vocabulary:sensitivity.${value}`) }))}
              />
              <LongTextField
                name="harm"
                label={t('disclosure:form.harm')}
                help={t('disclosure:form.harmHelp')}
                isRequired
                rows={2}
                maxLength={1000}
                value={typed.harm}
                onChange={(harm) => set({ harm })}
              />
            </>
          )}
        </>
      )}
      <LongTextField
        name="reason"
        label={t('disclosure:form.reason')}
        help={t('disclosure:form.reasonHelp')}
        isRequired
        rows={2}
        maxLength={1000}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
      />
      {fault !== undefined && <Notice tone="warning">{t(`errors:${faultKey(fault)}`)}</Notice>}
      <FailureNotice failure={one.failure} />
      <div className="fp-button-row">
        <Button type="submit" look="primary" isBusy={one.isActing} isDisabled={!isReady}>
          {takesTwo ? t('disclosure:act.withTwo') : t('disclosure:act.decide')}
        </Button>
      </div>
      <DraftLine draft={draft} />
      <TwoSign
        isOpen={isSigning}
        title={t('disclosure:form.signTitle')}
        actLabel={t('disclosure:act.decide')}
        failure={two.failure}
        isActing={two.isActing}
        onClose={() => {
          setSigning(false);
          two.forgetFailure();
        }}
        onSign={async (signed) => {
          if (decision === undefined) return;
          const answer = await two.act({ caseId, items, decision, reason: typed.reason, ...signed });
          if (!answer.ok) return;
          setSigning(false);
          finish();
        }}
      />
    </form>
  );
}

/** Undefined while something is not chosen yet. */
function decisionOf({ relevance, use, test, outcome, sensitivity, harm }: Typed): Decision | undefined {
  if (relevance === 'not-relevant') return { relevance };
  const parsed = Decision.safeParse({
    relevance,
    use,
    test,
    outcome,
    ...(sensitivity === undefined ? {} : { sensitivity }),
    ...(harm.trim() === '' ? {} : { harm }),
  });
  return parsed.success ? parsed.data : undefined;
}

function faultKey(fault: NonNullable<ReturnType<typeof faultOfDecision>>) {
  const key = fault.slice('disclosure.'.length);
  // Each fault is a code of the contract and has its sentence.
  return `disclosure.${key}` as typeof fault;
}
