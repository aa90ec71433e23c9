// The storage tree: places and their rules, what is where, exceptions that a supervisor signs.
import { z } from 'zod';
import { exhibitKinds } from '../domain/exhibit.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { Capacity, placeCategories, placeKinds, PlaceName } from '../domain/storage.ts';
import { Instant } from '../language/instant.ts';
import { ExhibitId, PlaceExceptionId, PlaceId } from '../language/identity.ts';
import { command } from './define.ts';
import { JobStarted, Line, Nothing, SecondPerson, ShownEnd, issuingPaper } from './fields.ts';
import { exhibitStaff } from './staff.ts';

export const Place = z.strictObject({
  id: PlaceId,
  parentId: PlaceId.optional(),
  kind: z.enum(placeKinds),
  name: z.string(),
  /** Name with those above it: `Evidence room / R2 / S4`. */
  path: z.string(),
  /** Nothing may be put there any more. */
  isClosed: z.boolean(),
});

const Rule = z.array(z.enum(placeCategories)).min(1).max(placeCategories.length);
const Note = z.string().trim().max(2000);

/** What can be said of a place beside where it stands. */
const SaidOfPlace = {
  name: PlaceName,
  /** Exhibits that it and everything in it hold; absent where nobody counted. */
  capacity: Capacity.optional(),
  /** What may be kept there; absent where it only follows what stands above it. */
  admits: Rule.optional(),
  note: Note.optional(),
  /** Who may go in, where the key hangs. */
  accessNote: Note.optional(),
};

/** A place with its counts; each counts everything in it too. */
const PlaceOnMap = z.strictObject({
  id: PlaceId,
  parentId: PlaceId.optional(),
  kind: z.enum(placeKinds),
  name: z.string(),
  capacity: z.number().optional(),
  isClosed: z.boolean(),
  belongs: z.number(),
  here: z.number(),
  away: z.number(),
  kept: z.number(),
  wrong: z.number(),
  missing: z.number(),
  overdue: z.number(),
});

export const contentLists = ['belongs', 'here', 'elsewhere', 'guests'] as const;
export type ContentList = (typeof contentLists)[number];

const KeptExhibit = z.strictObject({
  id: ExhibitId,
  number: z.string(),
  caseTitle: z.string(),
  mark: z.string(),
  kind: z.enum(exhibitKinds),
  description: z.string(),
  /** The number on its seal; empty where it bears none. */
  seal: z.string(),
  home: ShownEnd.optional(),
  holder: ShownEnd.optional(),
  lastSeen: z.strictObject({ at: Instant, where: ShownEnd }).optional(),
  loanDueAt: Instant.optional(),
  /** Reported lost and not seen since. */
  isMissing: z.boolean(),
  /** It is here, and the rule of the place does not take it in. */
  isWrong: z.boolean(),
});

const reads = { appendsNothing: 'reads' };
const keepers = ['custodian', 'supervisor', 'administrator'] as const;

