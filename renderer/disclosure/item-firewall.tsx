// What holds an item back, and the acts at the firewall: a handling code on a file, a release by two, an answer from abroad.
import { useState } from 'react';
import {
  evidentialStatuses,
  handlingCodes,
  isLowering,
  type EvidentialStatus,
  type HandlingCode,
} from '../../shared/domain/disclosure/handling.ts';
import { AttachmentId } from '../../shared/language/identity.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, ChoiceField, FailureNotice, Notice, SignDialog, Status, TextField } from '../components/index.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { TwoSign } from './two-sign.tsx';
import type { DisclosedItem, Disclosure } from './words.ts';

interface About {
  readonly item: DisclosedItem;
  readonly disclosure: Disclosure;
}

type Act = 'mark' | 'release' | 'answer';

export function ItemFirewall({ item, disclosure }: About) {
  const t = useText();
  const mayMark = useMay('handling.mark');
  const mayRelease = useMay('handling.release');
  const [open, setOpen] = useState<Act>();
  const isFile = item.kind === 'attachment' || item.kind === 'photograph';
  const done = () => setOpen(undefined);
  return (
    <>
      {item.barrier === undefined ? (
        <p className="fp-quiet">{t('disclosure:sheet.free')}</p>
      ) : (
        <p>
          <Status tone="bad">{t(`vocabulary:barrier.${item.barrier}`)}</Status>
        </p>
      )}
      {item.lacksStatement && <Notice tone="warning">{t('disclosure:event.noStatement')}</Notice>}
      <div className="fp-button-row">
        {isFile && mayMark && (
          <Button size="small" icon="lock" onPress={() => setOpen('mark')}>
            {t('disclosure:act.mark')}
          </Button>
        )}
        {item.barrier !== undefined && mayRelease && (
          <Button size="small" onPress={() => setOpen('release')}>
            {t('disclosure:act.release')}
          </Button>
        )}
        {isFile && mayMark && (
          <Button size="small" onPress={() => setOpen('answer')}>
            {t('disclosure:act.answer')}
          </Button>
        )}
      </div>
      {open === 'mark' && <MarkForm item={item} disclosure={disclosure} onDone={done} />}
      {open === 'release' && <ReleaseForm item={item} disclosure={disclosure} onDone={done} />}
      {open === 'answer' && <AnswerForm item={item} disclosure={disclosure} onDone={done} />}
    </>
  );
}

interface FormProps extends About {
  readonly onDone: () => void;
}

function MarkForm({ item, onDone }: FormProps) {
  const t = useText();
  const { act, isActing, failure, forgetFailure } = useAct('handling.mark');
  const [code, setCode] = useState<HandlingCode>();
  const [provider, setProvider] = useState('');
  const [reason, setReason] = useState('');
  const [isSigning, setSigning] = useState(false);
  const held = item.barrier === 'H1' || item.barrier === 'H2' ? item.barrier : undefined;
  const takesTwo = code !== undefined && isLowering(held, code);
  const close = () => {
    setSigning(false);
    forgetFailure();
  };
  const entered = { attachmentId: AttachmentId.parse(item.subjectId), provider, reason };
  return (
    <form
      className="fp-disclosure-form"
      aria-label={t('disclosure:form.markTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        setSigning(true);
      }}
    >
      <p className="fp-quiet">{t('disclosure:form.markText')}</p>
      <ChoiceField
        name="code"
        label={t('disclosure:form.code')}
        isRequired
        isFirst
        value={code}
        onChange={setCode}
        choices={handlingCodes.map((value) => ({ value, label: t(`vocabulary:handlingCode.${value}`) }))}
      />
      <TextField
        name="provider"
        label={t('disclosure:form.provider')}
        value={provider}
        onChange={setProvider}
        maxLength={200}
      />
      <TextField
        name="codeReason"
        label={t('disclosure:form.reason')}
        isRequired
        value={reason}
        onChange={setReason}
        maxLength={1000}
      />
      <FormEnd isReady={code !== undefined && reason.trim() !== ''} label={t('disclosure:act.mark')} onDone={onDone} />
      {takesTwo ? (
        <TwoSign
          isOpen={isSigning}
          title={t('disclosure:form.markTitle')}
          actLabel={t('disclosure:form.markTitle')}
          failure={failure}
          isActing={isActing}
          onClose={close}
          onSign={async (signed) => {
            const answer = await act({ ...entered, code, ...signed });
            if (answer.ok) onDone();
          }}
        />
      ) : (
        <SignDialog
          isOpen={isSigning}
          title={t('disclosure:form.markTitle')}
          who="own"
          actLabel={t('disclosure:form.markTitle')}
          failure={failure}
          isActing={isActing}
          onClose={close}
          onSign={async ({ passphrase }) => {
            if (code === undefined) return;
            const answer = await act({ ...entered, code, signature: { passphrase } });
            if (answer.ok) onDone();
          }}
        >
          <p>{t('disclosure:form.markText')}</p>
        </SignDialog>
      )}
    </form>
  );
}

