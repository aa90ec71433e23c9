// The certificates of this station as they are recorded, and the choice of papers they sign.
import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { certificateStanding, signedPapers, type SignedPapers } from '../../../shared/domain/station-certificate.ts';
import type { CertificateId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { readStoredJson } from '../stored-json.ts';
import { readSetting, writeSetting } from '../stored-setting.ts';
import { certificateFacts, certificateName } from './certificate-facts.ts';

export interface CertificateRow {
  readonly id: CertificateId;
  readonly name: string;
  readonly certificate: string;
  readonly chain: string;
  readonly fingerprint: string;
  readonly brought_at: Instant;
  readonly brought_by_name: string;
}

/** The one papers are signed with now. */
export function presentCertificate(db: ReadableDatabase): CertificateRow | undefined {
  return db.first<CertificateRow>(
    statement`select c.*, p.name as brought_by_name from station_certificate c join person p on p.id = c.brought_by
              where not exists (select 1 from station_certificate_end e where e.certificate_id = c.id)
              order by c.brought_at desc, c.id desc limit 1`,
  );
}

/** Its private key as it was sealed. */
export function sealedKeyOf(db: ReadableDatabase, id: CertificateId): string | undefined {
  return db.first<{ sealed: string }>(
    statement`select sealed from station_certificate_key where certificate_id = ${id}`,
  )?.sealed;
}

/** @returns the chain as certificates, nearest first. */
export function chainOf({ chain }: Pick<CertificateRow, 'chain'>): X509Certificate[] {
  return readStoredJson<string[]>(chain).map((one) => new X509Certificate(Buffer.from(one, 'base64')));
}

export function shownCertificate(row: CertificateRow, now: Instant): OutputOf<'certificate.bring'> {
  const facts = certificateFacts(new X509Certificate(Buffer.from(row.certificate, 'base64')));
  return {
    ...facts,
    id: row.id,
    standing: certificateStanding(facts, now),
    chain: chainOf(row).map(certificateName),
    broughtAt: row.brought_at,
    broughtBy: row.brought_by_name,
  };
}

interface EndedRow {
  readonly id: CertificateId;
  readonly name: string;
  readonly fingerprint: string;
  readonly brought_at: Instant;
  readonly recorded_at: Instant;
  readonly ended_by: string;
  readonly how: 'removed' | 'replaced';
  readonly reason: string | null;
}

export function earlierCertificates(db: ReadableDatabase): OutputOf<'certificate.read'>['earlier'] {
  return db
    .all<EndedRow>(
      statement`select c.id, c.name, c.fingerprint, c.brought_at, e.recorded_at, p.name as ended_by, e.how, e.reason
                from station_certificate_end e join station_certificate c on c.id = e.certificate_id
                join person p on p.id = e.recorded_by order by e.recorded_at desc, e.id desc limit 100`,
    )
    .map(({ id, name, fingerprint, brought_at, recorded_at, ended_by, how, reason }) => ({
      id,
      name,
      fingerprint,
      broughtAt: brought_at,
      endedAt: recorded_at,
      endedBy: ended_by,
      how,
      ...(reason === null ? {} : { reason }),
    }));
}

/** Ends a certificate and deletes its private key; what it signed stays signed. */
export function endCertificate(act: Act, row: CertificateRow, how: 'removed' | 'replaced', reason?: string): void {
  act.record(
    'station_certificate_end',
    {
      id: act.nextId(),
      certificate_id: row.id,
      how,
      reason: reason ?? null,
      recorded_at: act.now,
      recorded_by: act.actor.id,
    },
    { action: how === 'removed' ? 'certificate.removed' : 'certificate.replaced', label: certificateLabel(row) },
  );
  act.db.run(statement`delete from station_certificate_key where certificate_id = ${row.id}`);
}

/** How the ledger names a certificate: also its fingerprint, by which others know it. */
export function certificateLabel({ name, fingerprint }: Pick<CertificateRow, 'name' | 'fingerprint'>): string {
  return `${name} · SHA-256 ${fingerprint}`;
}

const settingId = 'signed-papers';
const Choice = z.strictObject({ signs: z.enum(signedPapers) });

/** Laboratory reports where nobody chose otherwise. */
export function papersToSign(db: ReadableDatabase): SignedPapers {
  const stored = readSetting(db, settingId);
  return stored === undefined ? 'laboratory-reports' : Choice.parse(stored).signs;
}

export function choosePapers(act: Act, signs: SignedPapers): void {
  writeSetting(act, settingId, { signs });
}
