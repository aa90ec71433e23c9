// How the rules say which record speaks for an indicator.
import { isCodeList, isMarkedFact, type Facts, type SerialStatus } from '../exhibit.ts';
import type { CaseExhibit, CaseIncident, CaseRecords, IntelligenceLink, TraceAnswer } from './case-records.ts';
import type { Ground, GroundSaying, Recorded, RecordedStanding } from './indicator.ts';

export const silent: Recorded = { standing: 'silent', grounds: [] };

/** Present where a ground answers; else silent, with what is worth looking at. */
export function presentIf(...grounds: readonly Ground[]): Recorded {
  return { standing: grounds.some(({ isHint }) => !isHint) ? 'present' : 'silent', grounds };
}

/** With an answer for when no ground is there. */
export function elseStands(recorded: Recorded, otherwise: RecordedStanding): Recorded {
  return recorded.standing === 'present' ? recorded : { ...recorded, standing: otherwise };
}

const own = { nature: 'evidence', isHint: false, grading: '' } as const;

export function text(said: string): GroundSaying[] {
  return said === '' ? [] : [{ kind: 'text', text: said }];
}

export function ofExhibit({ id, mark, description }: CaseExhibit, says: readonly GroundSaying[] = []): Ground {
  return { ...own, label: mark, address: `/exhibits/${id}`, says: says.length === 0 ? text(description) : [...says] };
}

export function ofIncident({ caseId }: CaseRecords, { kind, place }: CaseIncident): Ground {
  return {
    ...own,
    label: place === '' ? '…' : place,
    address: `/cases/${caseId}/incidents`,
    says: [{ kind: 'code', list: 'incidentKind', code: kind }],
  };
}

export function ofTrace({ label, address, result, diversion }: TraceAnswer): Ground {
  return {
    ...own,
    nature: 'foreign',
    label,
    address,
    says: [
      { kind: 'code', list: 'traceResult', code: result },
      ...(diversion === undefined ? [] : [{ kind: 'code', list: 'diversionKind', code: diversion } as const]),
    ],
  };
}

export function ofIntelligence({ label, address, grading, handling, type }: IntelligenceLink): Ground {
  return {
    label,
    address,
    says: [{ kind: 'code', list: 'intelLinkType', code: type }],
    nature: 'intelligence',
    isHint: false,
    grading,
    handling,
  };
}

export function asHint(ground: Ground): Ground {
  return { ...ground, isHint: true };
}

/** A code or text of a fact; of a marked one what was concluded, else as marked; '' where nothing was recorded. */
export function factOf(facts: Facts, name: string): string {
  const value = facts[name];
  if (typeof value === 'string') return value;
  if (value !== undefined && isMarkedFact(value)) return value.asConcluded ?? value.asMarked ?? '';
  return '';
}

/** Codes of a fact of which several may be chosen. */
export function codesOf(facts: Facts, name: string): readonly string[] {
  const value = facts[name];
  return isCodeList(value) ? value : [];
}

/** Somebody worked on the number; what corroded or was never there is another thing. A restoration is only tried on a number that was removed. */
export const attackedStatuses: readonly SerialStatus[] = [
  'obliterated-ground',
  'obliterated-punched',
  'obliterated-drilled',
  'obliterated-welded',
  'altered',
  're-stamped',
  'part-removed',
  'restored-full',
  'restored-partial',
  'restoration-failed',
];
