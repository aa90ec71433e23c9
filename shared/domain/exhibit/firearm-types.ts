// Types of firearms at two levels, in the order of ITI ¶4, IAFQ and IFRT. The stored code of a type never changes.
import type { OptionGroup } from './fact.ts';

export const firearmClasses = [
  'handgun',
  'long-rifled',
  'long-smooth',
  'sub-machine-gun',
  'machine-gun',
  'light-weapon',
  'alarm-signal',
  'other',
] as const;
export type FirearmClass = (typeof firearmClasses)[number];

const typesOf = {
  handgun: [
    'pistol-self-loading',
    'pistol-single-shot',
    'pistol-multi-barrel',
    'revolver',
    'machine-pistol',
    'pistol-stockless',
  ],
  'long-rifled': [
    'rifle-bolt-action',
    'rifle-semi-automatic',
    'rifle-lever-action',
    'rifle-pump',
    'rifle-single-shot',
    'carbine',
    'assault-rifle',
    'battle-rifle',
    'sniper-rifle',
    'anti-materiel-rifle',
  ],
  'long-smooth': [
    'shotgun-single',
    'shotgun-double',
    'shotgun-over-under',
    'shotgun-pump',
    'shotgun-semi-automatic',
    'shotgun-revolver',
    'shotgun-sawn-off',
    'combination-gun',
  ],
  'sub-machine-gun': ['sub-machine-gun', 'personal-defence-weapon'],
  'machine-gun': ['light-machine-gun', 'general-purpose-machine-gun', 'heavy-machine-gun'],
  'light-weapon': [
    'grenade-launcher-under-barrel',
    'grenade-launcher',
    'grenade-launcher-automatic',
    'recoilless-gun',
    'rocket-launcher',
    'anti-tank-launcher',
    'anti-tank-missile',
    'man-portable-air-defence',
    'mortar',
  ],
  'alarm-signal': ['alarm-pistol', 'alarm-revolver', 'alarm-long-gun', 'signal-pistol', 'flobert'],
  other: [
    'air-weapon',
    'antique',
    'deactivated',
    'replica',
    'disguised',
    'craft-made',
    'printed',
    'captive-bolt',
    'unknown',
  ],
} as const satisfies Record<FirearmClass, readonly string[]>;

export type FirearmType = (typeof typesOf)[FirearmClass][number];

export const firearmTypeGroups: readonly OptionGroup[] = firearmClasses.map((name) => ({
  name,
  options: typesOf[name],
}));
export const firearmTypes: readonly FirearmType[] = firearmClasses.flatMap((name): FirearmType[] => [...typesOf[name]]);

/** The class a type belongs to; undefined for a code that is no type of the list. */
export function classOfType(type: string): FirearmClass | undefined {
  return firearmClasses.find((name) => (typesOf[name] as readonly string[]).includes(type)); // widened to compare with any text
}
