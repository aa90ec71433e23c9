// What was done to a weapon, as a multiple choice under the classes of conversion. Sources: SEESAC, Small Arms Survey; codes are stored.
import type { OptionGroup } from './fact.ts';

export const alterationGroups: readonly OptionGroup[] = [
  {
    name: 'alarm-to-live',
    options: [
      'barrel-obstruction-removed',
      'barrel-replaced-rifled',
      'barrel-replaced-smooth',
      'barrel-sleeved',
      'chamber-recut',
      'muzzle-threaded',
      'slide-reinforced',
      'firing-pin-modified',
      'magazine-modified',
      'custom-ammunition',
    ],
  },
  {
    name: 'reactivation',
    options: [
      'reactivated',
      'reactivated-barrel',
      'reactivated-bolt',
      'reactivated-trigger-group',
      'deactivation-pins-removed',
      'deactivation-standard-unknown',
    ],
  },
  {
    name: 'automatic-fire',
    options: [
      'converted-to-automatic',
      'auto-sear-fitted',
      'selector-cut',
      'disconnector-filed',
      'automatic-switch-fitted',
    ],
  },
  { name: 'flobert-to-live', options: ['flobert-chamber-reamed', 'flobert-barrel-changed', 'flobert-cylinder-bored'] },
  { name: 'acoustic-to-live', options: ['acoustic-pins-removed', 'acoustic-barrel-exchanged'] },
  { name: 'reduced-size', options: ['barrel-sawn-off', 'stock-sawn-off', 'folding-stock-fitted'] },
  { name: 'craft', options: ['craft-barrel', 'craft-receiver', 'craft-complete', 'brand-copied'] },
  { name: 'additive', options: ['printed-frame', 'printed-hybrid', 'printed-whole', 'barrel-electrochemical'] },
  {
    name: 'suppression',
    options: ['suppressor-factory', 'suppressor-craft', 'suppressor-solvent-trap', 'barrel-threaded-only'],
  },
  { name: 'identity', options: ['serial-attacked', 'refinished', 'parts-swapped', 'markings-falsified'] },
  { name: 'calibre-change', options: ['calibre-changed', 'calibre-insert', 'rebarrelled'] },
];

export const alterations: readonly string[] = alterationGroups.flatMap(({ options }) => options);
