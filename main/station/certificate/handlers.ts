// Bringing, showing and removing the station's certificate.
import type { certificateContract } from '../../../shared/contract/certificate.ts';
import { CertificateId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import { reads, writes, writesPrepared, type Handlers } from '../handler.ts';
import type { Inside } from '../inside.ts';
import { certificateFacts, usableCertificate } from './certificate-facts.ts';
import {
  certificateLabel,
  choosePapers,
  earlierCertificates,
  endCertificate,
  papersToSign,
  presentCertificate,
  shownCertificate,
} from './certificate-records.ts';
import { openPkcs12 } from './open-pkcs12.ts';

/** Far above any real one: a few certificates and a key are some kilobytes. */
const mostBytes = 256 * 1024;

/** A certificate that was found fit, its key already sealed. */
interface BroughtCertificate {
  readonly id: CertificateId;
  readonly name: string;
  /** Base64 of DER. */
  readonly certificate: string;
  readonly chain: readonly string[];
  readonly fingerprint: string;
  readonly sealedKey: string;
}

export const certificateHandlers: Handlers<keyof typeof certificateContract> = {
  'certificate.bring': writesPrepared(['certificate'], openBrought, (act, _input, brought) => {
    const present = presentCertificate(act.db);
    if (present?.fingerprint === brought.fingerprint) throw new FocalPointError('certificate.already-here');
    if (present !== undefined) endCertificate(act, present, 'replaced');
    const { id, name, certificate, fingerprint } = brought;
    const row = { id, name, certificate, chain: JSON.stringify(brought.chain), fingerprint, brought_at: act.now };
    act.record(
      'station_certificate',
      { ...row, brought_by: act.actor.id },
      { action: 'certificate.brought', label: certificateLabel(brought) },
    );
    act.db.run(
      statement`insert into station_certificate_key (certificate_id, sealed) values (${id}, ${brought.sealedKey})`,
    );
    return shownCertificate({ ...row, brought_by_name: act.actor.name }, act.now);
  }),

  'certificate.read': reads(({ db, now }) => {
    const present = presentCertificate(db);
    return {
      ...(present === undefined ? {} : { certificate: shownCertificate(present, now) }),
      signs: papersToSign(db),
      earlier: earlierCertificates(db),
    };
  }),

  'certificate.remove': writes(['certificate'], (act, { reason }) => {
    const present = presentCertificate(act.db);
    if (present === undefined) throw new FocalPointError('certificate.none');
    endCertificate(act, present, 'removed', reason);
    return {};
  }),

  'certificate.choose-papers': writes(['certificate'], (act, { signs }) => {
    choosePapers(act, signs);
    return {};
  }),
};

/** @throws FocalPointError as the contract of `certificate.bring` says */
async function openBrought(
  inside: Inside,
  { upload, passphrase }: { readonly upload: string; readonly passphrase: string },
): Promise<BroughtCertificate> {
  const { unlocked } = inside;
  const file = readBrought(inside, upload);
  const opened = await openPkcs12({ file, passphrase }).finally(() => file.fill(0));
  try {
    if (inside.unlocked !== unlocked) throw new FocalPointError('station.locked');
    const { certificate, chain, key } = usableCertificate(opened, inside.clock.now());
    const id = CertificateId.parse(inside.nextId());
    const { name, fingerprint } = certificateFacts(certificate);
    return {
      id,
      name,
      certificate: certificate.raw.toString('base64'),
      chain: chain.map(({ raw }) => raw.toString('base64')),
      fingerprint,
      sealedKey: unlocked.vault.sealSecret(id, key),
    };
  } finally {
    for (const key of opened.keys) key.fill(0);
  }
}

/** The bytes of the file, which leaves the station's staging whatever is in it. */
function readBrought({ unlocked: { files } }: Inside, uploadId: string): Uint8Array {
  const upload = files.staged(uploadId);
  if (upload === undefined) throw new FocalPointError('attachments.upload-unknown');
  try {
    if (upload.bytes > mostBytes) throw new FocalPointError('certificate.too-large');
    const reader = files.openSealed(upload);
    try {
      return Uint8Array.from(reader.read(0, reader.size));
    } finally {
      reader.close();
    }
  } finally {
    files.discard(uploadId);
  }
}
