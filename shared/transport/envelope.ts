// What crosses every boundary: an answer is a value or a failure with a code; an event says what changed. No stack, no SQL, no path.
import type { Failure } from '../language/result.ts';
import type { Job } from '../contract/work.ts';

export type Envelope<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure & { readonly reference?: string } };

/** What a station tells its faces without being asked. */
export type StationEvent =
  | { readonly type: 'job'; readonly job: Job }
  /** Records of these areas changed: a screen that shows them reads again. */
  | { readonly type: 'changed'; readonly areas: readonly string[] }
  | { readonly type: 'locked'; readonly reason: 'person' | 'idle' | 'system' }
  | { readonly type: 'idle-warning'; readonly seconds: number };

export type Unsubscribe = () => void;
