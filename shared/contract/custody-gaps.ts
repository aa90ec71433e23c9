// Gaps in chains of custody: the station looked through as a whole, the list that pages, and what a person says about one of them.
import { z } from 'zod';
import { custodyGapKinds } from '../domain/custody-gaps.ts';
import { caseReaders } from '../domain/roles.ts';
import { Instant } from '../language/instant.ts';
import { CustodyEventId, ExhibitId } from '../language/identity.ts';
import { command } from './define.ts';
import { JobStarted, Nothing, Paragraph, Signature } from './fields.ts';
import { exhibitStaff } from './staff.ts';

export const FoundGap = z.strictObject({
  exhibitId: ExhibitId,
  /** `LUGINA-14 / K6` */
  exhibit: z.string(),
  description: z.string(),
  kind: z.enum(custodyGapKinds),
  eventId: CustodyEventId,
  /** Number of that event in the record of its exhibit. */
  eventNumber: z.number(),
  occurredAt: Instant,
  expected: z.string(),
  found: z.string(),
  explanation: z.strictObject({ text: z.string(), by: z.string(), at: Instant }).optional(),
});

export const GapSearch = z.strictObject({
  finishedAt: Instant,
  exhibits: z.number(),
  events: z.number(),
  open: z.number(),
  explained: z.number(),
});

export const custodyGapsContract = {
  /** Signed. The gap stays visible on screen and paper, with the explanation beside it. */
  'custody.explain': command({
    input: z.strictObject({
      eventId: CustodyEventId,
      gap: z.enum(custodyGapKinds),
      text: Paragraph.min(1),
      signature: Signature,
    }),
    output: z.strictObject({ eventId: CustodyEventId }),
    errors: [
      'custody.event-unknown',
      'custody.no-such-gap',
      'custody.already-explained',
      'vault.wrong-passphrase',
      'vault.throttled',
      'people.passphrase-not-own',
    ],
    allow: exhibitStaff,
    ledger: { appends: ['custody.explained'] },
  }),
  /** Looks through every exhibit; the job's result is a `GapSearch`, the gaps are then read with `custody.gaps`. */
  'custody.find-gaps': command({
    input: Nothing,
    output: JobStarted,
    errors: [],
    allow: [...exhibitStaff, 'prosecutor', 'reviewer'],
    ledger: { appends: ['custody.gaps-searched'] },
  }),
  'custody.gaps': command({
    input: z.strictObject({
      state: z.enum(['open', 'explained', 'all']),
      from: z.number().int().min(0).max(10_000_000),
      count: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({
      gaps: z.array(FoundGap),
      open: z.number(),
      explained: z.number(),
      /** The newest search through everything; absent when there was none yet. */
      search: GapSearch.optional(),
    }),
    errors: [],
    allow: caseReaders,
    ledger: { appendsNothing: 'reads' },
  }),
};
