// The two things one does with a finished document: look at it, and take a copy along. The face decides how a copy is saved.
import { drop } from '../../shared/language/habits.ts';
import { DocumentId } from '../../shared/language/identity.ts';
import { Button, LinkButton } from '../components/index.ts';
import { useAct, useCapabilities, useMediaAddress, useStation } from '../station-client.tsx';
import { useText } from '../text.tsx';

export function DocumentButtons({ documentId, fileName }: { readonly documentId: string; readonly fileName: string }) {
  const t = useText();
  const addressOf = useMediaAddress();
  const { canChooseSavePlace } = useCapabilities();
  const { face } = useStation();
  const save = useAct('documents.save');
  const name = /\.(pdf|csv|json)$/i.test(fileName) ? fileName : `${fileName}.pdf`;
  const saveCopy = async () => {
    const saveHandle = await face.chooseSavePlace?.(name);
    const id = DocumentId.safeParse(documentId);
    if (saveHandle !== undefined && id.success) await save.act({ id: id.data, saveHandle });
  };
  return (
    <span className="fp-button-row">
      {name.toLowerCase().endsWith('.pdf') && (
        <LinkButton to={addressOf('document', documentId)} icon="documentOpen" size="small" opensBeside>
          {t('work:job.view')}
        </LinkButton>
      )}
      {canChooseSavePlace ? (
        <Button icon="save" size="small" isBusy={save.isActing} onPress={() => drop(saveCopy())}>
          {t('work:job.saveCopy')}
        </Button>
      ) : (
        <LinkButton to={addressOf('document', documentId, true)} icon="download" size="small" download={name}>
          {t('work:job.download')}
        </LinkButton>
      )}
    </span>
  );
}
