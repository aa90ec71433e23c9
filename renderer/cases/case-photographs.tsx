// Photographs of a case: those of the scene, taken in here, and those of each exhibit, which lead to where they are looked at.
import type { CaseId } from '../../shared/language/identity.ts';
import { Awaited, Group, Thumbnail } from '../components/index.ts';
import { addressOfPhotograph, nameOf, previewVersion } from '../photographs/attachment.ts';
import { PhotographsOf } from '../photographs/photographs-of.tsx';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

export function CasePhotographs({ caseId, open }: { readonly caseId: CaseId; readonly open: string | undefined }) {
  const t = useText();
  const { value, failure } = useAnswer('attachments.list', { caseId });
  if (value === undefined) return <Awaited failure={failure} lines={6} />;
  const scene = value.attachments.filter(({ exhibitId }) => exhibitId === undefined);
  const ofExhibits = value.attachments.filter(({ exhibitId }) => exhibitId !== undefined);
  const isOneOpen = scene.some(({ id }) => id === open);
  return (
    <div className="fp-work-stack">
      <PhotographsOf caseId={caseId} attachments={scene} open={open} />
      {!isOneOpen && ofExhibits.length > 0 && (
        <Group title={t('photographs:gallery.ofCase')} detail={t('photographs:gallery.ofCaseHelp')}>
          <ul className="fp-gallery">
            {ofExhibits.map((attachment) => (
              <li key={attachment.id}>
                <a href={`#${addressOfPhotograph(attachment)}`}>
                  <Thumbnail
                    attachmentId={attachment.hasThumbnail ? attachment.id : undefined}
                    label={`${attachment.number}. ${nameOf(attachment)}`}
                    size="tile"
                    version={previewVersion(attachment)}
                  />
                </a>
                <span className="fp-gallery-caption">
                  <span className="fp-tabular">{attachment.number}</span> {nameOf(attachment)}
                </span>
              </li>
            ))}
          </ul>
        </Group>
      )}
    </div>
  );
}
