// The door of conclusions for the areas that draw from them.
import type { OwnWords } from '../../../shared/domain/examination/words.ts';
import type { RequestId, TaskId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import type { ReadableDatabase } from '../../database/index.ts';

export interface SettledConclusion {
  readonly id: string;
  readonly taskId: TaskId;
  readonly exhibit: string;
  readonly comparedWith: string;
  readonly question: string;
  readonly scale: {
    readonly code: string;
    readonly version: number;
    readonly words: OwnWords;
    readonly levels: readonly {
      readonly code: string;
      readonly words: OwnWords;
      readonly meaning: OwnWords;
      readonly from?: string;
      readonly to?: string;
    }[];
  };
  readonly value: string;
  readonly likelihoodRatio?: string;
  readonly propositions: { readonly first: string; readonly second: string };
  readonly basis: string;
  readonly limitations: string;
  readonly by: string;
  readonly byId: string;
  readonly at: Instant;
  readonly state: 'not-needed' | 'unverified' | 'agreed' | 'disagreed' | 'resolved';
  readonly verification?: {
    readonly by: string;
    readonly byId: string;
    readonly at: Instant;
    readonly value: string;
    readonly mode: 'blind' | 'open';
  };
  readonly resolution?: {
    readonly by: string;
    readonly byId: string;
    readonly at: Instant;
    readonly value: string;
    readonly reason: string;
  };
}

export function settledConclusions(_db: ReadableDatabase, _requestId: RequestId): SettledConclusion[] {
  return [];
}

export function openVerifications(
  _db: ReadableDatabase,
  _requestId: RequestId,
): readonly { readonly taskId: TaskId; readonly exhibit: string }[] {
  return [];
}
