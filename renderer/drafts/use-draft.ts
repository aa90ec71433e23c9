// What is being typed is kept in the encrypted vault every few seconds, and found again after a lock or a crash. A draft is no evidence.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { useReportSaved } from '../saved-state.tsx';
import { useStation } from '../station-client.tsx';

export type DraftKind = InputOf<'drafts.save'>['kind'];
type DraftId = NonNullable<InputOf<'drafts.save'>['id']>;

const saveEveryMilliseconds = 2500;

export interface Draft {
  /** When the draft was kept that now fills the form; undefined when the form began empty. */
  readonly restoredFrom: string | undefined;
  readonly savedAt: string | undefined;
  readonly hasFailed: boolean;
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

export function useDraft<Values>(options: DraftOptions<Values>): Draft {
  const { kind, address } = options;
  const station = useStation();
  // The client is made anew whenever the station's state is; a draft is looked for once for each place.
  const asked = useRef(station);
  const report = useReportSaved();
  const [restoredFrom, setRestoredFrom] = useState<string>();
  const [savedAt, setSavedAt] = useState<string>();
  const [hasFailed, setFailed] = useState(false);
  const id = useRef<DraftId>(undefined);
  const kept = useRef<string>(undefined);
  /** What was recorded last: the same content is no draft any more, something new typed after it is. */
  const recorded = useRef<string>(undefined);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
    asked.current = station;
  });

  useEffect(() => {
    let isCurrent = true;
    const find = async () => {
      const listed = await asked.current.request('drafts.list', {});
      if (!listed.ok || !isCurrent) return;
      const found = listed.value.drafts.find((draft) => draft.kind === kind && draft.address === address);
      if (found === undefined || latest.current.isEnabled === false) return;
      const read = await asked.current.request('drafts.read', { id: found.id });
      // What was typed in the meantime wins over what was kept.
      if (!read.ok || !isCurrent || latest.current.isChanged) return;
      const values = parsedDraft<Values>(read.value.content);
      if (values === undefined) return;
      id.current = found.id;
      kept.current = read.value.content;
      setRestoredFrom(read.value.savedAt);
      latest.current.restore(values);
    };
    drop(find());
    return () => {
      isCurrent = false;
    };
  }, [kind, address]);

  const save = useCallback(async () => {
    const { label, values, isChanged, isEnabled } = latest.current;
    const content = JSON.stringify(values);
    if (!isChanged || isEnabled === false || content === kept.current || content === recorded.current) return;
    kept.current = content;
    const answer = await asked.current.request('drafts.save', {
      kind,
      label: label.slice(0, 200),
      address,
      content,
      ...(id.current === undefined ? {} : { id: id.current }),
    });
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
    id.current = answer.value.id;
    setFailed(false);
    setSavedAt(answer.value.savedAt);
    report({ kind: 'draft-saved', at: answer.value.savedAt });
  }, [report, kind, address]);

  useEffect(() => {
    const timer = window.setInterval(() => drop(save()), saveEveryMilliseconds);
    return () => {
      window.clearInterval(timer);
      drop(save());
    };
  }, [save]);

  const remove = useCallback(() => {
    if (id.current !== undefined) drop(asked.current.request('drafts.discard', { id: id.current }));
    id.current = undefined;
    setRestoredFrom(undefined);
    setSavedAt(undefined);
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

  return { restoredFrom, savedAt, hasFailed, finish, discard };
}

function parsedDraft<Values>(content: string): Values | undefined {
  try {
    // Written by this very form; the contract checks everything again when it is recorded.
    return JSON.parse(content) as Values;
  } catch {
    return undefined;
  }
}
