// Says how safe what is typed is: a draft that was found again, the time of the last one kept. Never a question that blocks.
import { Button, Notice } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import type { Draft } from './use-draft.ts';

export function DraftFound({ draft }: { readonly draft: Draft }) {
  const t = useText();
  const format = useFormat();
  if (draft.restoredFrom === undefined) return null;
  return (
    <Notice
      tone="info"
      title={t('work:form.draftFound', { at: format.moment(draft.restoredFrom) })}
      actions={
        <Button size="small" onPress={draft.discard}>
          {t('work:form.discardDraft')}
        </Button>
      }
    />
  );
}

export function DraftLine({ draft }: { readonly draft: Draft }) {
  const t = useText();
  const format = useFormat();
  const words = draft.hasFailed
    ? t('work:form.draftNotSaved')
    : draft.savedAt === undefined
      ? ''
      : t('work:form.draftSaved', { at: format.moment(draft.savedAt, 'second').slice(11) });
  return (
    <span className="fp-quiet fp-tabular" role="status">
      {words}
    </span>
  );
}
