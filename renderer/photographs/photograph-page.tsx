// One photograph or file: the picture large with its marks, the strip of its neighbours, and everything known and said about it.
import { useEffect, useMemo, useRef, useState } from 'react';
import { isComparable } from '../../shared/domain/shown-picture.ts';
import { drop } from '../../shared/language/habits.ts';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';
import { Button, ImageViewer, LinkButton, Notice } from '../components/index.ts';
import type { Surface } from '../components/index.ts';
import { DraftFound, DraftLine } from '../drafts/draft-line.tsx';
import { useAct, useMay, useMediaAddress } from '../station-client.tsx';
import { useText, useTextOr } from '../text.tsx';
import { nameOf, shownBy } from './attachment.ts';
import type { Attachment, LookAlike } from './attachment.ts';
import { Calibration } from './calibration.tsx';
import { FilmStrip } from './film-strip.tsx';
import { MarkOverlay } from './mark-overlay.tsx';
import { MarkTools } from './mark-tools.tsx';
import { scaleOn, useMeasured } from './mark-words.ts';
import { PhotographFacts } from './photograph-facts.tsx';
import type { ExhibitKind } from '../../shared/domain/exhibit.ts';
import { useKeptView } from './use-kept-view.ts';
import { useLayer } from './use-layer.ts';

export interface PhotographPageProps {
  readonly attachment: Attachment;
  /** Those it stands among, in their order. */
  readonly among: readonly Attachment[];
  /** The kind of the exhibit; absent for the scene. */
  readonly exhibitKind: ExhibitKind | undefined;
  readonly alike: readonly LookAlike[];
  readonly onOpen: (id: string) => void;
  readonly onBack: () => void;
}

