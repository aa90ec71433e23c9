// What the laboratory says of itself at the head of each report.
import { Letterhead } from '../../../shared/domain/report/report-content.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { reads, writes, type Handler, type ReadHandler } from '../handler.ts';
import { readSetting, writeSetting } from '../stored-setting.ts';

const settingId = 'letterhead';
const unwritten: Letterhead = { laboratory: '', address: '', contact: '', accreditation: '' };

/** Empty until somebody wrote it: a report cannot be issued before. */
export function letterheadOf(db: ReadableDatabase): Letterhead {
  return Letterhead.parse(readSetting(db, settingId) ?? unwritten);
}

export const readLetterhead: ReadHandler<'reports.letterhead'> = reads(({ db }) => ({ letterhead: letterheadOf(db) }));

export const changeLetterhead: Handler<'reports.change-letterhead'> = writes(
  ['reports'],
  (act, { letterhead, reason }) => {
    writeSetting(act, settingId, letterhead, { reason });
    return {};
  },
);
