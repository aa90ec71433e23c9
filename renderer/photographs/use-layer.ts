// The layer of one photograph: its versions as read, the marks being edited over the newest, and what happens when somebody else was first.
import { useCallback, useState } from 'react';
import type { LayerMark } from '../../shared/domain/photograph-layer.ts';
import type { PictureFrame } from '../../shared/domain/photograph.ts';
import { useDraft, type Draft } from '../drafts/use-draft.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import type { FailureAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { addressOfPhotograph, nameOf } from './attachment.ts';
import type { Attachment, Layer } from './attachment.ts';
import { useMarkEditor, type MarkEditor } from './use-mark-editor.ts';

interface Kept {
  readonly marks: readonly LayerMark[];
  readonly previous: Layer['id'] | undefined;
}

export interface LayerWork {
  readonly layers: readonly Layer[];
  readonly newest: Layer | undefined;
  readonly mayMark: boolean;
  readonly isEditing: boolean;
  readonly isChanged: boolean;
  readonly editor: MarkEditor;
  readonly draft: Draft;
  readonly isSaving: boolean;
  readonly failure: FailureAnswer | undefined;
  /** Somebody saved a version that these marks do not stand on. */
  readonly isOvertaken: boolean;
  readonly savedVersion: number | undefined;
  readonly edit: () => void;
  readonly leave: () => void;
  readonly save: (frame: PictureFrame) => Promise<void>;
  readonly showTheirs: () => void;
}

export function useLayer(attachment: Attachment, isPicture: boolean): LayerWork {
  const t = useText();
  const mayMark = useMay('photographs.save-layer') && isPicture;
  const { value, readAgain } = useAnswer(
    'photographs.layers',
    { attachmentId: attachment.id },
    { isEnabled: isPicture },
  );
  const layers = value?.layers ?? [];
  const newest = layers[0];
  const editor = useMarkEditor(t('photographs:marks.newText'));
  const save = useAct('photographs.save-layer');
  const [isEditing, setEditing] = useState(false);
  const [savedVersion, setSavedVersion] = useState<number>();
  /** The version the marks being edited stand on, and its marks. */
  const [base, setBase] = useState<Kept>({ marks: [], previous: undefined });
  const isChanged = isEditing && JSON.stringify(editor.marks) !== JSON.stringify(base.marks);
  const { begin } = editor;

  const restore = useCallback(
    (kept: Kept) => {
      setBase({ marks: [], previous: kept.previous });
      begin(kept.marks);
      setEditing(true);
    },
    [begin],
  );
  const draft = useDraft<Kept>({
    kind: 'marks',
    label: nameOf(attachment),
    address: addressOfPhotograph(attachment),
    values: { marks: editor.marks, previous: base.previous },
    isChanged,
    restore,
    clear: () => {
      begin([]);
      setEditing(false);
    },
    isEnabled: mayMark,
  });
  const isOvertaken = isEditing && value !== undefined && newest?.id !== base.previous;
  return {
    layers,
    newest,
    mayMark,
    isEditing,
    isChanged,
    editor,
    draft,
    isSaving: save.isActing,
    failure: save.failure?.code === 'photographs.layer-changed' ? undefined : save.failure,
    isOvertaken,
    savedVersion,
    edit() {
      setBase({ marks: newest?.marks ?? [], previous: newest?.id });
      begin(newest?.marks ?? []);
      setSavedVersion(undefined);
      setEditing(true);
    },
    leave() {
      draft.discard();
      save.forgetFailure();
      setEditing(false);
    },
    async save(frame) {
      const previous = isOvertaken ? newest?.id : base.previous;
      const answer = await save.act({
        attachmentId: attachment.id,
        layer: { frame, marks: editor.marks.map((mark) => ({ ...mark, points: [...mark.points] })) },
        note: '',
        ...(previous === undefined ? {} : { previous }),
      });
      if (!answer.ok) {
        if (answer.error.code === 'photographs.layer-changed') readAgain();
        return;
      }
      draft.finish();
      setSavedVersion(answer.value.version);
      setEditing(false);
    },
    showTheirs() {
      setBase({ marks: newest?.marks ?? [], previous: newest?.id });
      editor.replaceAll(newest?.marks ?? []);
    },
  };
}
