// Everything known and said about one photograph, beside it: caption, what it shows, view, scale, marks, time, look-alikes, bytes, camera, history.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { scaleUncertainty } from '../../shared/domain/photograph.ts';
import type { LayerMark } from '../../shared/domain/photograph-layer.ts';
import { shotsOf } from '../../shared/reference/shots.ts';
import {
  Button,
  ChoiceField,
  FactList,
  FailureNotice,
  Group,
  LongTextField,
  Menu,
  Notice,
  RangeField,
  Status,
} from '../components/index.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { addressOfPhotograph, lookAlikeName, shownBy } from './attachment.ts';
import type { Layer } from './attachment.ts';
import { Bytes, Camera, SaidBefore } from './file-facts.tsx';
import { MarkList } from './mark-list.tsx';
import type { PhotographPageProps } from './photograph-page.tsx';
import { TimeTaken } from './time-taken.tsx';
import type { KeptView } from './use-kept-view.ts';
import type { LayerWork } from './use-layer.ts';

export interface PhotographFactsProps extends Pick<PhotographPageProps, 'attachment' | 'exhibitKind' | 'alike'> {
  readonly kept: KeptView;
  readonly layer: LayerWork;
  readonly marks: readonly LayerMark[];
  readonly measured: (mark: LayerMark) => string;
  readonly shownLayer: Layer | undefined;
  readonly onVersion: (version: number | undefined) => void;
}

export function PhotographFacts(props: PhotographFactsProps) {
  const { attachment } = props;
  const isPicture = shownBy(attachment) !== undefined;
  return (
    <div className="fp-photograph-facts fp-work-stack">
      <h2 className="fp-breaks">
        {attachment.number}. {attachment.fileName}
      </h2>
      <LookAlikes {...props} />
      <CaptionAndShot {...props} />
      {isPicture && <Marks {...props} />}
      {isPicture && <Scale {...props} />}
      {isPicture && <View {...props} />}
      <TimeTaken attachment={attachment} />
      <Bytes attachment={attachment} />
      <Camera attachment={attachment} />
      <SaidBefore attachment={attachment} />
    </div>
  );
}

function LookAlikes({ attachment, alike }: PhotographFactsProps) {
  const t = useText();
  if (alike.length === 0) return null;
  return (
    <Notice tone={alike.some(({ isSame }) => isSame) ? 'warning' : 'info'} title={t('photographs:alike.title')}>
      <ul className="fp-bare-list">
        {alike.map((like) => {
          const name = lookAlikeName(like, attachment.caseId, t);
          return (
            <li key={like.id}>
              <a href={`#${addressOfPhotograph(like)}`}>
                {t(like.isSame ? 'photographs:alike.same' : 'photographs:alike.near', { name })}
              </a>
            </li>
          );
        })}
      </ul>
      <p className="fp-quiet">{t('photographs:alike.help')}</p>
    </Notice>
  );
}

function CaptionAndShot({ attachment, exhibitKind }: PhotographFactsProps) {
  const t = useText();
  const mayRevise = useMay('attachments.revise');
  const revise = useAct('attachments.revise');
  const [caption, setCaption] = useState(attachment.caption);
  if (!mayRevise) {
    return (
      <FactList
        facts={[
          { label: t('work:photograph.caption'), value: attachment.caption },
          {
            label: t('photographs:shots.shows'),
            value: attachment.shot === undefined ? undefined : t(`photographs:shot.${attachment.shot}`),
          },
        ]}
      />
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        drop(revise.act({ id: attachment.id, caption }));
      }}
    >
      <LongTextField
        name="caption"
        label={t('work:photograph.caption')}
        help={t('work:photograph.captionHelp')}
        rows={2}
        maxLength={500}
        value={caption}
        onChange={setCaption}
      />
      <Button
        type="submit"
        size="small"
        icon="save"
        isBusy={revise.isActing}
        isDisabled={caption.trim() === attachment.caption}
      >
        {t('work:photograph.saveCaption')}
      </Button>
      {exhibitKind !== undefined && attachment.kind === 'photograph' && (
        <ChoiceField
          name="shot"
          label={t('photographs:shots.shows')}
          value={attachment.shot}
          emptyLabel={t('photographs:shots.none')}
          onChange={(shot) => drop(revise.act({ id: attachment.id, shot: shot ?? null }))}
          choices={shotsOf(exhibitKind).map(({ shot, isRequired }) => ({
            value: shot,
            label: `${t(`photographs:shot.${shot}`)}${isRequired ? ` (${t('photographs:shots.required')})` : ''}`,
          }))}
        />
      )}
      <FailureNotice failure={revise.failure} />
    </form>
  );
}

