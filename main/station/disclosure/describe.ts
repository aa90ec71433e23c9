// The description of an item in a person's own words, and a statement of the defence that opens items again.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { localDay } from '../../../shared/text/format.ts';
import type { Act } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import { demandFileOfCase } from '../file-of-case.ts';
import {
  caseOfItem,
  demandSeen,
  findItem,
  loadDisclosure,
  recordDisclosureEvent,
  type StatementContent,
} from './disclosure-records.ts';
import { nameOfRecipient } from './recipients.ts';

export function describeItem(
  act: Act,
  { id, seen, language, text, reason }: ParsedInputOf<'disclosure.describe'>,
): Record<string, never> {
  const caseId = caseOfItem(act.db, id);
  const item = findItem(loadDisclosure(act.db, caseId), act.db, id);
  demandSeen(item, seen);
  if (item.words[language] === text) return {};
  recordDisclosureEvent(act, {
    caseId,
    kind: 'described',
    itemId: id,
    content: { language, text },
    reason,
    said: {
      action: 'disclosure.described',
      label: `${findCase(act.db, caseId).title} / ${item.number} · ${item.kind}`,
    },
  });
  return {};
}

export function recordStatement(
  act: Act,
  { caseId, partyId, dated, words, attachmentId, items }: ParsedInputOf<'disclosure.record-statement'>,
): OutputOf<'disclosure.record-statement'> {
  const { title } = findCase(act.db, caseId);
  const party = nameOfRecipient(act.db, caseId, { kind: 'defence', partyId });
  if (dated > localDay(act.now)) throw new FocalPointError('disclosure.in-the-future');
  if (attachmentId !== undefined) demandFileOfCase(act.db, caseId, attachmentId);
  const byNumber = new Map(loadDisclosure(act.db, caseId).items.map((item) => [item.number, item]));
  const named = [...new Set(items)].map((number) => {
    const item = byNumber.get(number);
    if (item === undefined) throw new FocalPointError('disclosure.no-such-number', { number });
    return item;
  });
  const content: StatementContent = {
    partyId,
    party,
    dated,
    words,
    items: named.map(({ id }) => id),
    ...(attachmentId === undefined ? {} : { attachmentId }),
  };
  const id = recordDisclosureEvent(act, {
    caseId,
    kind: 'statement',
    content,
    said: { action: 'disclosure.statement', label: `${title} / ${dated}` },
  });
  return { id, reopened: named.filter(({ decided }) => decided).length };
}