function ReleaseForm({ item, disclosure, onDone }: FormProps) {
  const t = useText();
  const { act, isActing, failure, forgetFailure } = useAct('handling.release');
  const [permission, setPermission] = useState<string>();
  const [reason, setReason] = useState('');
  const [isSigning, setSigning] = useState(false);
  const needsPermission = item.barrier === 'H1' || item.barrier === 'H2';
  return (
    <form
      className="fp-disclosure-form"
      aria-label={t('disclosure:act.release')}
      onSubmit={(event) => {
        event.preventDefault();
        setSigning(true);
      }}
    >
      <ChoiceField
        name="permission"
        label={t('disclosure:form.permission')}
        isRequired={needsPermission}
        value={permission}
        emptyLabel={t('disclosure:form.noFile')}
        onChange={setPermission}
        choices={filesBeside(item, disclosure)}
      />
      <TextField
        name="releaseReason"
        label={t('disclosure:form.reason')}
        isRequired
        value={reason}
        onChange={setReason}
        maxLength={1000}
      />
      <FormEnd
        isReady={reason.trim() !== '' && (!needsPermission || permission !== undefined)}
        label={t('disclosure:act.release')}
        onDone={onDone}
      />
      <TwoSign
        isOpen={isSigning}
        title={t('disclosure:form.signTitle')}
        actLabel={t('disclosure:form.signTitle')}
        failure={failure}
        isActing={isActing}
        onClose={() => {
          setSigning(false);
          forgetFailure();
        }}
        onSign={async (signed) => {
          const answer = await act({
            id: item.id,
            reason,
            ...(permission === undefined ? {} : { permission: AttachmentId.parse(permission) }),
            ...signed,
          });
          if (answer.ok) onDone();
        }}
      />
    </form>
  );
}

function AnswerForm({ item, disclosure, onDone }: FormProps) {
  const t = useText();
  const { act, isActing, failure } = useAct('handling.answer');
  const [from, setFrom] = useState('');
  const [status, setStatus] = useState<EvidentialStatus>();
  const [reliability, setReliability] = useState('');
  const [statement, setStatement] = useState<string>();
  const [reason, setReason] = useState('');
  const record = async () => {
    if (status === undefined) return;
    const answer = await act({
      attachmentId: AttachmentId.parse(item.subjectId),
      from,
      status,
      reliability,
      reason,
      ...(statement === undefined ? {} : { statementId: AttachmentId.parse(statement) }),
    });
    if (answer.ok) onDone();
  };
  return (
    <form
      className="fp-disclosure-form"
      aria-label={t('disclosure:act.answer')}
      onSubmit={(event) => {
        event.preventDefault();
        drop(record());
      }}
    >
      <TextField
        name="from"
        label={t('disclosure:form.from')}
        isRequired
        isFirst
        value={from}
        onChange={setFrom}
        maxLength={200}
      />
      <ChoiceField
        name="status"
        label={t('disclosure:form.status')}
        isRequired
        value={status}
        onChange={setStatus}
        choices={evidentialStatuses.map((value) => ({ value, label: t(`vocabulary:foreignStatus.${value}`) }))}
      />
      <ChoiceField
        name="statementFile"
        label={t('disclosure:form.statementFile')}
        value={statement}
        emptyLabel={t('disclosure:form.noFile')}
        onChange={setStatement}
        choices={filesBeside(item, disclosure)}
      />
      {status === 'evidence' && statement === undefined && (
        <Notice tone="warning">{t('disclosure:event.noStatement')}</Notice>
      )}
      <TextField
        name="reliability"
        label={t('disclosure:form.reliability')}
        value={reliability}
        onChange={setReliability}
        maxLength={1000}
      />
      <TextField
        name="answerReason"
        label={t('disclosure:form.reason')}
        isRequired
        value={reason}
        onChange={setReason}
        maxLength={1000}
      />
      <FailureNotice failure={failure} />
      <FormEnd
        isReady={from.trim() !== '' && status !== undefined && reason.trim() !== ''}
        isBusy={isActing}
        label={t('disclosure:act.answer')}
        onDone={onDone}
      />
    </form>
  );
}

function filesBeside({ subjectId }: DisclosedItem, { files }: Disclosure) {
  return files.filter(({ id }) => id !== subjectId).map(({ id, label }) => ({ value: id as string, label }));
}

function FormEnd({
  isReady,
  isBusy = false,
  label,
  onDone,
}: {
  readonly isReady: boolean;
  readonly isBusy?: boolean;
  readonly label: string;
  readonly onDone: () => void;
}) {
  const t = useText();
  return (
    <div className="fp-button-row">
      <Button type="submit" look="primary" size="small" isBusy={isBusy} isDisabled={!isReady}>
        {label}
      </Button>
      <Button size="small" onPress={onDone}>
        {t('disclosure:act.cancel')}
      </Button>
    </div>
  );
}
