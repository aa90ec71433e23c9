// Methods of a laboratory, each version by itself, until a day says that it is not to be chosen any more.
import type { MethodId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

export interface MethodRow {
  readonly id: MethodId;
  readonly code: string;
  readonly version: string;
  readonly title: string;
  readonly reference: string;
  readonly valid_from: Instant;
  readonly note: string;
  readonly valid_to: Instant | null;
  readonly end_reason: string | null;
}

export function methodsInOrder(db: ReadableDatabase): MethodRow[] {
  return db.all<MethodRow>(
    statement`select method.*, ending.valid_to, ending.reason as end_reason from exam_method method
      left join method_end ending on ending.method_id = method.id order by method.code, method.valid_from desc, method.id desc`,
  );
}
