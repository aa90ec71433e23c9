// Which photograph of the exhibit shows a number or mark: by the number under which it stands in the gallery.
import { ChoiceField } from '../components/index.ts';
import { useText } from '../text.tsx';

export interface MarkPhotograph {
  readonly id: string;
  readonly number: number;
  readonly caption: string;
  readonly fileName: string;
}

export function MarkPhotographField({
  name,
  value,
  onChange,
  photographs,
}: {
  readonly name: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly photographs: readonly MarkPhotograph[];
}) {
  const t = useText();
  // An exhibit that is being taken in has none yet; nothing is asked that cannot be answered.
  if (photographs.length === 0) return null;
  return (
    <ChoiceField
      name={name}
      label={t('fields:serial.photograph')}
      value={value}
      onChange={(id) => onChange(photographs.find((photograph) => photograph.id === id)?.id)}
      emptyLabel={t('fields:serial.noPhotograph')}
      choices={photographs.map(({ id, number, caption, fileName }) => ({
        value: id,
        label: `${number}. ${caption === '' ? fileName : caption}`,
      }))}
    />
  );
}
