// The marks as a list: what each says and measures, its words to be written, and which version they are.
import type { LayerMark } from '../../shared/domain/photograph-layer.ts';
import { IconButton, TextField } from '../components/index.ts';
import { useText } from '../text.tsx';
import type { MarkEditor } from './use-mark-editor.ts';

export interface MarkListProps {
  readonly marks: readonly LayerMark[];
  readonly measured: (mark: LayerMark) => string;
  readonly editor?: MarkEditor | undefined;
}

export function MarkList({ marks, measured, editor }: MarkListProps) {
  const t = useText();
  if (marks.length === 0) return <p className="fp-quiet">{t('photographs:marks.none')}</p>;
  return (
    <ol className="fp-mark-list">
      {marks.map((mark, index) => (
        <li key={index} className={editor?.chosen?.mark === index ? 'fp-mark-row-chosen' : undefined}>
          <span className="fp-mark-kind">
            <strong>{index + 1}</strong> {t(`photographs:tool.${mark.kind}`)}
          </span>
          <span className="fp-tabular fp-mark-value">{measured(mark)}</span>
          {editor === undefined ? (
            <span className="fp-breaks">{mark.text}</span>
          ) : (
            <span className="fp-mark-edit">
              <TextField
                name={`mark.${index}.text`}
                label={t('photographs:marks.text', { number: index + 1 })}
                hidesLabel
                value={mark.text}
                maxLength={200}
                onChange={(text) => editor.setText(index, text)}
              />
              <IconButton
                icon="remove"
                size="small"
                label={t('photographs:marks.remove', { number: index + 1 })}
                onPress={() => editor.remove(index)}
              />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
