// Words that the laboratory writes itself, in each language it uses; Serbian in Cyrillic, from which Latin is made.
import type { OwnWords } from '../../shared/domain/examination/words.ts';
import { TextField } from '../components/index.ts';
import { useText } from '../text.tsx';

const written = ['en', 'sq', 'sr'] as const;

export interface OwnWordsFieldsProps {
  readonly name: string;
  readonly label: string;
  readonly value: OwnWords;
  readonly onChange: (words: OwnWords) => void;
}

export function OwnWordsFields({ name, label, value, onChange }: OwnWordsFieldsProps) {
  const t = useText();
  return (
    <div className="fp-work-columns">
      {written.map((language) => (
        <TextField
          key={language}
          name={`${name}.${language}`}
          label={`${label} · ${t(`conclusions:scales.lang.${language}`)}`}
          value={value[language] ?? ''}
          onChange={(text) => onChange({ ...value, [language]: text })}
        />
      ))}
    </div>
  );
}
