// What the parts of the reader share.
import type { OutputOf } from '../../../shared/contract/index.ts';

export type Bundle = OutputOf<'court-file.bundle'>;
