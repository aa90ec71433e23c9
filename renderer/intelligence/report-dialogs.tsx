// What is done to a report or a tag in one step: reviewed, withdrawn, taken off. Each with its reason.
import { useState, type ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { IntelLinkId, IntelMentionId, IntelReportId } from '../../shared/language/identity.ts';
import { FormDialog, LongTextField, PassphraseField } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { DayField } from '../tracing/known-fields.tsx';

export function ReviewDialog({ id, onClose }: { readonly id: IntelReportId; readonly onClose: () => void }) {
  const t = useText();
  const act = useAct('intelligence.review-report');
  const [reviewOn, setReviewOn] = useState('');
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const required = useRequired(tried);
  const review = async () => {
    setTried(true);
    if ([reviewOn, reason.trim(), passphrase].includes('') || act.isActing) return;
    setPassphrase('');
    const answer = await act.act({ id, reviewOn, reason, signature: { passphrase } });
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={t('intelligence:review')}
      cancelLabel={t('intelligence:cancel')}
      actLabel={t('intelligence:sign')}
      icon="key"
      isActing={act.isActing}
      failure={act.failure}
      onAct={review}
      onClose={onClose}
    >
      <DayField
        name="reviewOn"
        label={t('intelligence:reviewNext')}
        isRequired
        value={reviewOn}
        onChange={setReviewOn}
        error={required(reviewOn)}
      />
      <LongTextField
        name="reason"
        label={t('intelligence:reason')}
        isRequired
        rows={2}
        value={reason}
        onChange={setReason}
        error={required(reason)}
      />
      <OwnPassphrase value={passphrase} onChange={setPassphrase} error={required(passphrase)} />
    </FormDialog>
  );
}

export function WithdrawDialog({
  report,
  onClose,
}: {
  readonly report: OutputOf<'intelligence.report'>;
  readonly onClose: () => void;
}) {
  const t = useText();
  const act = useAct('intelligence.withdraw-report');
  return (
    <SignedReasonDialog
      title={t('intelligence:withdraw')}
      act={act}
      send={(signed) => act.act({ id: report.line.id, ...signed })}
      onClose={onClose}
    >
      <p>{t('intelligence:withdrawText', { links: report.links, entities: report.entities })}</p>
    </SignedReasonDialog>
  );
}

interface SignedReasonProps {
  readonly title: string;
  readonly act: Pick<ReturnType<typeof useAct>, 'isActing' | 'failure'>;
  readonly send: (signed: {
    readonly reason: string;
    readonly signature: { readonly passphrase: string };
  }) => Promise<{ readonly ok: boolean }>;
  readonly onClose: () => void;
  /** What it means, before the reason. */
  readonly children?: ReactNode;
}

/** A step that is signed with its reason. */
export function SignedReasonDialog({ title, act, send, onClose, children }: SignedReasonProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const required = useRequired(tried);
  const sign = async () => {
    setTried(true);
    if ([reason.trim(), passphrase].includes('') || act.isActing) return;
    setPassphrase('');
    const answer = await send({ reason, signature: { passphrase } });
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={title}
      cancelLabel={t('intelligence:cancel')}
      actLabel={t('intelligence:sign')}
      icon="key"
      isActing={act.isActing}
      failure={act.failure}
      onAct={sign}
      onClose={onClose}
    >
      {children}
      <LongTextField
        name="reason"
        label={t('intelligence:reason')}
        isRequired
        rows={2}
        value={reason}
        onChange={setReason}
        error={required(reason)}
      />
      <OwnPassphrase value={passphrase} onChange={setPassphrase} error={required(passphrase)} />
    </FormDialog>
  );
}

type ReasonDialogProps = {
  readonly title: string;
  readonly onClose: () => void;
} & (
  | { readonly command: 'intelligence.untag'; readonly id: IntelMentionId }
  | { readonly command: 'intelligence.withdraw-link'; readonly id: IntelLinkId }
);

/** Something is taken back: only why is asked. */
export function ReasonDialog({ title, onClose, ...what }: ReasonDialogProps) {
  const t = useText();
  const untag = useAct('intelligence.untag');
  const withdraw = useAct('intelligence.withdraw-link');
  const act = what.command === 'intelligence.untag' ? untag : withdraw;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const required = useRequired(tried);
  const take = async () => {
    setTried(true);
    if (reason.trim() === '' || act.isActing) return;
    const answer =
      what.command === 'intelligence.untag'
        ? await untag.act({ id: what.id, reason })
        : await withdraw.act({ id: what.id, reason });
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={title}
      cancelLabel={t('intelligence:cancel')}
      actLabel={t('intelligence:record')}
      isActing={act.isActing}
      failure={act.failure}
      onAct={take}
      onClose={onClose}
    >
      <LongTextField
        name="reason"
        label={t('intelligence:reason')}
        isRequired
        rows={2}
        value={reason}
        onChange={setReason}
        error={required(reason)}
      />
    </FormDialog>
  );
}

export function OwnPassphrase({
  value,
  onChange,
  error,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}) {
  const t = useText();
  return (
    <PassphraseField
      name="signPassphrase"
      label={t('intelligence:passphrase')}
      isRequired
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}

/** What is empty is said once somebody tried. */
export function useRequired(tried: boolean): (value: string) => string | undefined {
  const t = useText();
  return (value) => (tried && value.trim() === '' ? t('work:form.required') : undefined);
}
