// What is printed for each thing that can carry a label, and what the record calls it. A card of a person carries a number and no name.
import type { z } from 'zod';
import type { LabelSubject } from '../../../shared/contract/labels.ts';
import { missingCase } from '../../../shared/language/habits.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { PrintedLabel } from '../../documents/index.ts';
import type { Act } from '../act.ts';
import { exhibitLabel, exhibitToLabel } from '../intake/label-model.ts';
import { reserveLabelCode, type NewLabel } from '../labels.ts';
import { readActivePerson } from '../person-records.ts';
import { readStoredJson } from '../stored-json.ts';

export type LabelledSubject = z.infer<typeof LabelSubject>;

export interface Labelled {
  readonly issued: Omit<NewLabel, 'reason'>;
  readonly printed: PrintedLabel;
  /** Short, for the name of the print job; without a person's name. */
  readonly shortName: string;
  readonly caseId?: CaseId;
  readonly caseTitle?: string;
}

/** Two orders of the same thing are one label. */
export function keyOf(subject: LabelledSubject): string {
  return subject.type === 'package' ? `${subject.id}/${subject.number}` : subject.id;
}

/**
 * Reserves a code for a thing and says what its label will say.
 * @throws FocalPointError `exhibits.unknown`, `custody.place-unknown`, `people.unknown`, `people.is-retired`,
 *         `labels.package-unknown`, `labels.used-up`
 */
export function labelled(act: Act, subject: LabelledSubject): Labelled {
  const { type } = subject;
  const subjectId = keyOf(subject);
  switch (type) {
    case 'exhibit': {
      const exhibit = exhibitToLabel(act.db, subject.id);
      const code = reserveLabelCode(act, type);
      return {
        issued: { code, type, subjectId, subject: `${exhibit.case_title} / ${exhibit.mark}` },
        printed: exhibitLabel(exhibit, code),
        shortName: exhibit.mark,
        caseId: exhibit.case_id,
        caseTitle: exhibit.case_title,
      };
    }
    case 'place': {
      const place = readPlace(act.db, subject.id);
      const code = reserveLabelCode(act, type);
      const above = place.path === place.name ? '' : place.path.slice(0, -` / ${place.name}`.length);
      return {
        issued: { code, type, subjectId, subject: place.path },
        printed: { type, title: place.name, detail: above, code },
        shortName: place.name,
      };
    }
    case 'person': {
      readActivePerson(act.db, subject.id);
      const code = reserveLabelCode(act, type);
      const number = String(act.nextNumber('person-card')).padStart(3, '0');
      return {
        issued: { code, type, subjectId, subject: number },
        printed: { type, title: number, detail: '', code },
        shortName: number,
      };
    }
    case 'package': {
      const { receiptNumber, count, seal, caseId } = readPackage(act.db, subject.id, subject.number);
      const code = reserveLabelCode(act, type);
      const title = `${subject.number} / ${count}`;
      const named = `${receiptNumber} · ${title}`;
      const detail = seal === '' ? receiptNumber : `${receiptNumber} · ${seal}`;
      return {
        issued: { code, type, subjectId, subject: named },
        printed: { type, title, detail, code },
        shortName: named,
        caseId,
      };
    }
    default:
      return missingCase(type);
  }
}

function readPlace(db: ReadableDatabase, id: string): { readonly name: string; readonly path: string } {
  const place = db.first<{ name: string; path: string }>(statement`select name, path from place where id = ${id}`);
  if (place === undefined) throw new FocalPointError('custody.place-unknown');
  return place;
}

interface PackageToLabel {
  readonly receiptNumber: string;
  readonly count: number;
  readonly seal: string;
  readonly caseId: CaseId;
}

function readPackage(db: ReadableDatabase, submissionId: string, number: number): PackageToLabel {
  const row = db.first<{ receipt_number: string; packages: string; case_id: CaseId }>(
    statement`select receipt_number, packages, case_id from submission where id = ${submissionId}`,
  );
  // Written from the contract's list of received packages.
  const packages = row === undefined ? [] : readStoredJson<readonly { sealAsRead: string }[]>(row.packages);
  const one = packages[number - 1];
  if (row === undefined || one === undefined) throw new FocalPointError('labels.package-unknown');
  return { receiptNumber: row.receipt_number, count: packages.length, seal: one.sealAsRead, caseId: row.case_id };
}
