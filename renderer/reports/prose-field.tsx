// Prose of a report, with the standard paragraphs of the report's language that belong to it.
import type { BlockPlace } from '../../shared/domain/report/report-content.ts';
import { ChoiceField, LongTextField } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { PartProps } from './report-editor.tsx';

interface ProseFieldProps extends PartProps {
  readonly name: BlockPlace;
  readonly rows: number;
  readonly help?: string;
}

export function ProseField({ report, content, set, name, rows, help }: ProseFieldProps) {
  const t = useText();
  const read = useAnswer('reports.blocks', { language: report.language });
  const blocks = (read.value?.blocks ?? []).filter(({ place }) => place === name);
  const value = content[name];
  return (
    <div className="fp-report-prose">
      <LongTextField
        name={name}
        label={t(`reports:field.${name}`)}
        {...(help === undefined ? {} : { help })}
        rows={rows}
        value={value}
        onChange={(next) => set({ [name]: next })}
      />
      {blocks.length > 0 && (
        <ChoiceField
          name={`${name}.block`}
          label={t('reports:block')}
          hidesLabel
          value={undefined}
          emptyLabel={t('reports:block')}
          onChange={(code) => {
            const block = blocks.find((one) => one.code === code);
            if (block !== undefined) set({ [name]: [value, block.text].filter((part) => part !== '').join('\n\n') });
          }}
          choices={blocks.map(({ code, title, isVerified }) => ({
            value: code,
            label: isVerified ? title : `${title} (${t('reports:blockUnverified')})`,
          }))}
        />
      )}
    </div>
  );
}
