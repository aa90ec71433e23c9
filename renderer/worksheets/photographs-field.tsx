// Photographs of the exhibit that show what the row says: ticked among those that are there, or taken in without leaving the worksheet.
import { CheckField, Field, Fold, Thumbnail, type FieldProps } from '../components/index.ts';
import { TakeInFiles } from '../exhibits/take-in.tsx';
import { useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import type { SheetParts } from './worksheet-access.ts';

export interface PhotographsFieldProps extends FieldProps {
  readonly parts: SheetParts;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

export function PhotographsField({ parts, value, onChange, ...common }: PhotographsFieldProps) {
  const t = useText();
  const format = useFormat();
  const mayTakeIn = useMay('attachments.take-in');
  const { photographs } = parts.names;
  const own = photographs.filter(({ id, exhibitId }) => exhibitId === parts.exhibitId || value.includes(id));
  return (
    <Field {...common} isGroup>
      {own.length === 0 && <p className="fp-quiet">{t('worksheets:noPhotographs')}</p>}
      <ul className="fp-worksheet-photographs">
        {own.map(({ id, number, caption, fileName, micrometresPerPixel }) => (
          <li key={id}>
            <Thumbnail attachmentId={id} label={caption === '' ? fileName : caption} size="tile" />
            <CheckField
              name={`${common.name}.${id}`}
              label={`${number} · ${caption === '' ? fileName : caption}`}
              value={value.includes(id)}
              // In the order of the photo log, whatever the order of ticking.
              onChange={(isChosen) =>
                onChange(own.map((one) => one.id).filter((one) => (one === id ? isChosen : value.includes(one))))
              }
            />
            <span className="fp-quiet">
              {micrometresPerPixel === undefined
                ? t('worksheets:noScale')
                : t('worksheets:scale', { value: format.number(micrometresPerPixel) })}
            </span>
          </li>
        ))}
      </ul>
      {mayTakeIn && parts.caseId !== undefined && (
        <Fold title={t('worksheets:takeIn')} summary="">
          <TakeInFiles caseId={parts.caseId} exhibitId={parts.exhibitId} />
        </Fold>
      )}
    </Field>
  );
}
