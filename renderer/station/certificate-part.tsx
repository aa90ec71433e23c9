// The certificate papers are signed with: what it says, until when, which papers, and those before it. An administrator changes it.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  Awaited,
  Button,
  CopyText,
  Dialog,
  EmptyState,
  FactList,
  FailureNotice,
  Group,
  Mono,
  Notice,
  PlainTable,
  Status,
  TextField,
  type StatusTone,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { BringCertificate } from './bring-certificate.tsx';
import { SignedPapers } from './signed-papers.tsx';

type Answer = OutputOf<'certificate.read'>;
type Certificate = NonNullable<Answer['certificate']>;

const tones: Readonly<Record<Certificate['standing'], StatusTone>> = {
  valid: 'good',
  'expires-soon': 'attention',
  expired: 'bad',
  'not-yet-valid': 'attention',
};

export function CertificatePart() {
  const t = useText();
  const read = useAnswer('certificate.read', {});
  const mayChange = useMay('certificate.bring');
  if (read.value === undefined) return <Awaited failure={read.failure} />;
  const { certificate, signs, earlier } = read.value;
  return (
    <div className="fp-work-stack">
      <p className="fp-quiet">{t('certificate:law')}</p>
      {certificate === undefined ? (
        <EmptyState icon="shield" title={t('certificate:noneTitle')}>
          <p>{t('certificate:noneText')}</p>
          {!mayChange && <p>{t('certificate:noneForOthers')}</p>}
        </EmptyState>
      ) : (
        <PresentCertificate certificate={certificate} mayChange={mayChange} />
      )}
      {certificate !== undefined && <SignedPapers signs={signs} mayChange={mayChange} />}
      {mayChange && <BringCertificate replaces={certificate !== undefined} />}
      {earlier.length > 0 && <EarlierCertificates earlier={earlier} />}
    </div>
  );
}

function PresentCertificate(props: { readonly certificate: Certificate; readonly mayChange: boolean }) {
  const t = useText();
  const format = useFormat();
  const [isRemoving, setRemoving] = useState(false);
  const { certificate, mayChange } = props;
  const { standing, validFrom, validTo, key, isSelfSigned } = certificate;
  const keyWords = key.kind === 'rsa' ? t('certificate:rsa', key) : t('certificate:ec', key);
  const end = standing === 'not-yet-valid' ? validFrom : validTo;
  return (
    <Group
      title={t('certificate:present')}
      actions={
        <>
          <Status tone={tones[standing]}>{t(`certificate:standing.${standing}`)}</Status>
          {mayChange && <Button onPress={() => setRemoving(true)}>{t('certificate:remove')}</Button>}
        </>
      }
    >
      {standing !== 'valid' && (
        <Notice tone={standing === 'expired' ? 'danger' : 'warning'}>
          {t(`certificate:warning.${standing}`, { time: format.moment(end) })}
        </Notice>
      )}
      <FactList
        columns={2}
        facts={[
          { label: t('certificate:subject'), value: <NameParts parts={certificate.subject} /> },
          {
            label: t('certificate:issuer'),
            value: isSelfSigned ? t('certificate:selfSigned') : <NameParts parts={certificate.issuer} />,
          },
          {
            label: t('certificate:validity'),
            value: t('certificate:fromTo', { from: format.moment(validFrom), to: format.moment(validTo) }),
          },
          { label: t('certificate:key'), value: keyWords },
          { label: t('certificate:serial'), value: <Mono breaks>{certificate.serial}</Mono> },
          { label: t('certificate:chain'), value: certificate.chain.join(', ') || t('certificate:chainNone') },
          {
            label: t('certificate:fingerprint'),
            isWide: true,
            value: (
              <>
                <CopyText value={certificate.fingerprint} />
                <span className="fp-quiet fp-work-second">{t('certificate:fingerprintHelp')}</span>
              </>
            ),
          },
          {
            label: t('certificate:brought'),
            value: t('certificate:broughtBy', {
              time: format.moment(certificate.broughtAt),
              name: certificate.broughtBy,
            }),
          },
        ]}
      />
      {isRemoving && <RemoveCertificate onClose={() => setRemoving(false)} />}
    </Group>
  );
}

/** A distinguished name, a part on each line. */
function NameParts({ parts }: { readonly parts: readonly string[] }) {
  return parts.map((part) => (
    <span key={part} className="fp-work-second fp-breaks">
      {part}
    </span>
  ));
}

function RemoveCertificate({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const remove = useAct('certificate.remove');
  const [reason, setReason] = useState('');
  const submit = async () => {
    const answer = await remove.act(reason.trim() === '' ? {} : { reason });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('certificate:remove')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:act.cancel')}</Button>
          <Button look="danger" isBusy={remove.isActing} onPress={() => drop(submit())}>
            {t('certificate:removeAct')}
          </Button>
        </>
      }
    >
      <p>{t('certificate:removeDetail')}</p>
      <FailureNotice failure={remove.failure} />
      <TextField
        name="reason"
        label={t('certificate:reason')}
        value={reason}
        onChange={setReason}
        maxLength={200}
        isFirst
      />
    </Dialog>
  );
}

function EarlierCertificates({ earlier }: { readonly earlier: Answer['earlier'] }) {
  const t = useText();
  const format = useFormat();
  return (
    <Group title={t('certificate:earlier')}>
      <PlainTable
        label={t('certificate:earlier')}
        rows={earlier}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'name',
            label: t('certificate:subject'),
            isHead: true,
            cell: ({ name, fingerprint }) => (
              <>
                {name}
                <span className="fp-work-second">
                  <CopyText value={fingerprint} shown={`${fingerprint.slice(0, 12)}…`} />
                </span>
              </>
            ),
          },
          { id: 'brought', label: t('certificate:brought'), cell: ({ broughtAt }) => format.moment(broughtAt) },
          {
            id: 'ended',
            label: t('certificate:ended'),
            cell: ({ endedAt, endedBy, how, reason }) => (
              <>
                {format.moment(endedAt)}, {t(`certificate:how.${how}`)}
                <span className="fp-quiet fp-work-second">{[endedBy, reason].filter(Boolean).join(': ')}</span>
              </>
            ),
          },
        ]}
      />
    </Group>
  );
}
