// Photographs of the report: chosen from those of the case, in the order of printing, each with a caption of its own.
import type { ReportContent } from '../../shared/domain/report/report-content.ts';
import { CheckField, Fold, Group, IconButton, Status, TextField, Thumbnail } from '../components/index.ts';
import { useText } from '../text.tsx';
import type { PartProps, ReadPhotograph } from './report-editor.tsx';

type Chosen = ReportContent['photographs'][number];

export function PhotographPicker({ report, content, set }: PartProps) {
  const t = useText();
  const { photographs: chosen } = content;
  const known = new Map(report.photographs.map((photograph) => [photograph.id as string, photograph]));
  const change = (photographs: Chosen[]) => set({ photographs });
  const isChosen = (id: string) => chosen.some(({ attachmentId }) => attachmentId === id);
  const move = (from: number, to: number) => {
    const one = chosen[from];
    if (one !== undefined && to >= 0 && to < chosen.length) change(chosen.toSpliced(from, 1).toSpliced(to, 0, one));
  };
  return (
    <Group title={t('reports:part.photographs')}>
      <div id="part-photographs" tabIndex={-1} className="fp-work-stack">
        {chosen.length === 0 ? (
          <p className="fp-quiet">{t('reports:photo.none')}</p>
        ) : (
          <ol className="fp-report-photographs" aria-label={t('reports:photo.chosen')}>
            {chosen.map((photograph, index) => (
              <li key={photograph.attachmentId}>
                <ChosenPhotograph
                  photograph={photograph}
                  number={index + 1}
                  known={known.get(photograph.attachmentId)}
                  onChange={(changes) => change(chosen.with(index, { ...photograph, ...changes }))}
                  onMove={(by) => move(index, index + by)}
                  onRemove={() => change(chosen.toSpliced(index, 1))}
                />
              </li>
            ))}
          </ol>
        )}
        <Fold title={t('reports:photo.add')} summary={t('reports:photo.available')}>
          {report.photographs.length === 0 && <p className="fp-quiet">{t('reports:photo.noneAvailable')}</p>}
          <ul className="fp-gallery">
            {report.photographs.map(({ id, mark, caption, hasThumbnail, hasScale }) => (
              <li key={id}>
                <Thumbnail
                  attachmentId={hasThumbnail ? id : undefined}
                  label={[mark, caption].filter((part) => part !== '').join(' · ')}
                  size="tile"
                  isChosen={isChosen(id)}
                  onPress={() =>
                    change(
                      isChosen(id)
                        ? chosen.filter(({ attachmentId }) => attachmentId !== id)
                        : [...chosen, { attachmentId: id, caption: '', withMarks: false }],
                    )
                  }
                />
                <span className="fp-gallery-caption">
                  {mark} {caption}
                </span>
                {!hasScale && <span className="fp-gallery-said">{t('reports:photo.noScale')}</span>}
              </li>
            ))}
          </ul>
        </Fold>
      </div>
    </Group>
  );
}

function ChosenPhotograph({
  photograph,
  number,
  known,
  onChange,
  onMove,
  onRemove,
}: {
  readonly photograph: Chosen;
  readonly number: number;
  readonly known: ReadPhotograph | undefined;
  readonly onChange: (changes: Partial<Chosen>) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}) {
  const t = useText();
  return (
    <div className="fp-report-photograph">
      <Thumbnail
        attachmentId={known?.hasThumbnail === true ? photograph.attachmentId : undefined}
        label={known?.caption ?? ''}
        size="row"
      />
      <TextField
        name={`caption.${number}`}
        label={t('reports:photo.caption', { number })}
        placeholder={known?.caption ?? ''}
        maxLength={500}
        value={photograph.caption}
        onChange={(caption) => onChange({ caption })}
      />
      {known !== undefined && !known.hasScale && <Status tone="attention">{t('reports:photo.noScale')}</Status>}
      {known !== undefined && known.markCount > 0 && (
        <CheckField
          name={`marks.${number}`}
          label={t('reports:photo.withMarks')}
          value={photograph.withMarks}
          onChange={(withMarks) => onChange({ withMarks })}
        />
      )}
      <span className="fp-button-row">
        <IconButton icon="up" size="small" label={t('reports:photo.up', { number })} onPress={() => onMove(-1)} />
        <IconButton icon="down" size="small" label={t('reports:photo.down', { number })} onPress={() => onMove(1)} />
        <IconButton icon="remove" size="small" label={t('reports:photo.remove', { number })} onPress={onRemove} />
      </span>
    </div>
  );
}
