// What a worksheet uses that was overdue or had expired when the work ended: warned of while one types; the station asks again.
import { isOverdue } from '../../shared/domain/examination/instrument.ts';
import { namedIn, shotsIn } from '../../shared/domain/examination/worksheet-contents.ts';
import { Instant } from '../../shared/language/instant.ts';
import type { Worksheet } from './worksheet-access.ts';
import type { Written } from './written.ts';

/** `since`: the day it ran out; absent for an instrument that was never calibrated. */
export function usedOverdue(
  { definition, names }: Worksheet,
  { values, performedTo }: Written,
): { readonly id: string; readonly name: string; readonly since: string | undefined }[] {
  const parsed = Instant.safeParse(performedTo);
  const at = parsed.success ? parsed.data : Instant.parse(new Date().toISOString());
  const instruments = namedIn(definition, values, 'instrument');
  const lots = new Set([
    ...namedIn(definition, values, 'reference-lot'),
    ...shotsIn(definition, values).flatMap(({ source }) => (source.kind === 'reference' ? [source.lotId] : [])),
  ]);
  return [
    ...names.instruments
      .filter((one) => instruments.includes(one.id) && isOverdue(one.needsCalibration, one.calibrationDue, at))
      .map(({ id, name, number, calibrationDue }) => ({ id, name: `${name} (${number})`, since: calibrationDue })),
    ...names.lots
      .filter(({ id, expiresAt }) => lots.has(id) && expiresAt !== undefined && expiresAt < at)
      .map(({ id, name, number, expiresAt }) => ({ id, name: `${name} (${number})`, since: expiresAt })),
  ];
}
