// What the job of an import says at its end.
import { z } from 'zod';
import { JoinedTableLine } from '../../shared/contract/registers.ts';

export const ImportReport = z.object({
  importId: z.string(),
  number: z.string(),
  entries: z.number(),
  unchanged: z.number(),
  held: z.number(),
  tables: z.array(JoinedTableLine),
});
