// The candidate list as it was copied from a system: what could be read of it, which lines could not, and which are on record already.
import { readPastedCandidates, type PastedCandidate } from '../../shared/domain/examination/database-search.ts';
import { LongTextField } from '../components/index.ts';
import { useText } from '../text.tsx';

export interface ReadCandidates {
  readonly candidates: readonly PastedCandidate[];
  /** Why nothing may be recorded of it yet; absent when everything was read and nothing stands there twice. */
  readonly fault?: string;
}

/** @param known  what the search holds already: a rank with its reference stands in one list once. */
export function useReadCandidates(
  pasted: string,
  known: readonly Pick<PastedCandidate, 'rank' | 'reference'>[] = [],
): ReadCandidates {
  const t = useText();
  const { candidates, unread } = readPastedCandidates(pasted);
  if (unread.length > 0)
    return { candidates, fault: t('conclusions:candidates.pastedUnread', { lines: unread.join(', ') }) };
  const twice = candidates.filter((one, at) => isAmong(known, one) || isAmong(candidates.slice(0, at), one));
  if (twice.length === 0) return { candidates };
  const named = twice.map(({ rank, reference }) => `${rank} · ${reference}`).join('; ');
  return { candidates, fault: t('conclusions:candidates.pastedTwice', { candidates: named }) };
}

function isAmong(
  list: readonly Pick<PastedCandidate, 'rank' | 'reference'>[],
  { rank, reference }: PastedCandidate,
): boolean {
  return list.some((one) => one.rank === rank && one.reference === reference);
}

export interface PastedCandidatesFieldProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error?: string | undefined;
  readonly read: ReadCandidates;
  readonly help: string;
  /** What an empty list says here. */
  readonly empty: string;
  readonly isRequired?: boolean;
}

export function PastedCandidatesField({ read, empty, error, ...field }: PastedCandidatesFieldProps) {
  const t = useText();
  return (
    <>
      <LongTextField label={t('conclusions:candidates.pasted')} rows={5} {...field} error={read.fault ?? error} />
      <p role="status">
        {read.candidates.length === 0
          ? empty
          : t('conclusions:candidates.pastedRead', { count: read.candidates.length })}
      </p>
    </>
  );
}
