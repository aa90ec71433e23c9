// What is being typed is kept in the encrypted vault every few seconds, and found again after a lock or a crash. A draft is no evidence.
// Two windows may be at the same place: each is told of the other, and neither overwrites what the other one wrote.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { useReportSaved } from '../saved-state.tsx';
import { useStation } from '../station-client.tsx';
import { keepsWhenAsked } from './keep-all.ts';
import { thisWindow, useOtherWindow } from './other-window.ts';

export type DraftKind = InputOf<'drafts.save'>['kind'];
type DraftId = NonNullable<InputOf<'drafts.save'>['id']>;

const saveEveryMilliseconds = 2500;

export interface Draft {
  /** When the draft was kept that now fills the form; undefined when the form began empty. */
  readonly restoredFrom: string | undefined;
  readonly savedAt: string | undefined;
  readonly hasFailed: boolean;
  /** Another window has the same form open; `savedAt` is when it kept its draft last. */
  readonly elsewhere: { readonly savedAt: string | undefined } | undefined;
  /** The other window kept something newer: this one goes on as a draft of its own. */
  readonly isApart: boolean;
  /** Puts what the other window kept into this form. */
  readonly takeOver: () => void;
  /** The content was recorded: the draft is no longer needed. */
  readonly finish: () => void;
  /** The person wants to begin anew. */
  readonly discard: () => void;
}

export interface DraftOptions<Values> {
  readonly kind: DraftKind;
  /** What the desk shows, such as `K5 · Firearm`. */
  readonly label: string;
  /** Where the form is; a draft is found again by kind and address. */
  readonly address: string;
  readonly values: Values;
  readonly isChanged: boolean;
  readonly restore: (values: Values) => void;
  readonly clear: () => void;
  readonly isEnabled?: boolean;
}

interface Kept {
  readonly id: DraftId;
  readonly version: number;
}

export function useDraft<Values>(options: DraftOptions<Values>): Draft {
  const { kind, address } = options;
  const station = useStation();
  // The client is made anew whenever the station's state is; a draft is looked for once for each place.
  const asked = useRef(station);
  const report = useReportSaved();
  const [restoredFrom, setRestoredFrom] = useState<string>();
  const [savedAt, setSavedAt] = useState<string>();
  const [hasFailed, setFailed] = useState(false);
  const [theirs, setTheirs] = useState<Kept>();
  const elsewhere = useOtherWindow(`${kind} ${address}`, savedAt);
  const own = useRef<Kept>(undefined);
  const kept = useRef<string>(undefined);
  /** What was recorded last: the same content is no draft any more, something new typed after it is. */
  const recorded = useRef<string>(undefined);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
    asked.current = station;
  });

  const load = useCallback(async (id: DraftId): Promise<boolean> => {
    const read = await asked.current.request('drafts.read', { id });
    if (!read.ok) return false;
    const values = parsedDraft<Values>(read.value.content);
    if (values === undefined) return false;
    own.current = { id, version: read.value.version };
    kept.current = read.value.content;
    setRestoredFrom(read.value.savedAt);
    latest.current.restore(values);
    return true;
  }, []);

  useEffect(() => {
    let isCurrent = true;
    const find = async () => {
      const listed = await asked.current.request('drafts.list', {});
      if (!listed.ok || !isCurrent) return;
      const found = listed.value.drafts.find((draft) => draft.kind === kind && draft.address === address);
      if (found === undefined || latest.current.isEnabled === false) return;
      // What was typed in the meantime wins over what was kept.
      if (latest.current.isChanged) return;
      await load(found.id);
    };
    drop(find());
    return () => {
      isCurrent = false;
    };
  }, [kind, address, load]);

  const save = useCallback(async () => {
    const { label, values, isChanged, isEnabled } = latest.current;
    const content = JSON.stringify(values);
    if (!isChanged || isEnabled === false || content === kept.current || content === recorded.current) return;
    kept.current = content;
    const draft = { kind, label: label.slice(0, 200), address, content, window: thisWindow };
    let answer = await asked.current.request('drafts.save', { ...draft, ...own.current });
    if (!answer.ok && answer.error.code === 'drafts.changed-elsewhere') {
      // Nothing is lost on either side: what is typed here becomes a draft of its own.
      setTheirs(own.current);
      own.current = undefined;
      answer = await asked.current.request('drafts.save', draft);
    }
    if (!answer.ok) {
      kept.current = undefined;
      setFailed(true);
      report({ kind: 'draft-failed' });
      return;
    }
    if (content === recorded.current) {
      // It was recorded while this draft was on its way.
      drop(asked.current.request('drafts.discard', { id: answer.value.id }));
      return;
    }
    own.current = { id: answer.value.id, version: answer.value.version };
    setFailed(false);
    setSavedAt(answer.value.savedAt);
    report({ kind: 'draft-saved', at: answer.value.savedAt });
  }, [report, kind, address]);

  // One after the other: a second one must know the draft that the first one made.
  const saving = useRef<Promise<void>>(Promise.resolve());
  const keep = useCallback(() => {
    saving.current = saving.current.then(save, save);
    return saving.current;
  }, [save]);

  useEffect(() => {
    const timer = window.setInterval(() => drop(keep()), saveEveryMilliseconds);
    const forget = keepsWhenAsked(keep);
    return () => {
      forget();
      window.clearInterval(timer);
      // At once: after this the form may already be at another place.
      drop(save());
    };
  }, [keep, save]);

  const remove = useCallback(() => {
    if (own.current !== undefined) drop(asked.current.request('drafts.discard', { id: own.current.id }));
    own.current = undefined;
    setRestoredFrom(undefined);
    setSavedAt(undefined);
    setTheirs(undefined);
  }, []);

  const finish = useCallback(() => {
    recorded.current = JSON.stringify(latest.current.values);
    kept.current = undefined;
    remove();
    report({ kind: 'recorded', at: new Date().toISOString() });
  }, [remove, report]);

  const discard = useCallback(() => {
    remove();
    kept.current = undefined;
    latest.current.clear();
    report({ kind: 'nothing' });
  }, [remove, report]);

  const takeOver = useCallback(() => {
    if (theirs === undefined) return;
    // What was typed here stays on the desk as the draft it has become.
    setTheirs(undefined);
    drop(load(theirs.id));
  }, [theirs, load]);

  return { restoredFrom, savedAt, hasFailed, elsewhere, isApart: theirs !== undefined, takeOver, finish, discard };
}

function parsedDraft<Values>(content: string): Values | undefined {
  try {
    // Written by this very form; the contract checks everything again when it is recorded.
    return JSON.parse(content) as Values;
  } catch {
    return undefined;
  }
}
