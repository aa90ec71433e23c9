// The one signature of a session: what will be on record, why, one's own passphrase, and a second person's where the act needs it.
import { useState } from 'react';
import type { AttachmentId } from '../../shared/language/identity.ts';
import { CheckField, PassphraseField, SignDialog, TextField } from '../components/index.ts';
import { ConditionField, isConditionSaid, type TypedCondition } from '../custody/condition-field.tsx';
import { DocumentField, useDocumentName } from '../custody/document-field.tsx';
import { SigningFacts } from '../custody/signing-facts.tsx';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { Session, SessionScan } from './use-session.ts';

export interface ConfirmSessionProps {
  readonly isOpen: boolean;
  readonly session: Session;
  readonly onClose: () => void;
  readonly onDone: (events: number) => void;
}

export function ConfirmSession(props: ConfirmSessionProps) {
  // Made anew for each opening, so that no secret of an earlier one is left in it.
  return props.isOpen ? <OpenConfirmation {...props} /> : null;
}

/** As many as the station gives at once; what a session holds beyond is counted and not named. */
const mostScans = 2000;

/** What is signed for, in the order in which it was scanned. */
function listed(scans: readonly SessionScan[]): SessionScan[] {
  return scans.filter(({ outcome, isUndone }) => outcome === 'taken' && !isUndone).toReversed();
}

function OpenConfirmation({ session, onClose, onDone }: ConfirmSessionProps) {
  const t = useText();
  const confirm = useAct('scanning.confirm');
  const [purpose, setPurpose] = useState('');
  const [condition, setCondition] = useState<TypedCondition>();
  const [documentId, setDocumentId] = useState<AttachmentId>();
  const [hasTried, setTried] = useState(false);
  const [hasWitness, setHasWitness] = useState(false);
  const [login, setLogin] = useState('');
  const [secret, setSecret] = useState('');
  const read = useAnswer('scanning.session', { id: session.id, count: mostScans });
  const onList = listed(read.value?.scans ?? []);
  // One document goes with all of them; of another case than one of them, the station refuses it.
  const first = useAnswer('exhibits.read', { id: onList[0]?.subjectId ?? '' }, { isEnabled: onList.length > 0 });
  const caseIds = first.value === undefined ? [] : [first.value.caseId];
  const documentName = useDocumentName(caseIds);
  const needsPurpose = session.command === 'offer';
  return (
    <SignDialog
      isOpen
      title={t('scanning:confirm.title')}
      who="own"
      actLabel={t('scanning:work.sign')}
      failure={confirm.failure}
      whatIsSafe={t('scanning:confirm.what-is-safe')}
      isActing={confirm.isActing}
      onClose={onClose}
      onSign={async ({ passphrase }) => {
        setTried(true);
        if (!isConditionSaid(condition, false)) return;
        const answer = await confirm.act({
          sessionId: session.id,
          purpose,
          authority: '',
          ...(condition === undefined ? {} : { condition }),
          ...(documentId === undefined ? {} : { documentId }),
          note: '',
          signature: { passphrase },
          ...(hasWitness ? { witness: { login: login.trim(), passphrase: secret } } : {}),
        });
        setSecret('');
        if (answer.ok) onDone(answer.value.eventIds.length);
      }}
    >
      <p className="fp-scan-confirm">{t('scanning:work.on-list', { count: session.taken })}</p>
      <SigningFacts
        type={session.command === undefined ? '' : t(`scanning:command.${session.command}`)}
        exhibits={onList.map(({ subject, detail }) => ({
          mark: subject ?? '',
          ...(detail.seal === undefined ? {} : { seal: detail.seal }),
        }))}
        to={session.destination?.label}
        condition={condition}
        document={documentName(documentId)}
      />
      <TextField
        name="scan.purpose"
        label={t('work:custody.purpose')}
        isRequired={needsPurpose}
        value={purpose}
        onChange={setPurpose}
        maxLength={500}
      />
      <ConditionField name="scan.condition" value={condition} onChange={setCondition} isTried={hasTried} />
      <DocumentField name="scan.document" caseIds={caseIds} value={documentId} onChange={setDocumentId} />
      <CheckField
        name="scan.witness"
        label={t('scanning:confirm.witness')}
        value={hasWitness}
        onChange={setHasWitness}
      />
      {hasWitness && (
        <div className="fp-work-columns">
          <TextField name="scan.login" label={t('frame:person.login')} isRequired value={login} onChange={setLogin} />
          <PassphraseField
            name="scan.secret"
            label={t('scanning:confirm.witness-passphrase')}
            isRequired
            value={secret}
            onChange={setSecret}
          />
        </div>
      )}
    </SignDialog>
  );
}
