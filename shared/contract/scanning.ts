// Scan-driven work: sessions in which every scan is kept, confirmed by one signature or closed with a note.
import { z } from 'zod';
import { exhibitKinds } from '../domain/exhibit.ts';
import { scanOutcomes, workCommands } from '../domain/scan-session.ts';
import { Instant } from '../language/instant.ts';
import { AttachmentId, CustodyEventId, ExhibitId, ScanId, ScanSessionId } from '../language/identity.ts';
import { placeRefusals } from '../domain/storage.ts';
import { Condition, documentErrors } from './circumstances.ts';
import { witnessErrors } from './custody.ts';
import { command } from './define.ts';
import { Line, Nothing, OptionalLine, Paragraph, SecondPerson, Signature } from './fields.ts';
import { GivenCode } from './labels.ts';
import { exhibitStaff } from './staff.ts';

export const scanSources = ['scanner', 'camera', 'typed', 'picked', 'screen'] as const;

export const Scan = z.strictObject({
  id: ScanId,
  number: z.number(),
  at: Instant,
  /** As it came in. */
  given: z.string(),
  source: z.enum(scanSources),
  outcome: z.enum(scanOutcomes),
  type: z.enum(['exhibit', 'place', 'person', 'package', 'command']).optional(),
  subjectId: z.string().optional(),
  /** What the person saw: mark and case, path, name. */
  subject: z.string().optional(),
  reason: z.string().optional(),
  /** What the answer says beside its outcome. */
  detail: z.strictObject({
    expected: z.enum(['command', 'place', 'place-or-self', 'person', 'exhibit', 'exhibit-or-confirm']).optional(),
    replacedBy: z.string().optional(),
    found: z.string().optional(),
    meant: z.string().optional(),
    /** The rule of custody that forbids it, as a refusal. */
    refusal: z
      .strictObject({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])).optional() })
      .optional(),
    /** Where it is by the record, for one that was scanned: its home and who answers for it. */
    home: z.string().optional(),
    holder: z.string().optional(),
    seal: z.string().optional(),
    kind: z.enum(exhibitKinds).optional(),
  }),
  undoes: ScanId.optional(),
  /** Taken back by a later row. */
  isUndone: z.boolean(),
});

export const ScanSession = z.strictObject({
  id: ScanSessionId,
  startedAt: Instant,
  starter: z.string(),
  isMine: z.boolean(),
  command: z.enum(workCommands).optional(),
  destination: z.strictObject({ type: z.enum(['place', 'person']), id: z.string(), label: z.string() }).optional(),
  /** Exhibits that will be signed for. */
  taken: z.number(),
  /** Everything that was scanned, whatever became of it. */
  scans: z.number(),
  lastScanAt: Instant.optional(),
  expected: z.enum(['command', 'place', 'place-or-self', 'person', 'exhibit', 'exhibit-or-confirm']),
  ended: z
    .strictObject({
      at: Instant,
      by: z.string(),
      ending: z.enum(['confirmed', 'closed']),
      note: z.string(),
      events: z.number(),
    })
    .optional(),
});

const reads = { appendsNothing: 'reads' };
const sessionErrors = ['scanning.unknown', 'scanning.not-yours', 'scanning.ended'] as const;
const Answered = z.strictObject({ session: ScanSession, scan: Scan });

