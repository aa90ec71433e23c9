// Photographs and files as tiles in their order: what each shows, what is marked, what looks alike; several at once get a caption, a view, a place.
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { CaseId, ExhibitId } from '../../shared/language/identity.ts';
import type { ExhibitKind } from '../../shared/domain/exhibit.ts';
import { drop } from '../../shared/language/habits.ts';
import { isComparable } from '../../shared/domain/shown-picture.ts';
import { shotsOf } from '../../shared/reference/shots.ts';
import { addressOfComparison } from '../comparison/compared.ts';
import { Button, ChoiceField, FailureNotice, Status, TextField, Thumbnail } from '../components/index.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { nameOf, previewVersion } from './attachment.ts';
import type { Attachment, LookAlike } from './attachment.ts';

export interface GalleryProps {
  readonly caseId: CaseId;
  readonly exhibitId: ExhibitId | undefined;
  readonly exhibitKind: ExhibitKind | undefined;
  readonly attachments: readonly Attachment[];
  readonly alike: ReadonlyMap<string, readonly LookAlike[]>;
  readonly onOpen: (id: string) => void;
}

export function Gallery(props: GalleryProps) {
  const { attachments, alike, onOpen } = props;
  const t = useText();
  const mayRevise = useMay('photographs.revise-many');
  const mayChoose = (useMay('comparisons.pictures') || mayRevise) && attachments.length > 1;
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => attachments.filter(({ id }) => picked.has(id)), [attachments, picked]);
  const toggle = (id: string) =>
    setPicked((known) => {
      const next = new Set(known);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <div className="fp-work-stack">
      {mayChoose && (
        <Several
          {...props}
          chosen={chosen}
          mayRevise={mayRevise}
          onAll={() => setPicked(new Set(chosen.length === attachments.length ? [] : attachments.map(({ id }) => id)))}
        />
      )}
      <ul className="fp-gallery">
        {attachments.map((attachment) => {
          const name = nameOf(attachment);
          const like = alike.get(attachment.id) ?? [];
          return (
            <li key={attachment.id}>
              <Thumbnail
                attachmentId={attachment.hasThumbnail ? attachment.id : undefined}
                label={`${attachment.number}. ${name}`}
                size="tile"
                version={previewVersion(attachment)}
                isChosen={picked.has(attachment.id)}
                onPress={() => onOpen(attachment.id)}
              />
              <span className="fp-gallery-caption">
                {mayChoose && (
                  <input
                    type="checkbox"
                    className="fp-gallery-choose"
                    aria-label={t('photographs:gallery.choose', { number: attachment.number })}
                    checked={picked.has(attachment.id)}
                    onChange={() => toggle(attachment.id)}
                  />
                )}
                <span className="fp-tabular">{attachment.number}</span> {name}
              </span>
              <span className="fp-gallery-said">
                {attachment.shot !== undefined && <span>{t(`photographs:shot.${attachment.shot}`)}</span>}
                {attachment.markCount > 0 && (
                  <span>{t('photographs:gallery.marks', { count: attachment.markCount })}</span>
                )}
                {attachment.view !== undefined && <span>{t('photographs:gallery.turned')}</span>}
                {like.length > 0 && (
                  <Status tone="attention">
                    {t(like.some(({ isSame }) => isSame) ? 'photographs:gallery.same' : 'photographs:gallery.alike')}
                  </Status>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Several({
  caseId,
  exhibitId,
  exhibitKind,
  attachments,
  chosen,
  mayRevise,
  onAll,
}: GalleryProps & {
  readonly chosen: readonly Attachment[];
  readonly mayRevise: boolean;
  readonly onAll: () => void;
}) {
  const t = useText();
  const [, navigate] = useLocation();
  const revise = useAct('photographs.revise-many');
  const arrange = useAct('photographs.arrange');
  const [caption, setCaption] = useState('');
  const ids = chosen.map(({ id }) => id);
  const isNone = chosen.length === 0;
  const [left, right] = chosen;
  const pair =
    chosen.length === 2 && left !== undefined && right !== undefined && chosen.every(isComparable)
      ? ([left.id, right.id] as const)
      : undefined;
  const move = (by: -1 | 1) => {
    const order = attachments.map(({ id }) => id);
    // From the side they move to, so that those chosen together stay together.
    for (const id of by === -1 ? ids : ids.toReversed()) {
      const from = order.indexOf(id);
      const other = order[from + by];
      if (other === undefined || ids.includes(other)) continue;
      order[from] = other;
      order[from + by] = id;
    }
    drop(arrange.act({ caseId, order, ...(exhibitId === undefined ? {} : { exhibitId }) }));
  };
  return (
    <div className="fp-several">
      <div className="fp-button-row">
        <Button size="small" onPress={onAll}>
          {t('photographs:gallery.chooseAll')}
        </Button>
        <span className="fp-quiet" role="status">
          {t('photographs:gallery.chosen', { count: chosen.length })}
        </span>
        <Button
          size="small"
          isDisabled={pair === undefined}
          onPress={() => pair !== undefined && navigate(addressOfComparison(pair[0], pair[1]))}
        >
          {t('comparison:compareTwo')}
        </Button>
        {mayRevise && (
          <>
            <Button size="small" icon="up" isDisabled={isNone} isBusy={arrange.isActing} onPress={() => move(-1)}>
              {t('photographs:gallery.earlier')}
            </Button>
            <Button size="small" icon="down" isDisabled={isNone} isBusy={arrange.isActing} onPress={() => move(1)}>
              {t('photographs:gallery.later')}
            </Button>
            <span className="fp-quiet">{t('photographs:gallery.orderHelp')}</span>
          </>
        )}
      </div>
      {mayRevise && !isNone && (
        <div className="fp-work-row">
          <TextField
            name="manyCaption"
            label={t('photographs:gallery.caption')}
            value={caption}
            maxLength={500}
            onChange={setCaption}
          />
          <Button
            icon="save"
            isBusy={revise.isActing}
            isDisabled={caption.trim() === ''}
            onPress={() => drop(revise.act({ ids, caption }).then(({ ok }) => ok && setCaption('')))}
          >
            {t('photographs:gallery.setCaption')}
          </Button>
          {exhibitKind !== undefined && (
            <ChoiceField
              name="manyShot"
              label={t('photographs:shots.setShot')}
              value={undefined}
              onChange={(shot) => shot !== undefined && drop(revise.act({ ids, shot }))}
              choices={shotsOf(exhibitKind).map(({ shot }) => ({ value: shot, label: t(`photographs:shot.${shot}`) }))}
            />
          )}
        </div>
      )}
      <FailureNotice failure={revise.failure ?? arrange.failure} />
    </div>
  );
}
