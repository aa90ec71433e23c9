// Taking in the exhibits of one submission, or the parts of one exhibit: the form, and beside it what was already taken in.
import type { OutputOf } from '../../shared/contract/index.ts';
import { AwaitedPage, Mono, Page, PageHeader } from '../components/index.ts';
import { useCaseExhibits } from '../exhibits/case-exhibits.ts';
import { ExhibitIntake } from '../exhibits/exhibit-intake.tsx';
import type { ExhibitValues } from '../exhibits/exhibit-values.ts';
import { usePossibleParents } from '../exhibits/possible-parents.ts';
import { useText } from '../text.tsx';

export interface TakeInPageProps {
  readonly record: OutputOf<'cases.read'>;
  readonly submission?: OutputOf<'intake.submissions'>['submissions'][number];
  readonly parentId?: ExhibitValues['parentId'];
  readonly address: string;
}

export function TakeInPage({ record, submission, parentId, address }: TakeInPageProps) {
  const t = useText();
  const parents = usePossibleParents(record.id);
  // From the last: the mark that comes next follows from the highest ones, also in a case of thousands.
  const { exhibits: known, failure } = useCaseExhibits(record.id, '', 'last');
  const parent = known?.find(({ id }) => id === parentId);
  if (known === undefined) return <AwaitedPage failure={failure} />;
  const exhibits = known.toReversed();
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: record.title, to: `/cases/${record.id}/exhibits` }}
        title={parentId === undefined ? t('work:exhibit.new') : t('work:exhibit.addChild')}
        detail={
          submission === undefined
            ? undefined
            : `${t('work:submission.title')} ${submission.receiptNumber} · ${submission.deliveringBody}`
        }
      />
      {exhibits.length > 0 && (
        <nav className="fp-taken-in" aria-label={t('work:case.exhibits')}>
          {exhibits.map((exhibit) => (
            <a key={exhibit.id} href={`#/exhibits/${exhibit.id}`} title={`${exhibit.number} ${exhibit.description}`}>
              <Mono>{exhibit.mark}</Mono>
            </a>
          ))}
        </nav>
      )}
      <ExhibitIntake
        record={record}
        parents={parents}
        marks={known.map(({ mark }) => mark)}
        address={address}
        {...(submission === undefined ? {} : { submissionId: submission.id })}
        {...(parentId === undefined ? {} : { parent: { id: parentId, mark: parent?.mark ?? '' } })}
        onSaved={({ id, next }) => {
          // Saved without going on: the exhibit itself is shown, where photographs are taken in.
          if (!next) window.location.hash = `#/exhibits/${id}/photographs`;
        }}
      />
    </Page>
  );
}
