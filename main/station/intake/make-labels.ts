// Labels for exhibits that were chosen together: ordered like any labels.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { Inside } from '../inside.ts';
import { orderLabels } from '../scanning/order-labels.ts';

export function makeLabels(
  inside: Inside,
  { exhibitIds, ...printing }: ParsedInputOf<'exhibits.labels'>,
): Promise<{ jobId: string }> {
  const subjects = exhibitIds.map((id) => ({ type: 'exhibit', id }) as const);
  return orderLabels(inside, { ...printing, form: 'pdf', subjects });
}
