// How many firearms have a known point of diversion, of all or of one case.
import type { CaseId } from '../../shared/language/identity.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

/** The rate as it follows from the records at this moment. */
export function Rate({ caseId }: { readonly caseId?: CaseId }) {
  const t = useText();
  const format = useFormat();
  const success = useAnswer('tracing.firearms', caseId === undefined ? {} : { caseId }).value?.success;
  if (success === undefined) return null;
  const { percent, traced, established, recovered } = success;
  return (
    <p className="fp-trace-rate" title={t('tracing:rateHelp')}>
      {percent === undefined
        ? t('tracing:rateNone')
        : t('tracing:rate', {
            percent: format.number(percent, 1),
            traced: format.number(traced),
            established: format.number(established),
            recovered: format.number(recovered),
          })}
    </p>
  );
}
