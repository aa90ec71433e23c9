// Labels and scans in words: what became of one, and what to do about it.
import type { OutputOf } from '../../shared/contract/index.ts';
import { labelCommands, shownLabelCode } from '../../shared/domain/label-code.ts';
import type { FailureWords, Translate } from '../text.tsx';
import type { SessionScan } from './use-session.ts';

type FailureText = (failure: FailureWords) => string;

type Reading = Pick<OutputOf<'labels.read'>, 'outcome'> & {
  readonly replacedBy?: string | undefined;
  readonly found?: string | undefined;
  readonly meant?: string | undefined;
};

/** What a person does now about a label that names nothing; undefined for one that does. */
export function labelAdvice(t: Translate, reading: Reading): string | undefined {
  const { outcome, replacedBy, found = '', meant } = reading;
  switch (outcome) {
    case 'current':
      return undefined;
    case 'voided':
      return replacedBy === undefined
        ? t('scanning:advice.voided-alone')
        : t('scanning:advice.voided', { code: shownLabelCode(replacedBy) });
    case 'unknown-alphabet':
      return meant === undefined
        ? t('scanning:advice.unknown-alphabet-alone', { found })
        : t('scanning:advice.unknown-alphabet', { found, meant });
    default:
      return t(`scanning:advice.${outcome}`);
  }
}

/** What a scan in a session is answered with, beneath its heading; undefined where the heading says it all. */
export function scanAdvice(
  t: Translate,
  failureText: FailureText,
  { outcome, detail }: SessionScan,
): string | undefined {
  switch (outcome) {
    case 'wrong-kind':
    case 'not-complete':
      return detail.expected === undefined ? undefined : t(`scanning:expected.${detail.expected}`);
    case 'not-possible':
      return detail.refusal === undefined ? undefined : refusedAdvice(t, failureText, detail.refusal);
    case 'elsewhere':
      return t('scanning:advice.elsewhere');
    case 'already':
      return t('scanning:advice.already');
    case 'voided':
    case 'unknown':
    case 'check-wrong':
    case 'other-station':
    case 'unknown-alphabet':
    case 'unknown-type':
    case 'not-a-label':
      return labelAdvice(t, { outcome, ...detail });
    default:
      return undefined;
  }
}

/** A full place is said with the way on: the list itself is part of what fills it. */
function refusedAdvice(
  t: Translate,
  failureText: FailureText,
  refusal: NonNullable<SessionScan['detail']['refusal']>,
): string {
  if (refusal.code !== 'places.over-capacity') return failureText(refusal);
  const { place = '', capacity = '' } = refusal.details ?? {};
  return t('scanning:advice.full', { place, capacity });
}

/** The thing of a scan as it was seen; a command in the screen's words; what named nothing, as it came in. */
export function scanSubject(t: Translate, scan: SessionScan): string {
  const command = labelCommands.find((one) => scan.type === 'command' && one === scan.subjectId);
  if (command !== undefined) return t(`scanning:command.${command}`);
  return scan.subject ?? (scan.given === '' ? '–' : scan.given.slice(0, 60));
}
