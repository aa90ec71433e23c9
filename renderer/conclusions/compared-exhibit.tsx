// Choosing the exhibit that is compared with: of this case or any other, by number or mark.
import { useState } from 'react';
import { LookAheadField, Mono, useSettled } from '../components/index.ts';
import { useCaseExhibits } from '../exhibits/case-exhibits.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

export interface ComparedExhibitProps {
  readonly chosenId: string;
  readonly onChange: (id: string) => void;
  readonly error?: string | undefined;
}

export function ComparedExhibit({ chosenId, onChange, error }: ComparedExhibitProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const found = useCaseExhibits(undefined, useSettled(typed, 150).trim()).exhibits ?? [];
  const chosen = useAnswer('exhibits.read', { id: chosenId }, { isEnabled: chosenId !== '' });
  return (
    <div>
      <LookAheadField
        name="comparedExhibitId"
        label={t('conclusions:comparedExhibit')}
        help={t('work:custody.exhibitsHelp')}
        isRequired
        isMono
        value={typed}
        onChange={setTyped}
        error={error}
        onTake={(option) => {
          const exhibit = found.find(({ number }) => number === option.value);
          if (exhibit === undefined) return;
          onChange(exhibit.id);
          setTyped('');
        }}
        options={found.slice(0, 40).map((exhibit) => ({
          value: exhibit.number,
          label: `${exhibit.mark} · ${exhibit.number}`,
          detail: [t(`vocabulary:exhibitKind.${exhibit.kind}`), exhibit.caseTitle].join(' · '),
        }))}
      />
      <p role="status">
        {chosenId !== '' && chosen.value !== undefined && (
          <>
            <Mono>{chosen.value.mark}</Mono> <Mono>{chosen.value.number}</Mono>
          </>
        )}
      </p>
    </div>
  );
}
