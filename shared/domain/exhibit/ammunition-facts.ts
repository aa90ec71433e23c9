// What is asked of ammunition, cartridge cases and bullets. Sources: Small Arms Survey Ammunition Tracing Kit, IATG 03.50.
import {
  choice,
  count,
  essential,
  former,
  further,
  grams,
  identifierText,
  longText,
  marked,
  millimetres,
  text,
  yesNo,
  type FactDescription,
  type FactSection,
} from './fact.ts';
import { twists } from './firearm-facts.ts';

const countingBases = ['counted', 'weighed', 'estimated', 'from-packaging'] as const;
export const ammunitionStates = [
  'live',
  'blank',
  'modified-blank',
  'reloaded',
  'fired-case',
  'fired-bullet',
  'bullet-fragment',
  'component',
] as const;
export const bulletTypes = [
  'fmj',
  'hollow-point',
  'soft-point',
  'lead',
  'round-nose-lead',
  'wadcutter',
  'armour-piercing',
  'tracer',
  'incendiary',
  'armour-piercing-incendiary',
  'subsonic',
  'expanding',
  'shot',
  'slug',
  'less-lethal',
  'explosive',
  'ball',
  'other',
] as const;
const tracerColours = ['green', 'red', 'white', 'other', 'unknown'] as const;
export const caseMaterials = ['brass', 'steel', 'lacquered-steel', 'aluminium', 'polymer', 'paper'] as const;
export const primerTypes = ['boxer', 'berdan', 'rimfire', 'shotshell', 'unknown'] as const;
export const firingPinShapes = [
  'hemispherical',
  'round-flat',
  'rectangular',
  'elliptical',
  'u-shape',
  'multiple',
  'rimfire-bar',
  'rimfire-square',
] as const;
export const ammunitionConditions = ['serviceable', 'corroded', 'misfire', 'damaged'] as const;
export const bulletStates = ['intact', 'deformed', 'fragment', 'jacket-only', 'core-only'] as const;
export const breechFacePatterns = ['parallel', 'arched', 'circular', 'granular', 'smooth', 'cross-hatched'] as const;

const headstampMarks: FactDescription = { name: 'headstampMarks', type: 'headstamps' };
const headstamps = former(longText('headstamps'));

export const ammunitionSections: readonly FactSection[] = [
  essential(
    'identity',
    marked('calibre', 'calibre'),
    choice('ammunitionState', ammunitionStates),
    choice('countingBasis', countingBases),
    headstampMarks,
    headstamps,
  ),
  further(
    'cartridge',
    choice('bulletType', bulletTypes),
    text('bulletTip'),
    choice('tracerColour', tracerColours),
    text('shotSize'),
    choice('caseMaterial', caseMaterials),
    millimetres('caseLength'),
    choice('primerType', primerTypes),
    text('primerColour'),
    text('crimp'),
  ),
  further(
    'packaging',
    choice('packagingType', ['box', 'tin', 'crate', 'belt', 'clip', 'bag', 'loose']),
    count('packagingQuantity', 10_000_000),
    text('packagingText'),
    identifierText('lotMark'),
    text('packagingDate'),
    identifierText('unNumber'),
  ),
  further(
    'making',
    marked('make', 'make'),
    marked('country', 'country'),
    choice('ammunitionOrigin', ['military', 'commercial', 'handload', 'unknown']),
    choice('ammunitionCondition', ammunitionConditions),
  ),
];

export const cartridgeCaseSections: readonly FactSection[] = [
  essential('identity', marked('calibre', 'calibre'), headstampMarks, headstamps),
  further(
    'cartridge',
    choice('caseMaterial', caseMaterials),
    millimetres('caseLength'),
    choice('primerType', primerTypes),
    text('primerColour'),
  ),
  further(
    'class-marks',
    choice('firingPinShape', firingPinShapes),
    choice('breechFacePattern', breechFacePatterns),
    { name: 'extractorClock', type: 'number', unit: 'clock', least: 1, most: 12 },
    { name: 'ejectorClock', type: 'number', unit: 'clock', least: 1, most: 12 },
    yesNo('apertureShear'),
    choice('ammunitionCondition', ammunitionConditions),
  ),
];

export const bulletSections: readonly FactSection[] = [
  essential(
    'identity',
    marked('calibre', 'calibre'),
    choice('bulletType', bulletTypes),
    choice('tracerColour', tracerColours),
    text('shotSize'),
    choice('bulletState', bulletStates),
    grams('weight'),
  ),
  further(
    'rifling',
    count('landsAndGrooves', 24),
    choice('twist', twists),
    millimetres('landWidth'),
    millimetres('grooveWidth'),
    millimetres('diameter'),
  ),
];
