// Which views of an exhibit are photographed, per kind. A list helps to see what is missing; it never keeps anyone from going on.
import type { ExhibitKind } from '../domain/exhibit.ts';
import type { ReferenceList } from './reference-list.ts';

export const shots = [
  'seal-on-arrival',
  'packaging',
  'overall',
  'overall-left',
  'overall-right',
  'top',
  'muzzle',
  'open-action',
  'serial-frame',
  'serial-slide',
  'markings',
  'proof-marks',
  'magazine-in-place',
  'magazine-base',
  'alteration',
  'head',
  'side',
  'mouth',
  'base',
  'headstamps',
  'front',
  'back',
  'screen',
  'identifier',
  'label-text',
  'contents',
  'detail',
] as const;
export type Shot = (typeof shots)[number];

export interface ShotRow {
  readonly kind: ExhibitKind;
  readonly shot: Shot;
  /** Counted as missing where no photograph shows it; the others are offered. */
  readonly isRequired: boolean;
  /** Wants a scale in the picture. */
  readonly wantsScale: boolean;
  readonly verified: boolean;
}

const onArrival: readonly Shot[] = ['seal-on-arrival', 'packaging'];

function ofKind(
  kind: ExhibitKind,
  required: readonly Shot[],
  offered: readonly Shot[],
  withScale: readonly Shot[],
): ShotRow[] {
  const row = (shot: Shot, isRequired: boolean): ShotRow => ({
    kind,
    shot,
    isRequired,
    wantsScale: withScale.includes(shot),
    verified: false,
  });
  const others: readonly Shot[] = [...offered, 'detail'];
  return [
    row('seal-on-arrival', true),
    ...required.map((shot) => row(shot, true)),
    row('packaging', false),
    ...others.filter((shot) => !onArrival.includes(shot)).map((shot) => row(shot, false)),
  ];
}

export const shotList: ReferenceList<ShotRow> = {
  version: '2026-11-25',
  origin:
    'Working practice of firearms units (overall views, each serial, proof and open action with scale); no authority has verified it for this station.',
  rows: [
    ...ofKind(
      'firearm',
      ['overall-left', 'overall-right', 'serial-frame', 'open-action'],
      ['serial-slide', 'markings', 'proof-marks', 'muzzle', 'magazine-in-place', 'top', 'alteration'],
      ['overall-left', 'overall-right', 'serial-frame', 'serial-slide', 'proof-marks', 'muzzle'],
    ),
    ...ofKind('component', ['overall-left', 'overall-right'], ['markings', 'proof-marks', 'muzzle'], ['overall-left']),
    ...ofKind('magazine', ['overall'], ['magazine-base', 'markings'], ['overall']),
    ...ofKind('suppressor', ['overall'], ['front', 'back', 'markings'], ['overall']),
    ...ofKind('accessory', ['overall'], ['markings'], ['overall']),
    ...ofKind('ammunition', ['overall', 'headstamps'], ['side', 'label-text'], ['side', 'headstamps']),
    ...ofKind('cartridge-case', ['head', 'side'], ['mouth'], ['head', 'side']),
    ...ofKind('bullet', ['side', 'base'], ['front'], ['side', 'base']),
    ...ofKind('explosive', ['overall'], ['label-text', 'markings'], ['overall']),
    ...ofKind('tool', ['overall'], ['markings'], ['overall']),
    ...ofKind('document', ['front'], ['back'], []),
    ...ofKind('device', ['front', 'back'], ['screen', 'identifier'], []),
    ...ofKind('swab-set', ['overall'], ['label-text'], []),
    ...ofKind('latent-lift', ['overall'], ['label-text'], ['overall']),
    ...ofKind('cash', ['overall'], ['front', 'back'], []),
    ...ofKind('other', ['overall'], ['markings', 'contents'], ['overall']),
  ],
};

export function shotsOf(kind: ExhibitKind): readonly ShotRow[] {
  return shotList.rows.filter((row) => row.kind === kind);
}

/** Required views that no photograph of the exhibit is said to show. */
export function missingShots(kind: ExhibitKind, shown: ReadonlySet<string>): Shot[] {
  return shotsOf(kind)
    .filter(({ shot, isRequired }) => isRequired && !shown.has(shot))
    .map(({ shot }) => shot);
}
