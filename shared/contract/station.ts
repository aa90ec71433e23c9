// The station itself: which vaults are there, creating, unlocking, locking, settings.
import { z } from 'zod';
import { allNumberSeries, highestContinued } from '../domain/number-series.ts';
import { languages, roles, stationKinds, type Role } from '../domain/roles.ts';
import { PersonId, StationId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { HeadSummary, JobStarted, Line, Login, NewPassphrase, Nothing, Passphrase } from './fields.ts';
import { Reason } from './handling.ts';

export const SignedInPerson = z.strictObject({
  id: PersonId,
  name: z.string(),
  login: z.string(),
  roles: z.array(z.enum(roles)),
  keyFingerprint: z.string(),
});

export const StationSummary = z.strictObject({
  id: StationId,
  name: z.string(),
  agency: z.string(),
  kind: z.enum(stationKinds),
  keyFingerprint: z.string(),
});

export const StationSettings = z.strictObject({
  idleLockMinutes: z.number().int().min(1).max(60),
  recordLanguage: z.enum(languages),
  caseFileClassification: z.string().max(60),
  /** A second person enters each serial number again, without seeing the first entry. */
  serialsEnteredTwice: z.boolean().default(false),
});

/** Who may have a damaged vault written out; the recovery sheet may too. */
export const rescuers = ['supervisor'] as const satisfies readonly Role[];

export const stationContract = {
  'station.state': command({
    input: Nothing,
    output: z.strictObject({
      phase: z.enum(['no-vault', 'locked', 'unlocked']),
      vault: z.string().optional(),
      station: StationSummary.optional(),
      person: SignedInPerson.optional(),
      settings: StationSettings.optional(),
      /** Set when the vault was opened but may not be written: damage or an older copy put back. */
      readOnlyReason: z.string().optional(),
      ledger: HeadSummary.optional(),
      recoveryConfirmed: z.boolean().optional(),
      /** The key slots beside the database are not those the ledger spoke of last, and nobody has said why. */
      headerUnexplained: z.strictObject({ at: Instant, standing: z.enum(['older', 'unsaid']) }).optional(),
      isSample: z.boolean().optional(),
    }),
    errors: [],
    allow: 'before-unlock',
    ledger: { appendsNothing: 'reads only what the lock screen shows' },
  }),
  'station.vaults': command({
    input: Nothing,
    output: z.strictObject({
      vaults: z.array(
        z.strictObject({
          name: z.string(),
          station: z.string(),
          agency: z.string(),
          isSample: z.boolean(),
          problem: z.string().optional(),
        }),
      ),
    }),
    errors: [],
    allow: 'before-unlock',
    ledger: { appendsNothing: 'lists folders' },
  }),
  'station.choose': command({
    input: z.strictObject({ vault: Line }),
    output: Nothing,
    errors: ['vault.missing', 'vault.header-damaged', 'vault.header-newer', 'vault.in-use'],
    allow: 'before-unlock',
    ledger: { appendsNothing: 'opens nothing yet' },
  }),
  'station.create': command({
    input: z.strictObject({
      name: Line,
      agency: Line,
      kind: z.enum(stationKinds),
      recordLanguage: z.enum(languages),
      administrator: z.strictObject({ name: Line, login: Login, passphrase: NewPassphrase }),
      /** Roles beside administrator that the first person takes too; a small desk may need all of them. */
      alsoRoles: z.array(z.enum(roles)).max(roles.length),
    }),
    output: z.strictObject({ person: SignedInPerson }),
    errors: ['vault.exists', 'vault.disk-full', 'people.weak-passphrase', 'vault.self-test-failed'],
    allow: 'before-unlock',
    ledger: { appends: ['station.created', 'people.added'] },
  }),
  'station.create-sample': command({
    input: z.strictObject({ language: z.enum(languages) }),
    output: z.strictObject({
      vault: z.string(),
      people: z.array(
        z.strictObject({ name: z.string(), login: z.string(), passphrase: z.string(), roles: z.array(z.enum(roles)) }),
      ),
    }),
    errors: ['vault.disk-full', 'vault.exists'],
    allow: 'before-unlock',
    ledger: { appends: ['station.created'] },
  }),
  'station.unlock': command({
    input: z.strictObject({ login: Login, passphrase: Passphrase }),
    output: z.strictObject({ person: SignedInPerson }),
    errors: [
      'vault.wrong-passphrase',
      'vault.throttled',
      'vault.missing',
      'vault.in-use',
      'vault.header-damaged',
      'vault.header-newer',
      'vault.slot-damaged',
      'vault.unfinished',
      'database.missing',
      'database.empty',
      'database.wrong-key-or-damaged',
      'database.damaged',
      'database.from-the-future',
      'people.retired',
    ],
    allow: 'before-unlock',
    ledger: {
      appends: ['station.unlocked', 'vault.leftovers-set-aside', 'vault.header-changed', 'vault.header-unexplained'],
    },
  }),
  'station.unlock-with-recovery': command({
    input: z.strictObject({ code: z.string().min(1).max(400), name: Line, login: Login, passphrase: NewPassphrase }),
    output: z.strictObject({ person: SignedInPerson }),
    errors: [
      'vault.recovery-wrong',
      'vault.recovery-mistyped',
      'vault.recovery-incomplete',
      'vault.no-recovery',
      'vault.throttled',
      'vault.missing',
      'people.weak-passphrase',
      'people.login-taken',
      'database.damaged',
      'vault.in-use',
    ],
    allow: 'before-unlock',
    ledger: { appends: ['station.recovered', 'people.added', 'vault.leftovers-set-aside'] },
  }),
  'station.lock': command({
    input: Nothing,
    output: Nothing,
    errors: [],
    allow: 'before-unlock',
    ledger: { appends: ['station.locked'] },
  }),
  /** A sign of life from the person, so that the idle lock waits. */
  'station.touch': command({
    input: Nothing,
    output: z.strictObject({ secondsToLock: z.number() }),
    errors: [],
    allow: 'anyone',
    ledger: { appendsNothing: 'changes nothing' },
  }),
  'station.estimate-passphrase': command({
    input: z.strictObject({ passphrase: z.string().max(1024), about: z.array(z.string().max(200)).max(10) }),
    output: z.strictObject({
      score: z.number().int().min(0).max(4),
      isEnough: z.boolean(),
      /** Key of a sentence under `passphrase.hint`. */
      hint: z.enum(['empty', 'too-short', 'common', 'about-you', 'pattern', 'guessable', 'good']),
    }),
    errors: [],
    allow: 'before-unlock',
    ledger: { appendsNothing: 'changes nothing' },
  }),
  'station.change-settings': command({
    input: StationSettings,
    output: StationSettings,
    errors: [],
    allow: ['administrator'],
    ledger: { appends: ['settings.changed'] },
  }),
  /** Which number each series that may go on from paper gave last in this year. */
  'station.series': command({
    input: Nothing,
    output: z.strictObject({
      series: z.array(
        z.strictObject({ series: z.enum(allNumberSeries), year: z.string(), last: z.number().int().min(0) }),
      ),
    }),
    errors: [],
    allow: ['administrator'],
    ledger: { appendsNothing: 'reads' },
  }),
  /** The numbers of this year go on after `last`, which was given on paper. A series never goes back. */
  'station.continue-series': command({
    input: z.strictObject({
      series: z.enum(allNumberSeries),
      last: z.number().int().min(1).max(highestContinued),
      reason: Reason,
    }),
    output: Nothing,
    errors: ['station.series-is-further'],
    allow: ['administrator'],
    ledger: { appends: ['settings.changed'] },
  }),
  /** Somebody says how the key slots came to be others than the ledger spoke of; the entry stays beside the explanation. */
  'station.explain-header': command({
    input: z.strictObject({ explanation: Line }),
    output: Nothing,
    errors: ['vault.header-as-said'],
    allow: ['administrator'],
    ledger: { appends: ['vault.header-explained'] },
  }),
  'recovery.make': command({
    input: z.strictObject({ language: z.enum(languages) }),
    output: z.strictObject({ code: z.string(), jobId: z.string() }),
    errors: [],
    allow: ['administrator'],
    ledger: { appends: ['recovery.made', 'vault.header-changed'] },
  }),
  'recovery.confirm': command({
    input: z.strictObject({ code: z.string().min(1).max(400) }),
    output: Nothing,
    errors: ['vault.recovery-wrong', 'vault.recovery-mistyped', 'vault.recovery-incomplete', 'vault.no-recovery'],
    allow: ['administrator'],
    ledger: { appends: ['recovery.confirmed'] },
  }),
  'backup.make': command({
    input: z.strictObject({ folderHandle: z.string().max(200).optional() }),
    output: JobStarted,
    errors: ['backup.folder-missing'],
    allow: ['administrator'],
    ledger: { appends: ['backup.made'] },
  }),
  /** Of the station's own folder, or of one that was chosen; where that is itself a backup, of it alone. */
  'backup.list': command({
    input: z.strictObject({ folderHandle: z.string().max(200).optional() }),
    output: z.strictObject({
      folder: z.string(),
      backups: z.array(
        z.strictObject({
          name: z.string(),
          station: z.string(),
          madeAt: z.string(),
          bytes: z.number(),
          ledgerSize: z.number(),
        }),
      ),
    }),
    errors: ['backup.folder-missing'],
    allow: 'before-unlock',
    ledger: { appendsNothing: 'lists folders' },
  }),
  /** Writes what can be read of a damaged vault into a folder, unencrypted. Refused for a vault that is sound. */
  'station.rescue': command({
    input: z.strictObject({
      vault: Line,
      credentials: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('person'), login: Login, passphrase: Passphrase }),
        z.strictObject({ kind: z.literal('recovery'), code: z.string().min(1).max(400) }),
      ]),
      folderHandle: z.string().max(200).optional(),
    }),
    output: JobStarted,
    errors: [
      'rescue.vault-is-sound',
      'backup.folder-missing',
      'vault.missing',
      'vault.header-unreadable',
      'vault.wrong-passphrase',
      'vault.throttled',
      'vault.recovery-wrong',
      'vault.recovery-mistyped',
      'vault.recovery-incomplete',
    ],
    allow: 'before-unlock',
    ledger: {
      appendsNothing: 'the vault is damaged and not written; the report beside what was rescued says who and when',
    },
  }),
  'backup.restore': command({
    input: z.strictObject({
      folderHandle: z.string().max(200).optional(),
      backup: Line,
      login: Login,
      passphrase: Passphrase,
    }),
    output: JobStarted,
    errors: [
      'backup.folder-missing',
      'backup.missing',
      'backup.damaged',
      'vault.wrong-passphrase',
      'vault.throttled',
      'vault.exists',
    ],
    allow: 'before-unlock',
    ledger: { appendsNothing: 'the restored vault is locked: its own ledger speaks again when somebody unlocks it' },
  }),
};
