// What the file is for, and what this case has none of.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Act } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import { storedJson } from '../stored-json.ts';
import { demandSeen } from './change-documents.ts';
import { loadCourtFile, recordCourtEvent } from './court-records.ts';
import { profilesOf } from './profiles.ts';

export function chooseForFile(
  act: Act,
  { caseId, seen, ...choice }: ParsedInputOf<'court-file.choose'>,
): Record<string, never> {
  const { title } = findCase(act.db, caseId);
  if (!profilesOf(act.db).some(({ profile }) => profile.code === choice.profile))
    throw new FocalPointError('court-file.profile-unknown');
  const file = loadCourtFile(act.db, caseId);
  demandSeen(file, seen);
  if (storedJson(choice) === storedJson(file.choice)) return {};
  recordCourtEvent(act, {
    kind: 'chosen',
    caseId,
    content: choice,
    said: { action: 'court-file.chosen', label: title },
  });
  return {};
}

export function answerExpectation(
  act: Act,
  { caseId, type, as, reason }: ParsedInputOf<'court-file.answer'>,
): Record<string, never> {
  const { title } = findCase(act.db, caseId);
  const isAnswered = loadCourtFile(act.db, caseId).answers.has(type);
  if (isAnswered === (as === 'not-applicable')) return {};
  recordCourtEvent(act, {
    kind: 'answered',
    caseId,
    content: { type, as },
    reason,
    said: { action: 'court-file.answered', label: `${title} / ${type}` },
  });
  return {};
}
