// Bundle profiles: those that come with the program, and those a station brought, each in its newest version.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { BundleProfile } from '../../../shared/domain/court-file/profile.ts';
import { readProfile } from '../../../shared/domain/court-file/read-profile.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { bundleProfiles } from '../../../shared/reference/bundle-profiles/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';

export interface KnownProfile {
  readonly profile: BundleProfile;
  readonly isOwn: boolean;
  readonly recordedBy?: string;
}

export function profilesOf(db: ReadableDatabase): KnownProfile[] {
  const known = new Map<string, KnownProfile>(
    bundleProfiles.map((profile) => [profile.code, { profile, isOwn: false }]),
  );
  for (const row of db.each<{ code: string; content: string; recorder: string }>(
    statement`select code, content, recorder from bundle_profile order by code, version`,
  ))
    known.set(row.code, {
      profile: readStoredJson<BundleProfile>(row.content),
      isOwn: true,
      recordedBy: row.recorder,
    });
  return [...known.values()];
}

/** Whether late documents stand where their type stands, and not at the end. */
export function insertsLate(db: ReadableDatabase, code: string): boolean {
  return profilesOf(db).find(({ profile }) => profile.code === code)?.profile.latePages === 'inserted-with-suffix';
}

/** @throws FocalPointError `court-file.profile-invalid` with each fault as a field, `court-file.profile-known` */
export function bringProfile(
  act: Act,
  { text }: ParsedInputOf<'court-file.bring-profile'>,
): OutputOf<'court-file.bring-profile'> {
  const reading = readProfile(text);
  if (!reading.ok) {
    const first = reading.faults[0];
    throw new FocalPointError(
      'court-file.profile-invalid',
      { line: first?.line ?? 1, field: first?.path ?? '' },
      reading.faults.map(({ path, line, fault }) => ({ path, code: fault, details: { line } })),
    );
  }
  const { profile } = reading;
  const { code, version } = profile;
  const known = profilesOf(act.db).find((one) => one.profile.code === code);
  if (known !== undefined && known.profile.version >= version)
    throw new FocalPointError('court-file.profile-known', { code, version: known.profile.version });
  act.record(
    'bundle_profile',
    {
      id: act.nextId(),
      code,
      version,
      content: storedJson(profile),
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'bundle-profile.brought', label: `${code} · ${version}` },
  );
  return { code, version };
}
