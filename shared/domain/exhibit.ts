// What an exhibit is: its kinds, serials, markings, and per kind the facts that are asked. Facts are described as data, so that
// a form, a check and a printed sheet are made from one description. Sources: Firearms Protocol art. 3, ITI ¶4, EU 2021/555.
import { z } from 'zod';

export const exhibitKinds = [
  'firearm',
  'component',
  'magazine',
  'suppressor',
  'accessory',
  'ammunition',
  'cartridge-case',
  'bullet',
  'explosive',
  'tool',
  'document',
  'device',
  'swab-set',
  'latent-lift',
  'cash',
  'other',
] as const;
export type ExhibitKind = (typeof exhibitKinds)[number];

export const quantityUnits = ['piece', 'round', 'case', 'bullet', 'set', 'gram', 'euro'] as const;
export type QuantityUnit = (typeof quantityUnits)[number];

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

export const scripts = ['latin', 'cyrillic', 'arabic', 'chinese', 'other'] as const;

export const markKinds = [
  'manufacturer',
  'factory-code',
  'country',
  'model',
  'calibre',
  'year',
  'import',
  'state-property',
  'proof',
  'confiscation',
  'assembly',
  'importer',
  'unit-number',
  'owner-engraving',
  'headstamp',
  'non-original',
  'unknown',
] as const;

export const markLocations = [
  'receiver',
  'frame',
  'slide',
  'barrel',
  'chamber',
  'trunnion',
  'bolt',
  'bolt-carrier',
  'top-cover',
  'trigger-guard',
  'grip',
  'stock',
  'magazine',
  'cylinder',
  'case-head',
  'other',
] as const;

const shortText = z.string().trim().max(500);
const requiredText = shortText.min(1);

/** One serial number of an exhibit. `asMarked` keeps script, order and separators exactly as on the object (law 2, law 6). */
export const Serial = z.strictObject({
  component: z.enum(markLocations),
  script: z.enum(scripts),
  asMarked: shortText,
  /** What the examiner concludes; for a partial one a pattern such as `С-4?8[38]52`. */
  asConcluded: shortText.optional(),
  status: z.enum(serialStatuses),
  method: shortText.optional(),
});
export type Serial = z.infer<typeof Serial>;

export const Marking = z.strictObject({
  kind: z.enum(markKinds),
  component: z.enum(markLocations),
  script: z.enum(scripts),
  text: requiredText,
  interpretation: shortText.optional(),
});
export type Marking = z.infer<typeof Marking>;

export const confidences = ['certain', 'probable', 'possible', 'unknown'] as const;

/** As marked is not as concluded (law 2): both are kept, and how sure the conclusion is. */
export const MarkedFact = z.strictObject({
  asMarked: shortText.optional(),
  asConcluded: shortText.optional(),
  confidence: z.enum(confidences).optional(),
});
export type MarkedFact = z.infer<typeof MarkedFact>;

export type FactDescription =
  | { readonly name: string; readonly type: 'text' | 'long-text' | 'yes-no' }
  | { readonly name: string; readonly type: 'number'; readonly unit: 'mm' | 'g' | 'count'; readonly most: number }
  /** Both what is marked and what is concluded. `list` names a reference list to look ahead in; other text stays possible. */
  | { readonly name: string; readonly type: 'marked'; readonly list?: 'make' | 'model' | 'calibre' | 'country' }
  | { readonly name: string; readonly type: 'choice' | 'choices'; readonly options: readonly string[] };

export const firearmTypes = [
  'pistol-self-loading',
  'pistol-single-shot',
  'pistol-multi-barrel',
  'revolver',
  'machine-pistol',
  'rifle-bolt-action',
  'rifle-semi-automatic',
  'rifle-lever-action',
  'carbine',
  'assault-rifle',
  'sniper-rifle',
  'shotgun-single',
  'shotgun-double',
  'shotgun-pump',
  'shotgun-semi-automatic',
  'shotgun-sawn-off',
  'combination-gun',
  'sub-machine-gun',
  'light-machine-gun',
  'general-purpose-machine-gun',
  'grenade-launcher',
  'anti-tank-launcher',
  'alarm-pistol',
  'alarm-revolver',
  'signal-pistol',
  'flobert',
  'air-weapon',
  'antique',
  'deactivated',
  'replica',
  'disguised',
  'craft-made',
  'printed',
  'unknown',
] as const;

export const actions = [
  'blowback',
  'delayed-blowback',
  'short-recoil',
  'long-recoil',
  'gas-rotating-bolt',
  'gas-tilting-bolt',
  'roller-delayed',
  'bolt-manual',
  'lever',
  'pump',
  'break-open',
  'revolver',
  'falling-block',
  'muzzle-load',
  'unknown',
] as const;

export const fireModes = ['single-shot', 'repeating', 'semi-automatic', 'burst', 'full-automatic'] as const;

export const alterations = [
  'barrel-obstruction-removed',
  'barrel-replaced-rifled',
  'barrel-replaced-smooth',
  'barrel-sleeved',
  'chamber-recut',
  'muzzle-threaded',
  'slide-reinforced',
  'firing-pin-modified',
  'magazine-modified',
  'reactivated',
  'converted-to-automatic',
  'barrel-sawn-off',
  'stock-sawn-off',
  'folding-stock-fitted',
  'craft-barrel',
  'craft-receiver',
  'printed-frame',
  'serial-attacked',
  'refinished',
  'parts-swapped',
  'calibre-changed',
] as const;

export const originClasses = [
  'industrial',
  'industrial-unlicensed',
  'craft',
  'printed',
  'converted',
  'reactivated',
  'assembled-from-parts',
  'unknown',
] as const;

