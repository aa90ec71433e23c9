// The tools of marking: which mark to set, take back, do again, save, leave.
import { drop } from '../../shared/language/habits.ts';
import { layerMarkKinds, mostMarks, pointsOf } from '../../shared/domain/photograph-layer.ts';
import type { LayerMarkKind } from '../../shared/domain/photograph-layer.ts';
import { Button, Notice } from '../components/index.ts';
import { useText } from '../text.tsx';
import type { MarkEditor } from './use-mark-editor.ts';

export interface MarkToolsProps {
  readonly editor: MarkEditor;
  readonly isSaving: boolean;
  readonly isChanged: boolean;
  /** Puts the whole mark into the middle: the tool was pressed by a key. */
  readonly onKeyboardTool: (tool: LayerMarkKind) => void;
  readonly onSave: () => Promise<void>;
  readonly onLeave: () => void;
}

export function MarkTools({ editor, isSaving, isChanged, onKeyboardTool, onSave, onLeave }: MarkToolsProps) {
  const t = useText();
  const { tool } = editor;
  return (
    <div className="fp-mark-tools">
      <div className="fp-button-row" role="toolbar" aria-label={t('photographs:marks.tools')}>
        {layerMarkKinds.map((kind) => (
          // The click of a key has no count; its mark is set whole, because there is no pointer to set its points.
          <span key={kind} onClickCapture={(event) => event.detail === 0 && take(event, kind)}>
            <Button
              size="small"
              isPressed={tool === kind}
              isDisabled={editor.isFull}
              onPress={() => editor.take(tool === kind ? undefined : kind)}
            >
              {t(`photographs:tool.${kind}`)}
            </Button>
          </span>
        ))}
        <Button size="small" icon="undo" isDisabled={!editor.canUndo} onPress={editor.undo}>
          {t('photographs:marks.undo')}
        </Button>
        <Button size="small" icon="refresh" isDisabled={!editor.canRedo} onPress={editor.redo}>
          {t('photographs:marks.redo')}
        </Button>
      </div>
      <div className="fp-button-row">
        <Button
          size="small"
          look="primary"
          icon="save"
          isBusy={isSaving}
          isDisabled={!isChanged}
          onPress={() => drop(onSave())}
        >
          {t('photographs:marks.save')}
        </Button>
        <Button size="small" onPress={onLeave}>
          {t('photographs:marks.leave')}
        </Button>
      </div>
      <p className="fp-quiet" role="status">
        {tool === undefined
          ? t('photographs:marks.help')
          : t('photographs:marks.placing', {
              tool: t(`photographs:tool.${tool}`),
              point: editor.placed.length + 1,
              points: pointsOf[tool],
            })}
      </p>
      {editor.isFull && <Notice tone="info">{t('photographs:marks.full', { most: mostMarks })}</Notice>}
    </div>
  );

  function take(event: { stopPropagation(): void; preventDefault(): void }, kind: LayerMarkKind): void {
    event.preventDefault();
    event.stopPropagation();
    if (!editor.isFull) onKeyboardTool(kind);
  }
}
