// The record of a seizure beyond where, when, by whom and on which basis: described as data, from which form, check, screen and paper are
// made. What happens to an exhibit afterwards is custody and not here.
import { z } from 'zod';
import {
  choice,
  degrees,
  factSchema,
  further,
  grouped,
  identifierText,
  longText,
  text,
  yesNo,
  type FactSection,
  type FactValue,
} from './exhibit/fact.ts';
import { concealmentGroups, meansOfTransport } from './map/ways.ts';

const premisesTypes = [
  'house',
  'apartment',
  'outbuilding',
  'business',
  'workshop',
  'warehouse',
  'vehicle',
  'vessel',
  'public-place',
  'road',
  'border-crossing',
  'green-border',
  'open-land',
  'abandoned',
  'parcel-centre',
  'prison',
  'other',
] as const;
/** Source: illicit-arms-flows questionnaire, block F (firearms-domain.md §5.3). */
const criminalContexts = [
  'homicide',
  'robbery',
  'terrorism',
  'organised-crime',
  'drugs',
  'wildlife',
  'smuggling-of-migrants',
  'human-trafficking',
  'gang-violence',
  'domestic-violence',
  'arms-trafficking',
  'other',
  'none',
] as const;
const lights = ['daylight', 'twilight', 'artificial', 'torch', 'darkness'] as const;
const signatures = ['signed', 'refused', 'unable', 'absent'] as const;

export const seizureSections: readonly FactSection[] = [
  further(
    'seizure-officers',
    text('seizingUnit'),
    identifierText('seizingBadge'),
    yesNo('defencePresent'),
    text('interpreter'),
    text('seizureLanguage'),
    longText('seizureWitnesses'),
  ),
  further(
    'seizure-order',
    identifierText('orderNumber'),
    text('orderIssuedBy'),
    text('orderDate'),
    longText('orderScope'),
  ),
  further(
    'seizure-place',
    degrees('latitude'),
    degrees('longitude'),
    choice('premisesType', premisesTypes),
    text('weather'),
    choice('light', lights),
  ),
  further(
    'seizure-way',
    choice('meansOfTransport', meansOfTransport),
    grouped('concealment', 'choices', concealmentGroups),
    text('routeFrom'),
    text('routeOver'),
    text('routeTo'),
  ),
  further('seizure-context', choice('criminalContext', criminalContexts)),
  further(
    'seizure-person',
    text('personFoundOn'),
    text('personPart'),
    choice('personSignature', signatures),
    identifierText('seizureReceipt'),
    yesNo('receiptCopyGiven'),
    longText('personStatement'),
    longText('personObjections'),
  ),
  further('seizure-traces', yesNo('glovesChanged'), yesNo('swabsBeforeUnloading'), identifierText('seizureSwabs')),
  further(
    'seizure-documentation',
    identifierText('photoLog'),
    identifierText('videoReference'),
    identifierText('sketchReference'),
    identifierText('bodyCamera'),
    text('sceneMeasurements'),
  ),
];

export const seizureFacts = seizureSections.flatMap(({ facts }) => facts);

/** A check of everything that is asked of a seizure. A latitude alone is no position, nor is a longitude. */
export function seizureSchema() {
  const shape: Record<string, z.ZodType<FactValue | undefined>> = {};
  for (const fact of seizureFacts) shape[fact.name] = factSchema(fact).optional();
  return z.strictObject(shape).superRefine(({ latitude, longitude }, context) => {
    if ((latitude === undefined) === (longitude === undefined)) return;
    const path = [latitude === undefined ? 'latitude' : 'longitude'];
    context.addIssue({ code: 'custom', path, message: 'the other half of a position', params: { isRequired: true } });
  });
}