export const conditions = [
  'operable',
  'operable-with-defect',
  'inoperable-repairable',
  'inoperable-destroyed',
  'deactivated',
  'not-tested',
] as const;

export const chamberStates = ['empty', 'round', 'case', 'not-recorded'] as const;

const marked = (name: string, list: 'make' | 'model' | 'calibre' | 'country') =>
  ({ name, type: 'marked', list }) as const;
const text = (name: string) => ({ name, type: 'text' }) as const;
const count = (name: string, most = 100_000) => ({ name, type: 'number', unit: 'count', most }) as const;
const millimetres = (name: string) => ({ name, type: 'number', unit: 'mm', most: 10_000 }) as const;
const grams = (name: string) => ({ name, type: 'number', unit: 'g', most: 1_000_000 }) as const;

/** The core facts per kind, in the order of form and sheet. */
export const factsOf: Readonly<Record<ExhibitKind, readonly FactDescription[]>> = {
  firearm: [
    { name: 'firearmType', type: 'choice', options: firearmTypes },
    marked('make', 'make'),
    marked('model', 'model'),
    marked('calibre', 'calibre'),
    marked('country', 'country'),
    { name: 'action', type: 'choice', options: actions },
    { name: 'fireModes', type: 'choices', options: fireModes },
    { name: 'originClass', type: 'choice', options: originClasses },
    { name: 'alterations', type: 'choices', options: alterations },
    { name: 'condition', type: 'choice', options: conditions },
    { name: 'chamberOnRecovery', type: 'choice', options: chamberStates },
    { name: 'magazineInserted', type: 'yes-no' },
    count('roundsInMagazine', 500),
    millimetres('overallLength'),
    millimetres('barrelLength'),
    grams('weight'),
    count('magazineCapacity', 500),
  ],
  component: [
    {
      name: 'componentType',
      type: 'choice',
      options: ['barrel', 'frame', 'receiver', 'slide', 'cylinder', 'bolt', 'other'],
    },
    marked('make', 'make'),
    marked('calibre', 'calibre'),
    millimetres('overallLength'),
  ],
  magazine: [marked('make', 'make'), marked('calibre', 'calibre'), count('magazineCapacity', 500)],
  suppressor: [
    { name: 'originClass', type: 'choice', options: originClasses },
    marked('make', 'make'),
    marked('calibre', 'calibre'),
    millimetres('overallLength'),
  ],
  accessory: [text('accessoryType'), marked('make', 'make')],
  ammunition: [
    marked('calibre', 'calibre'),
    {
      name: 'ammunitionState',
      type: 'choice',
      options: ['live', 'blank', 'modified-blank', 'reloaded', 'component'],
    },
    { name: 'headstamps', type: 'long-text' },
    {
      name: 'bulletType',
      type: 'choice',
      options: [
        'fmj',
        'hollow-point',
        'soft-point',
        'lead',
        'armour-piercing',
        'tracer',
        'incendiary',
        'shot',
        'slug',
        'other',
      ],
    },
    { name: 'caseMaterial', type: 'choice', options: ['brass', 'steel', 'lacquered-steel', 'aluminium', 'polymer'] },
    { name: 'packagingText', type: 'text' },
  ],
  'cartridge-case': [marked('calibre', 'calibre'), { name: 'headstamps', type: 'long-text' }],
  bullet: [
    marked('calibre', 'calibre'),
    count('landsAndGrooves', 24),
    { name: 'twist', type: 'choice', options: ['right', 'left', 'none'] },
    grams('weight'),
  ],
  explosive: [
    text('explosiveType'),
    grams('netExplosiveQuantity'),
    { name: 'fuzeFitted', type: 'yes-no' },
    text('lotMark'),
  ],
  tool: [text('toolType'), marked('make', 'make'), { name: 'dimensions', type: 'text' }],
  document: [text('documentTitle'), count('pages', 100_000), text('documentLanguage')],
  device: [text('deviceType'), marked('make', 'make'), text('deviceIdentifier')],
  'swab-set': [count('swabCount', 1000), text('swabMarks'), text('takenFrom')],
  'latent-lift': [count('liftCount', 1000), text('takenFrom')],
  cash: [text('currency'), text('denominations')],
  other: [],
};

/** A check of the facts of one kind, derived from their description. Unknown names are refused, numbers are bounded. */
export function factsSchema(kind: ExhibitKind) {
  const shape: Record<string, z.ZodType<FactValue | undefined>> = {};
  for (const fact of factsOf[kind]) shape[fact.name] = factSchema(fact).optional();
  return z.strictObject(shape);
}

function factSchema(fact: FactDescription): z.ZodType<FactValue> {
  switch (fact.type) {
    case 'text':
      return shortText;
    case 'long-text':
      return z.string().trim().max(10_000);
    case 'yes-no':
      return z.boolean();
    case 'number':
      return z.number().min(0).max(fact.most);
    case 'marked':
      return MarkedFact;
    case 'choice':
      return z.enum(fact.options);
    case 'choices':
      return z.array(z.enum(fact.options)).max(fact.options.length);
  }
}

export type FactValue = string | number | boolean | string[] | MarkedFact;
export type Facts = Readonly<Record<string, FactValue | undefined>>;
/** The shape of facts of any kind; the dispatch of an act checks the kind's own list with `factsSchema`. */
export const Facts = z.record(
  z.string().max(60),
  z.union([z.string().max(10_000), z.number(), z.boolean(), z.array(z.string().max(100)).max(100), MarkedFact]),
);

/** Who made a firearm safe and how, before any other act on it. */
export const MadeSafe = z.strictObject({ by: requiredText, at: z.string().max(40), how: shortText });
export type MadeSafe = z.infer<typeof MadeSafe>;
