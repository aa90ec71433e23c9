// Choosing a picture to compare, of any case: first the one for the left, then the one for the right. What was compared before is listed below.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { isComparable } from '../../shared/domain/shown-picture.ts';
import { AttachmentId, type CaseId } from '../../shared/language/identity.ts';
import {
  Awaited,
  ChoiceField,
  EmptyState,
  FailureNotice,
  Group,
  Page,
  PageHeader,
  Thumbnail,
} from '../components/index.ts';
import { nameOf, previewVersion } from '../photographs/attachment.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { addressOfComparison, pictureName } from './compared.ts';
import { ComparisonList } from './comparison-list.tsx';

export function ChoosePicture(props: { readonly left: string | undefined }) {
  const t = useText();
  const left = AttachmentId.safeParse(props.left).data;
  const cases = useAnswer('cases.list', {});
  // The picture that is chosen already, asked for as a comparison with itself: one question that tells its name and its case.
  const first = useAnswer('comparisons.pictures', left === undefined ? nobody : { left, right: left }, {
    isEnabled: left !== undefined,
  });
  const [chosenCase, setChosenCase] = useState<CaseId>();
  const caseId = chosenCase ?? first.value?.left.attachment.caseId;
  const picture = first.value?.left;
  return (
    <Page>
      <PageHeader
        {...(left === undefined ? {} : { above: { label: t('comparison:title'), to: '/comparison' } })}
        title={t(left === undefined ? 'comparison:title' : 'comparison:choose.second')}
        detail={
          picture === undefined
            ? t('comparison:law')
            : t('comparison:choose.secondFor', { name: pictureName(picture, picture, t) })
        }
      />
      <FailureNotice failure={cases.failure ?? first.failure} />
      <Group title={t(left === undefined ? 'comparison:choose.first' : 'comparison:choose.second')}>
        <div className="fp-compare-case">
          <ChoiceField<CaseId>
            name="case"
            label={t('comparison:choose.case')}
            value={caseId}
            choices={(cases.value?.cases ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setChosenCase}
          />
        </div>
        {caseId === undefined ? (
          <EmptyState icon="photograph" title={t('comparison:choose.noCase')} />
        ) : (
          <PicturesOf caseId={caseId} left={left} />
        )}
      </Group>
      {caseId !== undefined && <ComparisonList asked={left === undefined ? { caseId } : { attachmentId: left }} />}
    </Page>
  );
}

/** Asked of nobody while no picture is chosen. */
const nobody = { left: '00000000-0000-7000-8000-000000000000', right: '00000000-0000-7000-8000-000000000000' };

function PicturesOf({ caseId, left }: { readonly caseId: CaseId; readonly left: AttachmentId | undefined }) {
  const t = useText();
  const [, navigate] = useLocation();
  const { value, failure } = useAnswer('attachments.list', { caseId });
  if (value === undefined) return <Awaited failure={failure} />;
  const shown = value.attachments.filter((attachment) => isComparable(attachment) && attachment.id !== left);
  if (shown.length === 0) return <EmptyState icon="photograph" title={t('comparison:choose.none')} />;
  return (
    <ul className="fp-gallery">
      {shown.map((attachment) => (
        <li key={attachment.id}>
          <Thumbnail
            attachmentId={attachment.hasThumbnail ? attachment.id : undefined}
            label={t('comparison:choose.picture', { name: `${attachment.number}. ${nameOf(attachment)}` })}
            size="tile"
            version={previewVersion(attachment)}
            onPress={() =>
              navigate(
                left === undefined ? `/comparison/with/${attachment.id}` : addressOfComparison(left, attachment.id),
              )
            }
          />
          <span className="fp-gallery-caption">
            <span className="fp-tabular">{attachment.number}</span> {nameOf(attachment)}
          </span>
        </li>
      ))}
    </ul>
  );
}
