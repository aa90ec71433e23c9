// The rule of verification of this station, and the draw of a sample.
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import {
  firstVerificationRule,
  modeOf,
  VerificationRule,
} from '../../../shared/domain/examination/verification-rule.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { reads, writes, type Handler, type ReadHandler } from '../handler.ts';
import { readSetting, writeSetting } from '../stored-setting.ts';

const settingId = 'verification-rule';
const StoredRule = z.strictObject({ rule: VerificationRule, salt: z.string() });

function storedRule(db: ReadableDatabase): z.infer<typeof StoredRule> {
  const stored = readSetting(db, settingId);
  return stored === undefined ? { rule: firstVerificationRule, salt: '' } : StoredRule.parse(stored);
}

export function verificationRule(db: ReadableDatabase): VerificationRule {
  return storedRule(db).rule;
}

/**
 * How the conclusion with this id is to be verified. The draw is a keyed hash of the id, which is made when the conclusion is recorded: nobody
 * knows it beforehand, and whoever has the records can make it again.
 */
export function drawnMode(db: ReadableDatabase, conclusionId: string, wasBlind: boolean): 'blind' | 'open' {
  const { rule, salt } = storedRule(db);
  const draw = createHmac('sha256', salt).update(conclusionId).digest().readUInt32BE(0) / 2 ** 32;
  return modeOf(rule, draw, wasBlind);
}

export const readRule: ReadHandler<'verification-rule.read'> = reads(({ db }) => verificationRule(db));

export const changeRule: Handler<'verification-rule.change'> = writes(
  ['verification-rule'],
  (act: Act, { rule, reason }) => {
    writeSetting(act, settingId, { rule, salt: act.nextId() }, { label: settingId, reason });
    return {};
  },
);
