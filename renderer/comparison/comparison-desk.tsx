// The desk of a comparison: the stage, its tools, both pictures, the features, and the form that keeps what is seen.
import { useCallback, useId, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { paneOf, toStage } from '../../shared/domain/comparison-geometry.ts';
import { otherSide, sides } from '../../shared/domain/comparison.ts';
import type { ComparisonView, Side } from '../../shared/domain/comparison.ts';
import type { PicturePoint } from '../../shared/domain/photograph.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, Fold, Page, PageHeader, Tag } from '../components/index.ts';
import { useSaveKeys } from '../exhibits/save-keys.ts';
import { DraftFound, DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import {
  addressOfComparison,
  livePictureOf,
  missingSide,
  pictureName,
  stagedPictureOf,
  type Comparison,
  type MarkedFeature,
  type Pictures,
} from './compared.ts';
import { FeatureList } from './feature-list.tsx';
import { LiveView, useLive, useSettledView } from './live-view.ts';
import { SaveForm, type Kept } from './save-form.tsx';
import { SeenNotices } from './seen-notices.tsx';
import { SidePanel } from './side-panel.tsx';
import { ComparisonStage } from './stage.tsx';
import { StageTools } from './stage-tools.tsx';
import { useDeskActions } from './use-desk-actions.ts';
import { useFeatures } from './use-features.ts';
import { useSaid } from './use-said.ts';

export interface ComparisonDeskProps {
  readonly pictures: Pictures;
  /** The saved comparison that is opened again. */
  readonly opened: Comparison | undefined;
}

interface Drafted extends Kept {
  readonly features: readonly MarkedFeature[];
  readonly view: ComparisonView;
}

export function ComparisonDesk({ pictures, opened }: ComparisonDeskProps) {
  const t = useText();
  const format = useFormat();
  const help = useId();
  const [, navigate] = useLocation();
  const maySave = useMay('comparisons.save');
  const save = useAct('comparisons.save');
  const { left, right } = pictures;
  const live = useLiveView(pictures, opened);
  const settled = useSettledView(live);
  const isExact = useLive(live, () => live.isExact);
  const hasSavedShape = useLive(live, () => live.hasSavedShape);
  const isTouched = useLive(live, () => live.isTouched);
  const work = useFeatures(opened?.features ?? noFeatures);
  const [active, setActive] = useState<Side>('left');
  const first = useMemo<Kept>(
    () => ({
      note: '',
      purpose: opened?.purpose ?? 'evidence-to-evidence',
      caseId: opened?.caseId ?? left.attachment.caseId,
    }),
    [opened, left],
  );
  const [kept, setKept] = useState(first);
  const names = useMemo(
    () => ({ left: pictureName(left, right, t), right: pictureName(right, left, t) }),
    [left, right, t],
  );
  // What is seen again is measured as it was; what is seen anew by the scale that is on record now.
  const scales = useMemo(() => {
    const [one, other] =
      isExact && opened !== undefined ? [opened.left, opened.right] : [left.attachment, right.attachment];
    return { left: one.micrometresPerPixel, right: other.micrometresPerPixel };
  }, [isExact, opened, left, right]);
  const isChanged =
    kept !== first || work.features !== (opened?.features ?? noFeatures) || (opened !== undefined && isTouched);
  const isWritten = kept !== first || work.features !== (opened?.features ?? noFeatures);
  const draft = useDraft<Drafted>({
    kind: 'comparison',
    label: t('comparison:list.and', names),
    address:
      opened === undefined ? addressOfComparison(left.attachment.id, right.attachment.id) : `/comparison/${opened.id}`,
    values: { ...kept, features: work.features, view: settled },
    isChanged: isWritten,
    restore: (values) => {
      setKept({ note: values.note, purpose: values.purpose, caseId: values.caseId });
      work.replaceAll(values.features);
      live.restore(values.view);
    },
    clear: () => {
      setKept(first);
      work.replaceAll(opened?.features ?? noFeatures);
    },
    isEnabled: maySave,
  });

  const place = useCallback(
    (side: Side, point: PicturePoint) => {
      work.place(side, point);
      // The same feature on the other picture comes next.
      setActive(otherSide(side));
    },
    [work],
  );
  const unfinished = work.features.findIndex((one) => missingSide(one, 'left') !== undefined) + 1;
  const canSave = maySave && unfinished === 0 && (isChanged || opened === undefined);
  useSaveKeys(() => canSave && drop(keep()));
  useDeskActions({ live, scales, active, setActive, work, maySave });
  const features = useMemo(
    () => work.features.map((feature, index) => ({ ...feature, number: index + 1, isChosen: work.chosen === index })),
    [work.features, work.chosen],
  );
  const stagePictures = useMemo(
    () => ({
      left: stagedPictureOf(left),
      right: stagedPictureOf(right),
    }),
    [left, right],
  );

  return (
    <Page>
      <PageHeader
        above={{ label: t('comparison:title'), to: '/comparison' }}
        title={t('comparison:list.and', names)}
        {...(opened === undefined
          ? {}
          : { detail: t('comparison:list.by', { by: opened.recordedBy, at: format.moment(opened.recordedAt) }) })}
        {...(isExact ? { beside: <Tag>{t('comparison:stage.exact')}</Tag> } : {})}
        actions={
          <>
            {isTouched && (
              <Button size="small" icon="undo" onPress={() => live.goBack()}>
                {t(opened === undefined ? 'comparison:stage.asFirst' : 'comparison:stage.asSaved')}
              </Button>
            )}
            {hasSavedShape && (
              <Button size="small" onPress={() => live.takeWholeRoom()}>
                {t('comparison:stage.wholeRoom')}
              </Button>
            )}
          </>
        }
      />
      <DraftFound draft={draft} />
      <SeenNotices pictures={pictures} opened={opened} />
      <div className="fp-compare">
        <div className="fp-compare-main">
          <StageTools live={live} scales={scales} active={active} onActive={setActive} />
          <ComparisonStage
            live={live}
            pictures={stagePictures}
            scales={scales}
            features={features}
            active={active}
            onActive={setActive}
            onPoint={work.isMarking ? place : undefined}
            describedBy={`${help} ${help}-said`}
          />
          <p className="fp-hidden" id={`${help}-said`} role="status">
            {useSaid(settled, scales)}
          </p>
          <Fold title={t('comparison:stage.keysTitle')} summary="">
            <p className="fp-quiet">{t('comparison:stage.keys')}</p>
          </Fold>
          <p className="fp-hidden" id={help}>
            {t('comparison:stage.keys')}
          </p>
        </div>
        <div className="fp-compare-side">
          <Fold
            title={t('comparison:features.title')}
            summary={t('comparison:list.features', { count: work.features.length })}
            opensAtFirst
          >
            <FeatureList
              work={work}
              maySave={maySave}
              placing={work.isMarking ? (work.placingSide ?? active) : undefined}
              onShow={show}
            />
          </Fold>
          {sides.map((side) => (
            <SidePanel key={side} side={side} live={live} picture={pictures[side]} name={names[side]} />
          ))}
          <Fold title={t('comparison:save.title')} summary="" opensAtFirst>
            {opened !== undefined && opened.note !== '' && <p className="fp-compare-note">{opened.note}</p>}
            <SaveForm
              pictures={pictures}
              kept={kept}
              maySave={maySave}
              isChanged={isChanged || opened === undefined}
              canSave={canSave}
              unfinished={unfinished}
              goesOnFrom={opened}
              isActing={save.isActing}
              failure={save.failure}
              onChange={setKept}
              onSave={() => drop(keep())}
            />
            {maySave && <DraftLine draft={draft} />}
          </Fold>
        </div>
      </div>
    </Page>
  );

  /** Brings a feature to the middle of each pane on which it is marked. */
  function show(index: number): void {
    const feature = work.features[index];
    work.choose(work.chosen === index ? undefined : index);
    if (feature === undefined || work.chosen === index) return;
    const { mode, stage, line, isLocked } = live.view;
    live.set({ isLocked: false });
    for (const side of sides) {
      const point = feature[side];
      if (point === undefined) continue;
      const { x, width, middle } = paneOf(mode, side, stage, line);
      const now = toStage(point, live.view[side], middle);
      // In a split the middle of the stage may be covered: the feature is shown in the part one sees.
      const wanted = mode === 'split' ? { x: x + width / 2, y: middle.y } : middle;
      live.act(side, { kind: 'move', by: { x: wanted.x - now.x, y: wanted.y - now.y } });
    }
    live.set({ isLocked });
  }

  async function keep(): Promise<void> {
    const complete = work.features.flatMap(({ left: on, right: beside, words, finding }) =>
      on === undefined || beside === undefined ? [] : [{ left: on, right: beside, words, finding }],
    );
    const seen = (side: Side) => {
      const { id, sha256, micrometresPerPixel } = pictures[side].attachment;
      return { attachmentId: id, sha256, ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }) };
    };
    const answer = await save.act({
      ...kept,
      left: seen('left'),
      right: seen('right'),
      view: live.view,
      features: complete,
      ...(opened === undefined ? {} : { previous: opened.id }),
      ...(opened?.taskId === undefined ? {} : { taskId: opened.taskId }),
    });
    if (!answer.ok) return;
    draft.finish();
    navigate(`/comparison/${answer.value.id}`);
  }
}

const noFeatures: readonly MarkedFeature[] = [];

function useLiveView(pictures: Pictures, opened: Comparison | undefined): LiveView {
  const [live] = useState(
    () => new LiveView({ left: livePictureOf(pictures.left), right: livePictureOf(pictures.right) }, opened?.view),
  );
  return live;
}
