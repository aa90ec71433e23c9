// A version that waits: the second person reads its pages as they will be, and approves exactly these bytes or returns it.
import { useState } from 'react';
import { Button, CopyText, FactList, Group, LongTextField, Notice, SignDialog } from '../../components/index.ts';
import { JobResult } from '../../documents/job-result.tsx';
import { useAct, useMay } from '../../station-client.tsx';
import { useFormat, useText } from '../../text.tsx';
import type { Redaction, Version } from './words.ts';

interface CheckProps {
  readonly redaction: Redaction;
  readonly onLook: () => void;
}

export function CheckVersion({ redaction, onLook }: CheckProps) {
  const [jobId, setJobId] = useState<string>();
  return (
    <>
      {redaction.pending !== undefined && (
        <Check redaction={redaction} version={redaction.pending} onLook={onLook} onStarted={setJobId} />
      )}
      <JobResult jobId={jobId}>{() => null}</JobResult>
    </>
  );
}

function Check({
  redaction: { cannotCheck },
  version,
  onLook,
  onStarted,
}: CheckProps & { readonly version: Version; readonly onStarted: (jobId: string) => void }) {
  const t = useText();
  const format = useFormat();
  const mayReturn = useMay('redactions.return');
  const approve = useAct('redactions.approve');
  const sendBack = useAct('redactions.return');
  const [act, setAct] = useState<'approve' | 'return'>();
  const [reason, setReason] = useState('');
  const close = () => {
    setAct(undefined);
    approve.forgetFailure();
    sendBack.forgetFailure();
  };
  return (
    <Group
      title={t('courtFile:redaction.check.title', { number: version.number })}
      detail={t('courtFile:redaction.check.text', { by: version.madeBy, at: format.moment(version.madeAt) })}
    >
      {cannotCheck !== undefined && (
        <Notice tone="info">
          {t(cannotCheck === 'role' ? 'courtFile:redaction.check.role' : 'courtFile:redaction.check.ownWork')}
        </Notice>
      )}
      <FactList
        facts={[
          { label: t('courtFile:redaction.submit.name'), value: version.title },
          ...(version.author === '' ? [] : [{ label: t('courtFile:redaction.submit.author'), value: version.author }]),
          ...(version.note === '' ? [] : [{ label: t('courtFile:redaction.submit.note'), value: version.note }]),
          {
            label: t('courtFile:redaction.proof.title'),
            value: t('courtFile:redaction.proof.clean', {
              pages: format.number(version.proof.pages),
              regions: format.number(version.proof.regions),
            }),
          },
          {
            label: t('courtFile:redaction.check.hash'),
            value: <CopyText value={version.sha256} shown={`${version.sha256.slice(0, 20)}…`} />,
          },
        ]}
      />
      {version.leftOpen > 0 && (
        <Notice tone="warning">{t('courtFile:redaction.check.left', { count: version.leftOpen })}</Notice>
      )}
      <div className="fp-button-row">
        <Button icon="show" onPress={onLook}>
          {t('courtFile:redaction.act.version')}
        </Button>
        {cannotCheck === undefined && (
          <Button look="primary" icon="ok" onPress={() => setAct('approve')}>
            {t('courtFile:redaction.act.approve')}
          </Button>
        )}
        {mayReturn && (
          <Button icon="undo" onPress={() => setAct('return')}>
            {t('courtFile:redaction.act.return')}
          </Button>
        )}
      </div>
      <SignDialog
        isOpen={act === 'approve'}
        title={t('courtFile:redaction.check.title', { number: version.number })}
        who="own"
        actLabel={t('courtFile:redaction.act.approve')}
        failure={approve.failure}
        isActing={approve.isActing}
        onSign={async ({ passphrase }) => {
          const answer = await approve.act({
            versionId: version.id,
            sha256: version.sha256,
            signature: { passphrase },
          });
          if (!answer.ok) return;
          onStarted(answer.value.jobId);
          close();
        }}
        onClose={close}
      >
        <p>{t('courtFile:redaction.help')}</p>
      </SignDialog>
      <SignDialog
        isOpen={act === 'return'}
        title={t('courtFile:redaction.act.return')}
        who="own"
        beginsAbove
        actLabel={t('courtFile:redaction.act.return')}
        failure={sendBack.failure}
        isActing={sendBack.isActing}
        onSign={async ({ passphrase }) => {
          const answer = await sendBack.act({ versionId: version.id, reason, signature: { passphrase } });
          if (answer.ok) close();
        }}
        onClose={close}
      >
        <LongTextField
          name="returnReason"
          label={t('courtFile:redaction.check.returnReason')}
          isRequired
          value={reason}
          onChange={setReason}
          maxLength={1000}
          rows={3}
        />
      </SignDialog>
    </Group>
  );
}