export function PhotographPage(props: PhotographPageProps) {
  const { attachment, among, onOpen, onBack } = props;
  const t = useText();
  const textOr = useTextOr();
  const addressOf = useMediaAddress();
  const mayRevise = useMay('attachments.revise');
  const mayCompare = useMay('comparisons.pictures');
  const revise = useAct('attachments.revise');
  const shown = shownBy(attachment);
  const layer = useLayer(attachment, shown !== undefined && shown !== 'overview');
  const kept = useKeptView(attachment);
  const measured = useMeasured(scaleOn(attachment));
  const surface = useRef<Surface>(undefined);
  const root = useRef<HTMLDivElement>(null);
  // From far down among many tiles: the picture itself is what was asked for.
  useEffect(() => {
    // Newer browsers answer with a promise, which would be taken for what the effect leaves behind.
    root.current?.scrollIntoView({ block: 'start' });
  }, []);
  const [isCalibrating, setCalibrating] = useState(false);
  const [showsMarks, setShowsMarks] = useState(true);
  const [version, setVersion] = useState<number>();

  const at = among.findIndex(({ id }) => id === attachment.id);
  const [previous, next] = [among[at - 1], among[at + 1]];
  const shownLayer = layer.layers.find((one) => one.version === version) ?? layer.newest;
  const marks = layer.isEditing ? layer.editor.marks : (shownLayer?.marks ?? []);
  const { turnRight } = kept;
  const { edit, mayMark, isEditing } = layer;
  const { undo, redo, canUndo, canRedo } = layer.editor;

  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'photograph.previous',
        name: 'photographs:action.previous',
        group: 'place',
        icon: 'up',
        keys: 'Alt+PageUp',
        applies: previous !== undefined,
        perform: () => previous !== undefined && onOpen(previous.id),
      },
      {
        id: 'photograph.next',
        name: 'photographs:action.next',
        group: 'place',
        icon: 'down',
        keys: 'Alt+PageDown',
        applies: next !== undefined,
        perform: () => next !== undefined && onOpen(next.id),
      },
      {
        id: 'photograph.mark',
        name: 'photographs:action.mark',
        group: 'place',
        icon: 'edit',
        applies: mayMark && !isEditing,
        perform: edit,
      },
      {
        id: 'photograph.turn',
        name: 'photographs:action.turn',
        group: 'place',
        icon: 'rotate',
        applies: shown !== undefined && !isCalibrating,
        perform: turnRight,
      },
      {
        id: 'photograph.undo-mark',
        name: 'photographs:marks.undo',
        group: 'place',
        icon: 'undo',
        keys: 'Ctrl+Z',
        applies: isEditing && canUndo,
        perform: undo,
      },
      {
        id: 'photograph.redo-mark',
        name: 'photographs:marks.redo',
        group: 'place',
        icon: 'refresh',
        keys: 'Ctrl+Y',
        applies: isEditing && canRedo,
        perform: redo,
      },
    ],
    [previous, next, onOpen, mayMark, isEditing, edit, shown, isCalibrating, turnRight, canUndo, canRedo, undo, redo],
  );
  useActions(actions);

  return (
    <div className="fp-photograph" ref={root}>
      <div className="fp-photograph-picture">
        <div className="fp-button-row">
          <Button icon="back" size="small" onPress={onBack}>
            {t('work:photograph.back')}
          </Button>
          <Button
            size="small"
            icon="up"
            isDisabled={previous === undefined}
            onPress={() => previous && onOpen(previous.id)}
          >
            {t('work:photograph.previous')}
          </Button>
          <Button size="small" icon="down" isDisabled={next === undefined} onPress={() => next && onOpen(next.id)}>
            {t('work:photograph.next')}
          </Button>
          <span className="fp-quiet fp-tabular">
            {t('photographs:page.of', { number: at + 1, total: among.length })}
          </span>
          {shown !== undefined && layer.layers.length > 0 && !isEditing && !isCalibrating && (
            <Button
              size="small"
              icon={showsMarks ? 'hide' : 'show'}
              isPressed={showsMarks}
              onPress={() => setShowsMarks(!showsMarks)}
            >
              {t(showsMarks ? 'photographs:marks.hide' : 'photographs:marks.show')}
            </Button>
          )}
          {mayMark && !isEditing && !isCalibrating && (
            <Button size="small" icon="edit" onPress={edit}>
              {t('photographs:marks.edit')}
            </Button>
          )}
          {isComparable(attachment) && mayCompare && !isEditing && (
            <LinkButton size="small" to={`/comparison/with/${attachment.id}`}>
              {t('comparison:compareWith')}
            </LinkButton>
          )}
          {shown !== undefined && shown !== 'overview' && mayRevise && !isEditing && (
            <Button
              size="small"
              icon="properties"
              isPressed={isCalibrating}
              onPress={() => setCalibrating(!isCalibrating)}
            >
              {t('work:photograph.calibrate')}
            </Button>
          )}
        </div>
        {attachment.problem !== undefined && shown === undefined && (
          <Notice tone="warning" title={t('photographs:page.kept')}>
            <p>{textOr(`work:photograph.problem.${attachment.problem}`, t('work:photograph.cannotShow'))}</p>
          </Notice>
        )}
        {attachment.problem !== undefined && shown === 'original' && (
          <Notice tone="warning" title={textOr(`work:photograph.problem.${attachment.problem}`, attachment.problem)} />
        )}
        {shown === 'preview' && <Notice tone="info">{t('photographs:page.cameraPreview')}</Notice>}
        {shown === 'overview' && <Notice tone="info">{t('comparison:picture.relief')}</Notice>}
        <DraftFound draft={layer.draft} />
        {layer.isOvertaken && (
          <Notice
            tone="warning"
            isUrgent
            title={t('photographs:marks.conflict')}
            actions={
              <>
                <Button size="small" onPress={layer.showTheirs}>
                  {t('photographs:marks.theirs')}
                </Button>
                <Button size="small" look="primary" onPress={() => drop(saveMarks())}>
                  {t('photographs:marks.mine')}
                </Button>
              </>
            }
          >
            <p>{t('photographs:marks.conflictHelp')}</p>
          </Notice>
        )}
        {isEditing && (
          <MarkTools
            editor={layer.editor}
            isSaving={layer.isSaving}
            isChanged={layer.isChanged && !layer.isOvertaken}
            onKeyboardTool={(tool) => surface.current !== undefined && layer.editor.addInMiddle(tool, surface.current)}
            onSave={saveMarks}
            onLeave={layer.leave}
          />
        )}
        {isEditing && <DraftLine draft={layer.draft} />}
        {shown !== undefined && isCalibrating && (
          <Calibration
            address={addressOf(shown, attachment.id)}
            isActing={revise.isActing}
            failure={revise.failure}
            onClose={() => setCalibrating(false)}
            onScale={async (calibration) => {
              const answer = await revise.act({ id: attachment.id, calibration });
              if (answer.ok) setCalibrating(false);
            }}
          />
        )}
        {shown !== undefined && !isCalibrating && (
          <ImageViewer
            address={addressOf(shown, attachment.id)}
            label={nameOf(attachment)}
            micrometresPerPixel={attachment.micrometresPerPixel}
            originalWidth={shown === 'overview' ? attachment.width : undefined}
            view={kept.view}
            onTurn={kept.turnRight}
            problem={t('work:photograph.cannotShow')}
            onPoint={isEditing && layer.editor.tool !== undefined ? layer.editor.place : undefined}
            overlay={(drawn) => {
              surface.current = drawn;
              if (!isEditing && (!showsMarks || marks.length === 0)) return null;
              return (
                <MarkOverlay
                  surface={drawn}
                  marks={marks}
                  measured={measured}
                  editor={isEditing ? layer.editor : undefined}
                />
              );
            }}
          />
        )}
        <FilmStrip among={among} chosen={attachment.id} onOpen={onOpen} />
      </div>
      <PhotographFacts
        {...props}
        kept={kept}
        layer={layer}
        marks={marks}
        measured={measured}
        shownLayer={shownLayer}
        onVersion={setVersion}
      />
    </div>
  );

  async function saveMarks(): Promise<void> {
    if (surface.current !== undefined) await layer.save(surface.current.frame);
  }
}
