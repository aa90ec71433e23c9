// What is asked of parts: components, magazines, suppressors, accessories. Essential components count as firearms (Protocol art. 3, EU 2021/555).
import { alterationGroups } from './alterations.ts';
import {
  choice,
  count,
  essential,
  further,
  grams,
  grouped,
  longText,
  marked,
  millimetres,
  text,
  yesNo,
  type FactSection,
} from './fact.ts';
import { conditions, magazineTypes, materials, originClasses, riflingSection } from './firearm-facts.ts';

export const componentTypes = [
  'barrel',
  'frame',
  'receiver',
  'receiver-upper',
  'receiver-lower',
  'slide',
  'cylinder',
  'bolt',
  'barrel-extension',
  'bolt-carrier',
  'trigger-group',
  'hammer',
  'sear',
  'auto-sear',
  'firing-pin',
  'gas-piston',
  'top-cover',
  'barrel-blank',
  'conversion-kit',
  'other',
] as const;

const essentialComponents: readonly string[] = [
  'barrel',
  'frame',
  'receiver',
  'receiver-upper',
  'receiver-lower',
  'slide',
  'cylinder',
  'bolt',
];

/** Directive (EU) 2021/555 art. 1: barrel, frame, receiver (upper and lower), slide, cylinder, bolt or breech block. */
export function isEssentialComponent(componentType: unknown): boolean {
  return typeof componentType === 'string' && essentialComponents.includes(componentType);
}

const accessoryKinds = [
  'stock',
  'chassis',
  'grip',
  'sight-iron',
  'sight-optical',
  'sight-red-dot',
  'sight-night',
  'sight-thermal',
  'laser-light',
  'muzzle-device',
  'bipod',
  'bayonet',
  'blank-firing-adapter',
  'launcher-adapter',
  'cleaning-kit',
  'holster-sling',
  'ballistic-vest',
  'reloading-press',
  'reloading-dies',
  'powder',
  'primers',
  'projectiles',
  'other',
] as const;

export const componentSections: readonly FactSection[] = [
  essential(
    'identity',
    choice('componentType', componentTypes),
    marked('make', 'make'),
    marked('model', 'model'),
    marked('calibre', 'calibre'),
    marked('country', 'country'),
    text('fitsFirearm'),
  ),
  essential('state', choice('condition', conditions), choice('originClass', originClasses)),
  further('alteration', grouped('alterations', 'choices', alterationGroups), longText('alterationNote')),
  further('dimensions', millimetres('overallLength'), grams('weight'), choice('partMaterial', materials)),
  riflingSection,
];

export const magazineSections: readonly FactSection[] = [
  essential(
    'identity',
    choice('magazineType', magazineTypes),
    count('magazineCapacity', 500),
    marked('make', 'make'),
    marked('model', 'model'),
    marked('calibre', 'calibre'),
    text('fitsFirearm'),
  ),
  further(
    'state',
    choice('condition', conditions),
    choice('originClass', originClasses),
    yesNo('magazineModified'),
    choice('partMaterial', materials),
    marked('country', 'country'),
    text('colour'),
    grams('weight'),
  ),
];

export const suppressorSections: readonly FactSection[] = [
  essential(
    'identity',
    choice('originClass', originClasses),
    choice('suppressorType', ['factory', 'craft', 'solvent-trap', 'integral', 'unknown']),
    marked('make', 'make'),
    marked('model', 'model'),
    marked('calibre', 'calibre'),
    text('fitsFirearm'),
  ),
  further(
    'dimensions',
    millimetres('overallLength'),
    millimetres('diameter'),
    millimetres('boreDiameter'),
    grams('weight'),
    text('threadOrMount'),
    choice('partMaterial', materials),
    marked('country', 'country'),
    choice('condition', conditions),
  ),
];

export const accessorySections: readonly FactSection[] = [
  essential(
    'identity',
    choice('accessoryKind', accessoryKinds),
    text('accessoryType'),
    marked('make', 'make'),
    marked('model', 'model'),
    text('fitsFirearm'),
  ),
  further('state', choice('condition', conditions), marked('country', 'country'), grams('weight'), text('colour')),
];
