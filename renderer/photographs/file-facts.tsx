// The file behind a photograph: its bytes and their proof, what the camera wrote, and who said what since it came in.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { Button, CopyText, FactList, FailureNotice, Group, LinkButton, Notice, Timeline } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useAnswer, useMediaAddress } from '../station-client.tsx';
import { useFormat, useText, useTextOr } from '../text.tsx';
import type { Attachment } from './attachment.ts';

export function Bytes({ attachment }: { readonly attachment: Attachment }) {
  const t = useText();
  const format = useFormat();
  const addressOf = useMediaAddress();
  const verify = useAct('attachments.verify');
  const [jobId, setJobId] = useState<string>();
  const startVerify = async () => {
    const answer = await verify.act({ id: attachment.id });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <>
      <FactList
        facts={[
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
    </>
  );
}

export function Camera({ attachment }: { readonly attachment: Attachment }) {
  const t = useText();
  const { camera, hasLocation, location } = attachment;
  return (
    <Group title={t('work:photograph.camera')} detail={t('work:photograph.cameraHelp')}>
      {hasLocation && (
        <div>
          <FactList
            facts={[
              {
                label: t('photographs:page.location'),
                value: location === undefined ? t('photographs:page.locationHidden') : <CopyText value={location} />,
              },
            ]}
          />
          {location !== undefined && <p className="fp-quiet">{t('photographs:page.locationHelp')}</p>}
        </div>
      )}
      {camera.length === 0 ? (
        <p className="fp-quiet">{t('work:photograph.noCamera')}</p>
      ) : (
        <FactList facts={camera.map((entry) => ({ label: entry.name, value: entry.value }))} />
      )}
    </Group>
  );
}

export function SaidBefore({ attachment }: { readonly attachment: Attachment }) {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();
  const { value } = useAnswer('photographs.history', { attachmentId: attachment.id });
  if (value === undefined || value.entries.length < 2) return null;
  return (
    <Group title={t('photographs:page.history')}>
      <Timeline
        label={t('photographs:page.history')}
        entries={value.entries.toReversed().map((entry, index) => ({
          id: `${entry.at}-${index}`,
          title:
            entry.changed.length === 0
              ? textOr(`ledger:action.${entry.action}`, entry.action)
              : t('photographs:page.historyChanged', {
                  fields: format.list(entry.changed.map((name) => textOr(`photographs:changed.${name}`, name))),
                }),
          line: entry.by,
          detail: format.moment(entry.at),
          ...(entry.reason === undefined ? {} : { note: entry.reason }),
        }))}
      />
    </Group>
  );
}
