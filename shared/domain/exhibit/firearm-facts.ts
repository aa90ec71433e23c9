// What is asked of a firearm, section by section: identity first, the rest when somebody needs it. Sources: ITI ¶8 and ¶17, MOSAIC 05.31.
import { alterationGroups } from './alterations.ts';
import {
  choice,
  choices,
  count,
  essential,
  former,
  further,
  grams,
  grouped,
  identifierText,
  longText,
  marked,
  millimetres,
  text,
  year,
  yesNo,
  type FactSection,
} from './fact.ts';
import { firearmClasses, firearmTypeGroups } from './firearm-types.ts';

export const actions = [
  'blowback',
  'delayed-blowback',
  'short-recoil',
  'long-recoil',
  'gas-rotating-bolt',
  'gas-tilting-bolt',
  'roller-delayed',
  'lever-delayed',
  'bolt-manual',
  'lever',
  'pump',
  'break-open',
  'revolver',
  'revolver-single-action',
  'revolver-double-action',
  'revolver-double-single',
  'falling-block',
  'muzzle-load',
  'electric',
  'unknown',
] as const;

export const triggerTypes = ['single-action', 'double-action', 'double-single', 'double-only', 'striker'] as const;
export const fireModes = ['single-shot', 'repeating', 'semi-automatic', 'burst', 'full-automatic'] as const;
export const calibreBases = ['marked', 'measured', 'chamber-cast', 'test-fired', 'list'] as const;
export const yearBases = ['marked', 'proof-code', 'serial-range', 'factory-reply', 'estimated'] as const;

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
export const magazineTypes = [
  'box-detachable',
  'box-fixed',
  'drum',
  'tubular',
  'rotary',
  'belt',
  'clip',
  'cylinder',
  'none',
] as const;
export const riflingTypes = ['conventional', 'polygonal', 'micro-groove', 'smooth', 'unknown'] as const;
export const twists = ['right', 'left', 'none'] as const;
export const finishes = [
  'blued',
  'phosphated',
  'nickel-chrome',
  'stainless',
  'anodised',
  'painted',
  'bare',
  'other',
] as const;
export const stockTypes = [
  'fixed',
  'under-folding',
  'side-folding',
  'telescoping',
  'removed',
  'sawn-off',
  'none',
] as const;
export const materials = ['steel', 'aluminium', 'zinc-alloy', 'polymer', 'wood', 'rubber', 'other'] as const;
export const nationalCategories = ['a', 'b', 'c', 'd', 'not-determined'] as const;
/** Directive (EU) 2021/555, Annex I; alarm and signal weapons stand apart. Which one applies is for the competent authority to say. */
export const euCategories = ['a', 'b', 'c', 'aew', 'not-determined'] as const;
export const licenceStatuses = [
  'registered',
  'expired',
  'never',
  'stolen',
  'state-stock',
  'foreign-registered',
  'unknown',
] as const;
/** On which footing it is here when it is taken in; what becomes of it is a disposal. */
export const evidenceStatuses = ['evidence', 'safekeeping', 'information', 'not-decided'] as const;
export const recoveryTypes = ['seized', 'found', 'surrendered'] as const;

export const riflingSection: FactSection = further(
  'rifling',
  choice('riflingType', riflingTypes),
  count('landsAndGrooves', 24),
  choice('twist', twists),
  millimetres('twistLength'),
  millimetres('landWidth'),
  millimetres('grooveWidth'),
  millimetres('boreDiameter'),
);

export const firearmSections: readonly FactSection[] = [
  essential(
    'identity',
    choice('firearmClass', firearmClasses),
    grouped('firearmType', 'choice', firearmTypeGroups),
    marked('make', 'make'),
    marked('model', 'model'),
    marked('calibre', 'calibre'),
    choice('calibreBasis', calibreBases),
    marked('country', 'country'),
  ),
  essential('state', choice('condition', conditions), choice('originClass', originClasses)),
  further(
    'mechanism',
    choice('action', actions),
    choice('trigger', triggerTypes),
    choices('fireModes', fireModes),
    text('selectorMarkings', 'selector'),
    longText('defects'),
  ),
  further('alteration', grouped('alterations', 'choices', alterationGroups), longText('alterationNote')),
  further(
    'recovery',
    choice('recoveryType', recoveryTypes),
    choice('evidenceStatus', evidenceStatuses),
    text('ownerUnit'),
    // The loaded state says these now.
    former(choice('chamberOnRecovery', chamberStates)),
    former(yesNo('magazineInserted')),
    former(count('roundsInMagazine', 500)),
  ),
  further(
    'dimensions',
    millimetres('overallLength'),
    millimetres('barrelLength'),
    grams('weight'),
    count('barrelCount', 12),
    choice('magazineType', magazineTypes),
    count('magazineCapacity', 500),
  ),
  riflingSection,
  further(
    'finish',
    choice('finish', finishes),
    text('colour'),
    choice('frameMaterial', materials),
    choice('stockType', stockTypes),
    choice('stockMaterial', materials),
  ),
  further('making', year('yearOfManufacture'), choice('yearBasis', yearBases), identifierText('importMarkText')),
  further(
    'legal',
    choice('nationalCategory', nationalCategories),
    choice('euCategory', euCategories),
    choice('licenceStatus', licenceStatuses),
    text('licenceNote'),
  ),
];
