// Photographs beside their taking-in: marks over them, order and captions of many, look-alikes, sheets on paper, and the folder of a
// camera or card that is watched.
import { z } from 'zod';
import { PictureFrame } from '../domain/photograph.ts';
import { LayerMarks, PhotographLayer } from '../domain/photograph-layer.ts';
import { caseReaders, caseRoles, languages } from '../domain/roles.ts';
import { AttachmentId, CaseId, ExhibitId, LayerId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { shots } from '../reference/shots.ts';
import { command } from './define.ts';
import { JobStarted, Line, Nothing, OptionalLine, issuingPaper } from './fields.ts';
import { exhibitStaff } from './staff.ts';

export const Layer = z.strictObject({
  id: LayerId,
  version: z.number(),
  frame: PictureFrame,
  marks: LayerMarks,
  note: z.string(),
  recordedAt: Instant,
  recordedBy: z.string(),
});

/** A photograph that is, or looks like, another one. It is pointed out, never removed. */
const LookAlike = z.strictObject({
  id: AttachmentId,
  caseId: CaseId,
  caseTitle: z.string(),
  exhibitId: ExhibitId.optional(),
  exhibit: z.string(),
  number: z.number(),
  fileName: z.string(),
  /** The very same bytes; otherwise only alike. */
  isSame: z.boolean(),
  /** Bits of 64 in which the prints differ. */
  bitsApart: z.number(),
});

export const trayStates = ['arriving', 'ready', 'taking', 'taken', 'known', 'failed'] as const;

export const TrayPicture = z.strictObject({
  /** Names the picture in this tray, until it is closed. */
  id: z.string(),
  /** Path below the watched folder, with `/`. */
  name: z.string(),
  bytes: z.number(),
  modifiedAt: Instant,
  /** `known`: a file of this name and size was taken in before. */
  state: z.enum(trayStates),
  /** Why it was not taken in: the code of a refusal. */
  failure: z.string().optional(),
});

const reads = { appendsNothing: 'reads' };
const untilTakenIn = { appendsNothing: 'what lies on a card is on record only once it is taken in' };

export const photographsContract = {
  /** Saves all marks as a new version on top of `previous`; the first one names none. */
  'photographs.save-layer': command({
    input: z.strictObject({
      attachmentId: AttachmentId,
      previous: LayerId.optional(),
      layer: PhotographLayer,
      note: z.string().trim().max(200),
    }),
    output: z.strictObject({ id: LayerId, version: z.number() }),
    errors: ['attachments.unknown', 'photographs.not-a-picture', 'photographs.layer-changed'],
    allow: exhibitStaff,
    ledger: { appends: ['photograph.marked'] },
  }),
  /** Every version, the newest first. */
  'photographs.layers': command({
    input: z.strictObject({ attachmentId: AttachmentId }),
    output: z.strictObject({ layers: z.array(Layer) }),
    errors: ['attachments.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** One caption or one shot for several at once; each is a revision of its own in the ledger. */
  'photographs.revise-many': command({
    input: z.strictObject({
      ids: z.array(AttachmentId).min(1).max(500),
      caption: z.string().trim().max(500).optional(),
      shot: z.enum(shots).nullable().optional(),
      reason: OptionalLine,
    }),
    output: z.strictObject({ revised: z.number() }),
    errors: ['attachments.unknown', 'photographs.shot-of-another-kind'],
    allow: exhibitStaff,
    ledger: { appends: ['attachment.revised'] },
  }),
  /** The order in which an exhibit's photographs (or those of the scene) are printed. */
  'photographs.arrange': command({
    input: z.strictObject({
      caseId: CaseId,
      exhibitId: ExhibitId.optional(),
      order: z.array(AttachmentId).min(1).max(2000),
    }),
    output: Nothing,
    errors: ['photographs.order-incomplete'],
    allow: exhibitStaff,
    ledger: { appends: ['attachment.revised'] },
  }),
  /** Who said what about a photograph, from its taking-in on. */
  'photographs.history': command({
    input: z.strictObject({ attachmentId: AttachmentId }),
    output: z.strictObject({
      entries: z.array(
        z.strictObject({
          at: Instant,
          by: z.string(),
          action: z.string(),
          changed: z.array(z.string()),
          reason: z.string().optional(),
        }),
      ),
    }),
    errors: ['attachments.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Photographs of a case or of one exhibit that are, or look like, any other at this station. */
  'photographs.look-alikes': command({
    input: z.strictObject({ caseId: CaseId, exhibitId: ExhibitId.optional() }),
    output: z.strictObject({
      found: z.array(z.strictObject({ id: AttachmentId, like: z.array(LookAlike) })),
      /** Photographs that cannot be compared: not drawn here, or taken in before prints were made. */
      notCompared: z.number(),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'photographs.sheet': command({
    input: z.strictObject({
      exhibitId: ExhibitId,
      language: z.enum(languages),
      /** `contact`: six to a page, to look through; `large`: two to a page, as in the case file. */
      size: z.enum(['contact', 'large']),
      withMarkings: z.boolean(),
    }),
    output: JobStarted,
    errors: ['exhibits.unknown', 'photographs.none', 'handling.photographs-held'],
    allow: caseRoles,
    ledger: { appends: issuingPaper },
  }),
  /** Watches a folder: the one chosen in a dialog, or the one the program was started with. */
  'photographs.watch': command({
    input: z.strictObject({
      folder: z.string().max(100).optional(),
      /** `all`: what lies there already is offered too, as from a card; `new`: only what comes from now on. */
      from: z.enum(['all', 'new']),
    }),
    output: Nothing,
    errors: ['photographs.no-folder', 'photographs.folder-unreadable'],
    allow: exhibitStaff,
    ledger: untilTakenIn,
  }),
  'photographs.stop-watching': command({
    input: Nothing,
    output: Nothing,
    errors: [],
    allow: exhibitStaff,
    ledger: untilTakenIn,
  }),
  'photographs.tray': command({
    input: Nothing,
    output: z.strictObject({
      /** The program was started with a folder to watch. */
      isFolderGiven: z.boolean(),
      /** Absent while nothing is watched. `gone`: the card was pulled or the folder vanished; it is taken up again when it comes back. */
      watched: z
        .strictObject({ folder: Line, state: z.enum(['watching', 'gone']), since: Instant, isCutShort: z.boolean() })
        .optional(),
      pictures: z.array(TrayPicture),
    }),
    errors: [],
    allow: exhibitStaff,
    ledger: reads,
  }),
  /** Copies pictures from the watched folder into the vault, one after the other; the card is only read. */
  'photographs.take-from-tray': command({
    input: z.strictObject({
      pictures: z.array(z.string().max(60)).min(1).max(500),
      caseId: CaseId,
      exhibitId: ExhibitId.optional(),
    }),
    output: JobStarted,
    errors: ['photographs.not-in-tray', 'exhibits.unknown', 'cases.unknown', 'exhibits.of-another-case'],
    allow: exhibitStaff,
    ledger: { appends: ['attachment.taken-in'] },
  }),
};
