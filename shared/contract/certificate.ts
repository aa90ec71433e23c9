// The station's certificate: brought as PKCS #12 with its private key, shown, taken away, and which papers are signed with it.
import { z } from 'zod';
import { certificateStandings, signedPapers } from '../domain/station-certificate.ts';
import { CertificateId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Hash, Nothing, OptionalLine } from './fields.ts';

export const StationCertificate = z.strictObject({
  id: CertificateId,
  /** Common name, or whatever names the holder where there is none. */
  name: z.string(),
  /** Parts of the distinguished name, `CN=…` first. */
  subject: z.array(z.string()),
  issuer: z.array(z.string()),
  isSelfSigned: z.boolean(),
  /** Hexadecimal. */
  serial: z.string(),
  validFrom: Instant,
  validTo: Instant,
  standing: z.enum(certificateStandings),
  key: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('rsa'), bits: z.number() }),
    z.strictObject({ kind: z.literal('ec'), curve: z.enum(['P-256', 'P-384']) }),
  ]),
  /** SHA-256 of the certificate (DER). */
  fingerprint: Hash,
  /** Names of the certificates above it that were in the file, nearest first. */
  chain: z.array(z.string()),
  broughtAt: Instant,
  broughtBy: z.string(),
});

export const certificateContract = {
  /** The file is handed in before as any file is; it does not stay, whatever the answer. */
  'certificate.bring': command({
    input: z.strictObject({ upload: z.string().max(200), passphrase: z.string().max(1024) }),
    output: StationCertificate,
    errors: [
      'attachments.upload-unknown',
      'certificate.too-large',
      'certificate.damaged',
      'certificate.form-unknown',
      'certificate.took-too-long',
      'certificate.wrong-passphrase',
      'certificate.no-key',
      'certificate.several-keys',
      'certificate.no-certificate',
      'certificate.weak-key',
      'certificate.key-unsupported',
      'certificate.expired',
      'certificate.not-yet-valid',
      'certificate.not-for-signing',
      'certificate.already-here',
    ],
    allow: ['administrator'],
    ledger: { appends: ['certificate.brought', 'certificate.replaced'] },
  }),
  'certificate.read': command({
    input: Nothing,
    output: z.strictObject({
      certificate: StationCertificate.optional(),
      signs: z.enum(signedPapers),
      /** Those the station signed with before, newest first. */
      earlier: z.array(
        z.strictObject({
          id: CertificateId,
          name: z.string(),
          fingerprint: Hash,
          broughtAt: Instant,
          endedAt: Instant,
          endedBy: z.string(),
          how: z.enum(['removed', 'replaced']),
          reason: z.string().optional(),
        }),
      ),
    }),
    errors: [],
    allow: 'anyone',
    ledger: { appendsNothing: 'reads what every signed paper shows' },
  }),
  /** Papers are no longer signed, and the private key is deleted. Papers that are signed stay so. */
  'certificate.remove': command({
    input: z.strictObject({ reason: OptionalLine }),
    output: Nothing,
    errors: ['certificate.none'],
    allow: ['administrator'],
    ledger: { appends: ['certificate.removed'] },
  }),
  'certificate.choose-papers': command({
    input: z.strictObject({ signs: z.enum(signedPapers) }),
    output: Nothing,
    errors: [],
    allow: ['administrator'],
    ledger: { appends: ['settings.changed'] },
  }),
};
