// The place of comparing: choosing two pictures of any cases, the desk on which they lie, and what was kept, opened again exactly.
import { Route, Switch } from 'wouter';
import { AttachmentId, ComparisonId } from '../../shared/language/identity.ts';
import { AwaitedPage, EmptyState, LinkButton, Page } from '../components/index.ts';
import '../exhibits/work.css';
import '../photographs/photographs.css';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ChoosePicture } from './choose-picture.tsx';
import { ComparisonDesk } from './comparison-desk.tsx';
import './comparison.css';

export default function ComparisonScreen() {
  return (
    <Switch>
      <Route path="/comparison/new/:left/:right">
        {({ left, right }) => <NewComparison key={`${left} ${right}`} left={left} right={right} />}
      </Route>
      <Route path="/comparison/with/:left">{({ left }) => <ChoosePicture key={left} left={left} />}</Route>
      <Route path="/comparison/:id">{({ id }) => <OpenedComparison key={id} id={id} />}</Route>
      <Route>
        <ChoosePicture left={undefined} />
      </Route>
    </Switch>
  );
}

function NewComparison(props: { readonly left: string; readonly right: string }) {
  const [left, right] = [AttachmentId.safeParse(props.left), AttachmentId.safeParse(props.right)];
  return left.success && right.success ? <NewDesk left={left.data} right={right.data} /> : <NoSuchPage />;
}

function NewDesk(asked: { readonly left: AttachmentId; readonly right: AttachmentId }) {
  const { value, failure } = useAnswer('comparisons.pictures', asked);
  if (value === undefined) return <AwaitedPage failure={failure} />;
  return <ComparisonDesk pictures={value} opened={undefined} />;
}

function OpenedComparison(props: { readonly id: string }) {
  const id = ComparisonId.safeParse(props.id);
  return id.success ? <OpenedDesk id={id.data} /> : <NoSuchPage />;
}

function OpenedDesk({ id }: { readonly id: ComparisonId }) {
  const { value, failure } = useAnswer('comparisons.read', { id });
  if (value === undefined) return <AwaitedPage failure={failure} />;
  return <ComparisonDesk pictures={value} opened={value.comparison} />;
}

function NoSuchPage() {
  const t = useText();
  return (
    <Page>
      <EmptyState
        icon="search"
        title={t('frame:failure.no-such-page')}
        action={<LinkButton to="/comparison">{t('comparison:title')}</LinkButton>}
      >
        {t('frame:failure.no-such-page-why')}
      </EmptyState>
    </Page>
  );
}
