// The version that leaves in place of the original, to look at and to take along; two persons can lift the redaction.
import { useState } from 'react';
import { Button, Group, LongTextField } from '../../components/index.ts';
import { TwoSign } from '../../disclosure/two-sign.tsx';
import { DocumentButtons } from '../../documents/document-buttons.tsx';
import { useAct, useMay } from '../../station-client.tsx';
import { useFormat, useText } from '../../text.tsx';
import type { Redaction } from './words.ts';

export function InForce({ redaction: { id, inForce, document } }: { readonly redaction: Redaction }) {
  const t = useText();
  const format = useFormat();
  const mayLift = useMay('redactions.lift');
  const lift = useAct('redactions.lift');
  const [isLifting, setLifting] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (inForce === undefined || id === undefined) return null;
  const close = () => {
    setOpen(false);
    lift.forgetFailure();
  };
  return (
    <Group
      title={t('courtFile:redaction.inForce.title', { number: inForce.number })}
      detail={t('courtFile:redaction.inForce.text', {
        by: inForce.approvedBy,
        at: format.moment(inForce.approvedAt),
      })}
    >
      <p>
        <strong>{inForce.title}</strong>
      </p>
      <DocumentButtons documentId={inForce.issuedId} fileName={`redacted-${document.number}.pdf`} />
      {mayLift && !isLifting && (
        <Button size="small" icon="unlock" onPress={() => setLifting(true)}>
          {t('courtFile:redaction.act.lift')}
        </Button>
      )}
      {isLifting && (
        <>
          <LongTextField
            name="liftReason"
            label={t('courtFile:redaction.inForce.liftReason')}
            help={t('courtFile:redaction.inForce.liftHelp')}
            isRequired
            value={reason}
            onChange={setReason}
            maxLength={1000}
            rows={2}
          />
          <Button icon="unlock" isDisabled={reason.trim() === ''} onPress={() => setOpen(true)}>
            {t('courtFile:redaction.act.lift')}
          </Button>
        </>
      )}
      <TwoSign
        isOpen={isOpen}
        title={t('courtFile:redaction.act.lift')}
        actLabel={t('courtFile:redaction.act.lift')}
        failure={lift.failure}
        isActing={lift.isActing}
        onSign={async (signed) => {
          const answer = await lift.act({ redactionId: id, reason, ...signed });
          if (!answer.ok) return;
          setLifting(false);
          close();
        }}
        onClose={close}
      />
    </Group>
  );
}
