// One photograph or file: the picture large, its scale, caption, what the camera wrote, its hash and the proof that it is unchanged.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import {
  Button,
  CopyText,
  FactList,
  FailureNotice,
  Group,
  ImageViewer,
  LinkButton,
  LongTextField,
  Notice,
  Status,
} from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useMay, useMediaAddress } from '../station-client.tsx';
import { useFormat, useText, useTextOr } from '../text.tsx';
import { Calibration } from './calibration.tsx';
import type { Exhibit } from './exhibit-values.ts';

type Attachment = Exhibit['attachments'][number];

export interface PhotographViewProps {
  readonly attachment: Attachment;
  readonly onBack: () => void;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
}

export function PhotographView({ attachment, onBack, onPrevious, onNext }: PhotographViewProps) {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();
  const addressOf = useMediaAddress();
  const mayRevise = useMay('attachments.revise');
  const revise = useAct('attachments.revise');
  const verify = useAct('attachments.verify');
  const [caption, setCaption] = useState(attachment.caption);
  const [isCalibrating, setCalibrating] = useState(false);
  const [jobId, setJobId] = useState<string>();
  // A truncated picture is still a picture, as far as it goes.
  const isPicture =
    attachment.mediaType.startsWith('image/') &&
    (attachment.problem === undefined || attachment.problem === 'truncated');
  const save = (micrometresPerPixel: number | undefined) =>
    revise.act({
      id: attachment.id,
      caption,
      ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }),
    });
  const startVerify = async () => {
    const answer = await verify.act({ id: attachment.id });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  const label = caption === '' ? attachment.fileName : caption;
  return (
    <div className="fp-photograph">
      <div className="fp-photograph-picture">
        <div className="fp-button-row">
          <Button icon="back" size="small" onPress={onBack}>
            {t('work:photograph.back')}
          </Button>
          <Button size="small" icon="up" isDisabled={onPrevious === undefined} onPress={() => onPrevious?.()}>
            {t('work:photograph.previous')}
          </Button>
          <Button size="small" icon="down" isDisabled={onNext === undefined} onPress={() => onNext?.()}>
            {t('work:photograph.next')}
          </Button>
        </div>
        {attachment.problem !== undefined && (
          <Notice
            tone="warning"
            title={textOr(`work:photograph.problem.${attachment.problem}`, t('work:photograph.cannotShow'))}
          >
            <p>{t('work:photograph.cannotShow')}</p>
          </Notice>
        )}
        {isPicture && isCalibrating ? (
          <Calibration
            address={addressOf('original', attachment.id)}
            originalWidth={attachment.width}
            isActing={revise.isActing}
            onClose={() => setCalibrating(false)}
            onScale={async (micrometresPerPixel) => {
              const answer = await save(micrometresPerPixel);
              if (answer.ok) setCalibrating(false);
            }}
          />
        ) : (
          isPicture && (
            <ImageViewer
              address={addressOf('original', attachment.id)}
              label={label}
              micrometresPerPixel={attachment.micrometresPerPixel}
              originalWidth={attachment.width}
              problem={t('work:photograph.cannotShow')}
            />
          )
        )}
      </div>
      <div className="fp-photograph-facts fp-work-stack">
        <h2 className="fp-breaks">
          {attachment.number}. {attachment.fileName}
        </h2>
        {mayRevise ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              drop(save(undefined));
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
              isDisabled={caption === attachment.caption}
            >
              {t('work:photograph.saveCaption')}
            </Button>
          </form>
        ) : (
          <p>{attachment.caption}</p>
        )}
        <FailureNotice failure={revise.failure} />
        {isPicture && (
          <div className="fp-button-row">
            {attachment.micrometresPerPixel === undefined ? (
              <Status tone="quiet">{t('work:photograph.notCalibrated')}</Status>
            ) : (
              <Status tone="good">
                {t('work:photograph.calibrated', { value: format.number(attachment.micrometresPerPixel, 1) })}
              </Status>
            )}
            {mayRevise && (
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
        )}
        <FactList
          facts={[
            { label: t('work:photograph.taken'), value: format.moment(attachment.takenAt) },
            {
              label: t('work:photograph.original'),
              value: [
                attachment.mediaType,
                format.bytes(attachment.bytes),
                attachment.width === undefined || attachment.height === undefined
                  ? ''
                  : t('work:photograph.pixels', { width: attachment.width, height: attachment.height }),
              ]
                .filter((part) => part !== '')
                .join(' · '),
            },
            { label: t('work:photograph.hash'), value: <CopyText value={attachment.sha256} />, isWide: true },
            {
              label: t('work:exhibit.recordedAt'),
              value: t('work:photograph.recorded', {
                at: format.moment(attachment.recordedAt),
                by: attachment.recordedBy,
              }),
            },
          ]}
        />
        <div className="fp-button-row">
          <Button size="small" icon="shield" isBusy={verify.isActing} onPress={() => drop(startVerify())}>
            {t('work:photograph.verify')}
          </Button>
          <LinkButton
            size="small"
            icon="download"
            to={addressOf('original', attachment.id, true)}
            download={attachment.fileName}
          >
            {t('work:photograph.original')}
          </LinkButton>
        </div>
        <FailureNotice failure={verify.failure} />
        <JobResult jobId={jobId}>{() => <Notice tone="good" title={t('work:photograph.verified')} />}</JobResult>
        <Group title={t('work:photograph.camera')} detail={t('work:photograph.cameraHelp')}>
          {attachment.camera.length === 0 ? (
            <p className="fp-quiet">{t('work:photograph.noCamera')}</p>
          ) : (
            <FactList facts={attachment.camera.map((entry) => ({ label: entry.name, value: entry.value }))} />
          )}
        </Group>
      </div>
    </div>
  );
}
