// Says how safe what is typed is: a draft that was found again, the time of the last one kept, another window at the same place.
// Never a question that blocks.
import { Button, Notice } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import type { Draft } from './use-draft.ts';

export function DraftFound({ draft }: { readonly draft: Draft }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      {draft.restoredFrom !== undefined && (
        <Notice
          tone="info"
          title={t('work:form.draftFound', { at: format.moment(draft.restoredFrom) })}
          actions={
            <Button size="small" onPress={draft.discard}>
              {t('work:form.discardDraft')}
            </Button>
          }
        />
      )}
      <OtherWindow draft={draft} />
    </>
  );
}

/** Which window kept something last, and that neither overwrites the other. */
function OtherWindow({ draft }: { readonly draft: Draft }) {
  const t = useText();
  const format = useFormat();
  const { elsewhere, isApart, savedAt } = draft;
  if (isApart) {
    return (
      <Notice
        tone="warning"
        title={t('intake:draft.apart')}
        actions={
          <Button size="small" onPress={draft.takeOver}>
            {t('intake:draft.takeOver')}
          </Button>
        }
      >
        <p>{t('intake:draft.apartHelp')}</p>
      </Notice>
    );
  }
  if (elsewhere === undefined) return null;
  const theirs = elsewhere.savedAt;
  const newer =
    theirs === undefined
      ? t('intake:draft.nothingYet')
      : savedAt !== undefined && savedAt >= theirs
        ? t('intake:draft.thisIsNewer', { at: format.moment(theirs, 'second').slice(11) })
        : t('intake:draft.otherIsNewer', { at: format.moment(theirs, 'second').slice(11) });
  return (
    <Notice tone="warning" title={t('intake:draft.openElsewhere')}>
      <p>{newer}</p>
    </Notice>
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
