// What stands on an object: serial numbers and other marks, as marked apart from as concluded (law 2). Identifiers are text (law 6).
import { z } from 'zod';
import { AttachmentId } from '../../language/identity.ts';

export const serialStatuses = [
  'intact',
  'partially-legible',
  'obliterated-ground',
  'obliterated-punched',
  'obliterated-drilled',
  'obliterated-welded',
  'altered',
  're-stamped',
  'covered',
  'part-removed',
  'never-marked',
  'corroded',
  'restored-full',
  'restored-partial',
  'restoration-failed',
  'not-examined',
] as const;
export type SerialStatus = (typeof serialStatuses)[number];

/** Greek and Cyrillic marks are lawful marks in the EU (Implementing Directive 2019/68); the others are met on imports. */
export const scripts = ['latin', 'cyrillic', 'greek', 'arabic', 'chinese', 'other'] as const;

export const markKinds = [
  'manufacturer',
  'manufacturer-logo',
  'factory-code',
  'country',
  'model',
  'calibre',
  'serial',
  'year',
  'import',
  'state-property',
  'state-to-civilian',
  'proof',
  'proof-provisional',
  'proof-definitive',
  'proof-reinforced',
  'proof-house',
  'proof-year',
  'deactivation',
  'confiscation',
  'assembly',
  'patent',
  'importer',
  'rebuild-depot',
  'unit-number',
  'owner-engraving',
  'selector',
  'headstamp',
  'non-original',
  'unknown',
] as const;

export const markLocations = [
  'receiver',
  'receiver-left',
  'receiver-right',
  'receiver-top',
  'frame',
  'slide',
  'barrel',
  'chamber',
  'ejection-port',
  'trunnion',
  'bolt',
  'bolt-carrier',
  'top-cover',
  'trigger-guard',
  'grip',
  'under-grip',
  'stock',
  'under-fore-end',
  'magazine',
  'cylinder',
  'crane',
  'case-head',
  'packaging',
  'other',
] as const;
export type MarkLocation = (typeof markLocations)[number];

export const confidences = ['certain', 'probable', 'possible', 'unknown'] as const;

export const shortText = z.string().trim().max(500);

/** One serial number of an exhibit. `asMarked` keeps script, order and separators exactly as on the object. */
export const Serial = z.strictObject({
  component: z.enum(markLocations),
  script: z.enum(scripts),
  asMarked: shortText,
  /** What the examiner concludes; for a partial one a pattern such as `С-4?8[38]52`, see `serial-pattern.ts`. */
  asConcluded: shortText.optional(),
  status: z.enum(serialStatuses),
  method: shortText.optional(),
  confidence: z.enum(confidences).optional(),
  /** A photograph of this exhibit that shows it. */
  photographId: AttachmentId.optional(),
});
export type Serial = z.infer<typeof Serial>;

export const Marking = z.strictObject({
  kind: z.enum(markKinds),
  component: z.enum(markLocations),
  script: z.enum(scripts),
  /** Letters and figures as they stand; a mark without any is described in words under `symbol`. */
  text: shortText,
  symbol: shortText.optional(),
  interpretation: shortText.optional(),
  confidence: z.enum(confidences).optional(),
  photographId: AttachmentId.optional(),
});
export type Marking = z.infer<typeof Marking>;

/** As marked is not as concluded: both are kept, and how sure the conclusion is. */
export const MarkedFact = z.strictObject({
  asMarked: shortText.optional(),
  asConcluded: shortText.optional(),
  confidence: z.enum(confidences).optional(),
  /** The row of the reference list that was chosen: make + class + model. Absent: written freely, “not in the list”. */
  listKey: z.string().max(200).optional(),
});
export type MarkedFact = z.infer<typeof MarkedFact>;