export const scanningContract = {
  /** Sessions that nobody ended: after a crash or a lock they are found here. One's own first, newest first. */
  'scanning.sessions': command({
    input: Nothing,
    output: z.strictObject({ sessions: z.array(ScanSession) }),
    errors: [],
    allow: exhibitStaff,
    ledger: reads,
  }),
  'scanning.session': command({
    input: z.strictObject({ id: ScanSessionId, count: z.number().int().min(1).max(2000) }),
    /** Newest first. */
    output: z.strictObject({ session: ScanSession, scans: z.array(Scan) }),
    errors: ['scanning.unknown'],
    allow: exhibitStaff,
    ledger: reads,
  }),
  /** Answers one scan once it is on the disk. Without a session it begins one. */
  'scanning.scan': command({
    input: z.strictObject({
      sessionId: ScanSessionId.optional(),
      given: GivenCode,
      /** `screen`: a command chosen on the screen, for want of its label. */
      source: z.enum(['scanner', 'camera', 'typed', 'screen']),
      /** Why the code was typed and not scanned. */
      reason: OptionalLine,
    }),
    output: Answered,
    errors: [...sessionErrors, 'scanning.reason-needed'],
    allow: exhibitStaff,
    ledger: { appends: ['scan.session-begun', 'scan.recorded'] },
  }),
  /** Exhibits that the record expects where the session is: there, or in the hands of whoever scans. */
  'scanning.expected': command({
    input: z.strictObject({ sessionId: ScanSessionId, text: z.string().max(200) }),
    output: z.strictObject({
      exhibits: z.array(
        z.strictObject({
          id: ExhibitId,
          label: z.string(),
          number: z.string(),
          kind: z.enum(exhibitKinds),
          description: z.string(),
          seal: z.string(),
        }),
      ),
      total: z.number(),
    }),
    errors: ['scanning.unknown'],
    allow: exhibitStaff,
    ledger: reads,
  }),
  /** For a label that cannot be read. */
  'scanning.pick': command({
    input: z.strictObject({ sessionId: ScanSessionId, exhibitId: ExhibitId, reason: Line }),
    output: Answered,
    errors: [...sessionErrors, 'scanning.not-expected', 'exhibits.unknown'],
    allow: exhibitStaff,
    ledger: { appends: ['scan.recorded'] },
  }),
  /** Takes back one row, or the last that counts: by a row of its own, so that both stay to be seen. */
  'scanning.undo': command({
    input: z.strictObject({ sessionId: ScanSessionId, scanId: ScanId.optional() }),
    output: Answered,
    errors: [...sessionErrors, 'scanning.not-undoable'],
    allow: exhibitStaff,
    ledger: { appends: ['scan.recorded'] },
  }),
  /** One signature for everything on the list: all its custody events, or none. */
  'scanning.confirm': command({
    input: z.strictObject({
      sessionId: ScanSessionId,
      purpose: z.string().trim().max(500),
      authority: z.string().trim().max(500),
      /** Of everything on the list. Its times are those of the scans: no clock was read. */
      condition: Condition.optional(),
      documentId: AttachmentId.optional(),
      note: Paragraph,
      signature: Signature,
      witness: SecondPerson.optional(),
    }),
    output: z.strictObject({ eventIds: z.array(CustodyEventId) }),
    errors: [
      ...sessionErrors,
      'scanning.nothing-to-confirm',
      'scanning.purpose-needed',
      'scanning.exhibit-gone',
      ...placeRefusals,
      ...documentErrors,
      'custody.exhibit-closed',
      ...witnessErrors,
      'exhibits.unknown',
      'people.unknown',
      'people.is-retired',
      'custody.place-unknown',
      'custody.in-the-future',
      'custody.before-seizure',
      'custody.before-incident',
      'custody.needs-destination',
      'custody.needs-seal',
      'custody.to-person-needs-offer',
      'custody.offer-open',
      'custody.to-oneself',
      'custody.already-holder',
      'custody.not-holder',
      'custody.receiver-may-not-hold',
      'vault.wrong-passphrase',
      'vault.throttled',
      'people.passphrase-not-own',
    ],
    allow: exhibitStaff,
    ledger: { appends: ['custody.recorded', 'custody.offered', 'scan.session-ended'] },
  }),
  /** Ends a session without recording custody; what was scanned stays on its list. */
  'scanning.close': command({
    input: z.strictObject({ sessionId: ScanSessionId, note: Line }),
    output: Nothing,
    errors: ['scanning.unknown', 'scanning.ended'],
    allow: exhibitStaff,
    ledger: { appends: ['scan.session-ended'] },
  }),
};
