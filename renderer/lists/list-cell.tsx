// One cell of any list, by the kind of its column.
import type { OutputOf } from '../../shared/contract/index.ts';
import { OwnWords, wordsIn } from '../../shared/domain/examination/words.ts';
import { AttachmentId } from '../../shared/language/identity.ts';
import type { ListColumn } from '../../shared/domain/lists/list-description.ts';
import { Mono, Status, Thumbnail } from '../components/index.ts';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { useListWords } from './list-words.ts';

export type ListRow = OutputOf<'lists.page'>['rows'][number];

export function ListCell({ column, row }: { readonly column: ListColumn; readonly row: ListRow }) {
  const t = useText();
  const format = useFormat();
  const words = useListWords();
  const raw = row.cells[column.name] ?? '';
  const text = String(raw);
  if (column.kind === 'picture') {
    return (
      <Thumbnail attachmentId={AttachmentId.safeParse(text).data} label={String(row.cells['mark'] ?? '')} size="row" />
    );
  }
  if (column.kind === 'seal') return <SealCell seal={text} state={String(row.cells['sealState'] ?? '')} />;
  if (text === '') return <span className="fp-quiet">—</span>;
  switch (column.kind) {
    case 'code':
      return <>{words.code(column.words ?? '', text)}</>;
    case 'number':
      return <>{format.number(Number(raw))}</>;
    case 'moment':
      return <>{format.moment(text)}</>;
    case 'day':
      return <>{format.moment(text, 'day')}</>;
    case 'loan':
      return <>{text === 'open' ? t('lists:value.loan.out') : format.moment(text)}</>;
    case 'own-words':
      return <OwnWordsCell text={text} />;
    case 'identifier':
    case 'holder':
    case 'text':
      return <>{text}</>;
  }
}

function SealCell({ seal, state }: { readonly seal: string; readonly state: string }) {
  const t = useText();
  switch (state) {
    case 'offered':
      return <Status tone="active">{t('lists:sealState.offered')}</Status>;
    case 'open':
      return <Status tone="attention">{t('lists:sealState.open')}</Status>;
    case 'none':
      return <Status tone="quiet">{t('lists:sealState.none')}</Status>;
    default:
      return (
        <Status tone="good">
          <Mono>{seal}</Mono>
        </Status>
      );
  }
}

function OwnWordsCell({ text }: { readonly text: string }) {
  const { language } = useLanguage();
  const words = OwnWords.safeParse(JSON.parse(text));
  return <>{words.success ? wordsIn(words.data, language) : text}</>;
}
