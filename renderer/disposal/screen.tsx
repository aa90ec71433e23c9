// The place of disposal: decisions, what is due for review, and the clocks. Each has its address below custody.
import { Route, Switch, useLocation } from 'wouter';
import { LinkButton, Page, PageHeader, Tabs } from '../components/index.ts';
import { useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import '../exhibits/work.css';
import { Clocks } from './clocks.tsx';
import { DecideForm } from './decide-form.tsx';
import { DecisionPage } from './decision-page.tsx';
import { Decisions } from './decisions.tsx';
import { DueForReview } from './due-for-review.tsx';

const tabs = ['decisions', 'due', 'clocks'] as const;

export function DisposalScreen() {
  return (
    <Switch>
      <Route path="/custody/disposal/new/:named?">{({ named }) => <DecideForm key={named} named={named} />}</Route>
      <Route path="/custody/disposal/due">
        <DisposalHome chosen="due" />
      </Route>
      <Route path="/custody/disposal/clocks">
        <DisposalHome chosen="clocks" />
      </Route>
      <Route path="/custody/disposal/:id">{({ id }) => <DecisionPage key={id} id={id} />}</Route>
      <Route>
        <DisposalHome chosen="decisions" />
      </Route>
    </Switch>
  );
}

function DisposalHome({ chosen }: { readonly chosen: (typeof tabs)[number] }) {
  const t = useText();
  const [, navigate] = useLocation();
  const may = useMay('disposals.decide');
  return (
    <Page>
      <PageHeader
        above={{ label: t('work:custody.title'), to: '/custody' }}
        title={t('disposal:title')}
        detail={t('disposal:law')}
        actions={
          may && (
            <LinkButton to="/custody/disposal/new" icon="add" size="small">
              {t('disposal:decide')}
            </LinkButton>
          )
        }
      />
      <Tabs
        label={t('disposal:title')}
        chosen={chosen}
        onChoose={(tab) => navigate(tab === 'decisions' ? '/custody/disposal' : `/custody/disposal/${tab}`)}
        tabs={tabs.map((id) => ({ id, label: t(`disposal:${id}`) }))}
      >
        {chosen === 'decisions' && <Decisions />}
        {chosen === 'due' && <DueForReview />}
        {chosen === 'clocks' && <Clocks />}
      </Tabs>
    </Page>
  );
}