export const placesContract = {
  'places.list': command({
    input: Nothing,
    output: z.strictObject({ places: z.array(Place) }),
    errors: [],
    allow: 'anyone',
    ledger: reads,
  }),
  'places.map': command({
    input: Nothing,
    output: z.strictObject({ places: z.array(PlaceOnMap), at: Instant }),
    errors: [],
    allow: 'anyone',
    ledger: reads,
  }),
  'places.read': command({
    input: z.strictObject({ id: PlaceId }),
    output: z.strictObject({
      place: Place.extend({
        capacity: z.number().optional(),
        admits: z.array(z.enum(placeCategories)).optional(),
        note: z.string(),
        accessNote: z.string(),
        closedAt: Instant.optional(),
      }),
      /** What it takes in, with everything above it considered. */
      admitted: z.array(z.enum(placeCategories)),
      /** Open places directly and further in. */
      below: z.number(),
      /** What takes up its room now, see `kept` of the map. */
      kept: z.number(),
      exceptions: z.array(
        z.strictObject({
          id: PlaceExceptionId,
          exhibitId: ExhibitId,
          exhibit: z.string(),
          reason: z.string(),
          allowedBy: z.string(),
          allowedAt: Instant,
        }),
      ),
      history: z.array(
        z.strictObject({
          at: Instant,
          by: z.string(),
          action: z.string(),
          /** What it was called after the act. */
          label: z.string(),
          reason: z.string().optional(),
        }),
      ),
    }),
    errors: ['custody.place-unknown'],
    allow: 'anyone',
    ledger: reads,
  }),
  'places.contents': command({
    input: z.strictObject({
      id: PlaceId,
      list: z.enum(contentLists),
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(200),
    }),
    output: z.strictObject({
      exhibits: z.array(KeptExhibit),
      totals: z.strictObject({
        belongs: z.number(),
        here: z.number(),
        elsewhere: z.number(),
        guests: z.number(),
      }),
    }),
    errors: ['custody.place-unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  'places.contents-document': command({
    input: z.strictObject({ id: PlaceId, language: z.enum(languages) }),
    output: JobStarted,
    errors: ['custody.place-unknown', 'places.too-many-to-print'],
    allow: caseReaders,
    ledger: { appends: issuingPaper },
  }),
  'places.add': command({
    input: z.strictObject({ parentId: PlaceId.optional(), kind: z.enum(placeKinds), ...SaidOfPlace }),
    output: z.strictObject({ id: PlaceId }),
    errors: [
      'custody.place-unknown',
      'places.name-taken',
      'places.wrong-order',
      'places.closed',
      'places.rule-needs-supervisor',
    ],
    allow: keepers,
    ledger: { appends: ['place.added'] },
  }),
  /** A rename writes the path of everything below anew in the same act; events keep the labels that were shown (law 5). */
  'places.revise': command({
    input: z.strictObject({ id: PlaceId, ...SaidOfPlace, reason: Line }),
    output: z.strictObject({ pathsChanged: z.number() }),
    errors: ['custody.place-unknown', 'places.name-taken', 'places.unchanged', 'places.rule-needs-supervisor'],
    allow: keepers,
    ledger: { appends: ['place.renamed', 'place.revised', 'place.path-follows'] },
  }),
  'places.move': command({
    input: z.strictObject({ id: PlaceId, parentId: PlaceId.optional(), reason: Line }),
    output: z.strictObject({ pathsChanged: z.number() }),
    errors: [
      'custody.place-unknown',
      'places.name-taken',
      'places.wrong-order',
      'places.below-itself',
      'places.closed',
      'places.unchanged',
      'places.rule-needs-supervisor',
    ],
    allow: keepers,
    ledger: { appends: ['place.moved', 'place.path-follows'] },
  }),
  /** Closes the place and everything in it; the record stays. */
  'places.close': command({
    input: z.strictObject({ id: PlaceId, reason: Line }),
    output: z.strictObject({ closed: z.number() }),
    errors: ['custody.place-unknown', 'places.already-closed', 'places.not-empty'],
    allow: keepers,
    ledger: { appends: ['place.closed'] },
  }),
  'places.reopen': command({
    input: z.strictObject({ id: PlaceId, reason: Line }),
    output: Nothing,
    errors: ['custody.place-unknown', 'places.not-closed', 'places.closed'],
    allow: keepers,
    ledger: { appends: ['place.reopened'] },
  }),
  /** A supervisor signs, also at somebody else's open station: these exhibits may be kept here although the rule says otherwise. */
  'places.allow-exception': command({
    input: z.strictObject({
      placeId: PlaceId,
      exhibitIds: z.array(ExhibitId).min(1).max(500),
      reason: Line,
      supervisor: SecondPerson,
    }),
    output: z.strictObject({ ids: z.array(PlaceExceptionId) }),
    errors: [
      'custody.place-unknown',
      'exhibits.unknown',
      'places.closed',
      'places.not-a-supervisor',
      'places.no-exception-needed',
      'places.ammunition-apart',
      'places.explosives-apart',
      'places.exception-stands',
      'vault.wrong-passphrase',
      'vault.throttled',
      'people.passphrase-not-own',
    ],
    allow: exhibitStaff,
    ledger: { appends: ['place.exception-allowed'] },
  }),
  'places.withdraw-exception': command({
    input: z.strictObject({ id: PlaceExceptionId, reason: Line }),
    output: Nothing,
    errors: ['places.exception-unknown', 'places.exception-withdrawn'],
    allow: ['custodian', 'supervisor'],
    ledger: { appends: ['place.exception-withdrawn'] },
  }),
};
