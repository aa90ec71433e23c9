// A signed worksheet as a paper prints it: a plain model, in which ids have become names.
import type { ExaminationDefinition } from '../../../shared/domain/examination/definition.ts';
import type { StockUnit } from '../../../shared/domain/examination/instrument.ts';
import type { Environment, WorksheetValues } from '../../../shared/domain/examination/worksheet.ts';

export interface PrintedWorksheet {
  /** The version it was signed under. */
  readonly definition: ExaminationDefinition;
  readonly values: WorksheetValues;
  readonly signedBy: string;
  readonly signedAt: string;
  readonly performedFrom: string;
  readonly performedTo: string;
  readonly instruments: readonly {
    readonly name: string;
    readonly number: string;
    readonly calibrationDue?: string | undefined;
    readonly wasOverdue: boolean;
  }[];
  readonly methods: readonly { readonly code: string; readonly title: string; readonly version: string }[];
  readonly lots: readonly {
    readonly number: string;
    readonly name: string;
    readonly lot: string;
    readonly expiresAt?: string | undefined;
    readonly wasExpired: boolean;
  }[];
  /** In what lots are counted, by id: the unit of an amount that was taken from one. */
  readonly lotUnits: Readonly<Record<string, StockUnit>>;
  readonly exceptionReason: string;
  readonly environment?: Environment | undefined;
  readonly corrections: readonly { readonly at: string; readonly by: string; readonly reason: string }[];
  /** Id → mark of the exhibit, number of the photograph, name of what was used. */
  readonly labels: Readonly<Record<string, string>>;
}
