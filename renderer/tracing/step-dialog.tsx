// A step of a request that somebody records: when, under which reference, with its reason and in words.
import { useState } from 'react';
import { plainSteps, refusalReasons, type PlainStep, type RefusalReason } from '../../shared/domain/tracing/request.ts';
import type { CaseId, TraceRequestId } from '../../shared/language/identity.ts';
import { ChoiceField, FormDialog, LongTextField, MomentField, TextField } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { DayField, DocumentField } from './known-fields.tsx';

interface StepDialogProps {
  readonly id: TraceRequestId;
  readonly caseId: CaseId | undefined;
  readonly steps: readonly string[];
  readonly direction: 'out' | 'in';
  readonly onClose: () => void;
}

export function StepDialog({ id, caseId, steps, direction, onClose }: StepDialogProps) {
  const t = useText();
  const out = useAct('traces.record-step');
  const incoming = useAct('incoming-traces.record-step');
  const act = direction === 'out' ? out : incoming;
  const [kind, setKind] = useState<PlainStep>();
  const [occurredAt, setOccurredAt] = useState('');
  const [reference, setReference] = useState('');
  const [note, setNote] = useState('');
  const [reason, setReason] = useState<RefusalReason>();
  const [expected, setExpected] = useState('');
  const [attachmentId, setAttachmentId] = useState<string>();
  const [tried, setTried] = useState(false);
  const isCoded = kind === 'refused' || kind === 'delayed';
  const give = async () => {
    setTried(true);
    if (kind === undefined || occurredAt === '' || act.isActing) return;
    const answer = await act.act({
      id,
      kind,
      occurredAt,
      reference,
      note,
      ...(isCoded && reason !== undefined ? { reason } : {}),
      ...(kind === 'delayed' && expected !== '' ? { expected } : {}),
      ...(attachmentId === undefined ? {} : { attachmentId }),
    });
    if (answer.ok) onClose();
  };
  const required = (isMissing: boolean) => (tried && isMissing ? t('work:form.required') : undefined);
  const refused = (path: string) =>
    act.failure?.fields?.some((field) => field.path === path) === true ? t('work:form.required') : undefined;
  return (
    <FormDialog
      title={t('tracing:recordStep')}
      cancelLabel={t('tracing:cancel')}
      actLabel={t('tracing:record')}
      isActing={act.isActing}
      failure={act.failure}
      onAct={give}
      onClose={onClose}
    >
      <ChoiceField
        name="stepKind"
        label={t('tracing:stepKind')}
        isRequired
        isFirst
        value={kind}
        onChange={setKind}
        error={required(kind === undefined)}
        choices={plainSteps
          .filter((step) => steps.includes(step))
          .map((value) => ({ value, label: t(`vocabulary:traceStep.${value}`) }))}
      />
      <MomentField
        name="stepAt"
        label={t('tracing:at')}
        isRequired
        offersNow
        value={occurredAt}
        onChange={setOccurredAt}
        error={required(occurredAt === '')}
      />
      {isCoded && (
        <ChoiceField
          name="reason"
          label={t('tracing:reason')}
          isRequired
          value={reason}
          onChange={setReason}
          error={refused('reason')}
          choices={refusalReasons.map((value) => ({ value, label: t(`vocabulary:traceReason.${value}`) }))}
        />
      )}
      {kind === 'delayed' && (
        <DayField
          name="expected"
          label={t('tracing:expected')}
          isRequired
          value={expected}
          onChange={setExpected}
          error={refused('expected')}
        />
      )}
      <TextField name="stepReference" label={t('tracing:reference')} value={reference} onChange={setReference} />
      <LongTextField
        name="stepNote"
        label={t('tracing:note')}
        rows={3}
        value={note}
        onChange={setNote}
        error={refused('note')}
      />
      {caseId !== undefined && <DocumentField caseId={caseId} value={attachmentId} onChange={setAttachmentId} />}
    </FormDialog>
  );
}