function Marks({ layer, marks, measured, shownLayer, onVersion, attachment }: PhotographFactsProps) {
  const t = useText();
  const format = useFormat();
  const { newest, layers, isEditing } = layer;
  const measures = marks.some((mark) => measured(mark) !== '');
  return (
    <Group
      title={t('photographs:marks.title')}
      detail={
        shownLayer === undefined || isEditing
          ? undefined
          : t('photographs:marks.version', {
              version: shownLayer.version,
              by: shownLayer.recordedBy,
              at: format.moment(shownLayer.recordedAt),
            })
      }
      actions={
        layers.length > 1 &&
        !isEditing && (
          <Menu
            label={t('photographs:marks.versions')}
            size="small"
            icon="history"
            entries={layers.map(({ version }) => ({
              label: t('photographs:marks.showVersion', { version }),
              isChosen: version === shownLayer?.version,
              onPress: () => onVersion(version),
            }))}
          />
        )
      }
    >
      {shownLayer !== undefined && newest !== undefined && shownLayer.version !== newest.version && !isEditing && (
        <Notice
          tone="info"
          title={t('photographs:marks.shownVersion', { version: shownLayer.version, newest: newest.version })}
          actions={
            <Button size="small" onPress={() => onVersion(undefined)}>
              {t('photographs:marks.showNewest')}
            </Button>
          }
        />
      )}
      {layer.savedVersion !== undefined && (
        <p role="status">
          <Status tone="good">{t('photographs:marks.saved', { version: layer.savedVersion })}</Status>
        </p>
      )}
      {isEditing && layer.isChanged && (
        <p role="status">
          <Status tone="active">{t('photographs:marks.notSaved')}</Status>
        </p>
      )}
      <FailureNotice failure={layer.failure} />
      <MarkList marks={marks} measured={measured} editor={isEditing ? layer.editor : undefined} />
      {marks.length > 0 && (
        <p className="fp-quiet">
          {measures && (
            <>
              {t(
                attachment.micrometresPerPixel === undefined
                  ? 'photographs:marks.notCalibrated'
                  : 'photographs:marks.uncertainty',
              )}{' '}
            </>
          )}
          {t('photographs:marks.original')}
        </p>
      )}
    </Group>
  );
}

function Scale({ attachment }: PhotographFactsProps) {
  const t = useText();
  const format = useFormat();
  const mayRevise = useMay('attachments.revise');
  const revise = useAct('attachments.revise');
  const { micrometresPerPixel, calibration, scaleBy } = attachment;
  return (
    <Group
      title={t('photographs:scale.title')}
      detail={scaleBy === undefined ? undefined : t('photographs:page.by', { name: scaleBy })}
      actions={
        mayRevise &&
        micrometresPerPixel !== undefined && (
          <Button
            size="small"
            icon="clear"
            isBusy={revise.isActing}
            onPress={() => drop(revise.act({ id: attachment.id, calibration: null }))}
          >
            {t('photographs:scale.clear')}
          </Button>
        )
      }
    >
      {micrometresPerPixel === undefined ? (
        <Status tone="quiet">{t('work:photograph.notCalibrated')}</Status>
      ) : (
        <>
          <Status tone="good">
            {t('work:photograph.calibrated', { value: format.number(micrometresPerPixel, 1) })}
          </Status>
          <p className="fp-quiet">
            {calibration === undefined
              ? t('photographs:scale.unknown')
              : [
                  t('photographs:scale.uncertainty', {
                    percent: format.number(200 * scaleUncertainty(calibration), 2),
                  }),
                  `${format.number(calibration.millimetres, 3)} mm ± ${format.number(calibration.plusMinus, 3)} mm`,
                ].join(' · ')}
            {'. '}
            {t('photographs:scale.plane')}
          </p>
        </>
      )}
      <FailureNotice failure={revise.failure} />
    </Group>
  );
}

function View({ kept }: PhotographFactsProps) {
  const t = useText();
  const mayKeep = useMay('attachments.revise');
  const { view } = kept;
  const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)}`;
  const said = [
    view.turns === 0 ? '' : t('photographs:view.turned', { degrees: view.turns * 90 }),
    view.isMirrored ? t('photographs:view.mirrored') : '',
    view.brightness === 0 ? '' : t('photographs:view.brightened', { percent: signed(view.brightness) }),
  ].filter((part) => part !== '');
  return (
    <Group
      title={t('photographs:view.title')}
      detail={said.length === 0 ? t('photographs:view.asTaken') : said.join(' · ')}
    >
      <div className="fp-button-row">
        <Button size="small" icon="undo" onPress={kept.turnLeft}>
          {t('photographs:view.left')}
        </Button>
        <Button size="small" icon="rotate" onPress={kept.turnRight}>
          {t('photographs:view.right')}
        </Button>
        <Button size="small" icon="custody" isPressed={view.isMirrored} onPress={kept.mirror}>
          {t('photographs:view.mirror')}
        </Button>
      </div>
      <RangeField
        name="brightness"
        label={t('photographs:view.brightness')}
        least={-80}
        most={200}
        step={10}
        value={view.brightness}
        shown={`${signed(view.brightness)} %`}
        onChange={kept.brighten}
      />
      {kept.isChanged && (
        <div className="fp-button-row">
          {mayKeep && (
            <Button size="small" look="primary" icon="save" isBusy={kept.isKeeping} onPress={() => drop(kept.keep())}>
              {t('photographs:view.keep')}
            </Button>
          )}
          <Button size="small" onPress={kept.goBack}>
            {t('photographs:view.back')}
          </Button>
          <span className="fp-quiet" role="status">
            {t('photographs:view.changed')}
          </span>
        </div>
      )}
      <p className="fp-quiet">{t('photographs:view.help')}</p>
      <FailureNotice failure={kept.failure} />
    </Group>
  );
}
