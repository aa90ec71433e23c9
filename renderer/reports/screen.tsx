// The place of laboratory reports: the list, standard paragraphs, the letterhead; each report has its address below.
import { Route, Switch, useLocation } from 'wouter';
import { LinkButton, Tabs } from '../components/index.ts';
import { ExaminationHome } from '../examination/home.tsx';
import { useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import '../exhibits/work.css';
import { BeginReport } from './begin-report.tsx';
import { Blocks } from './blocks.tsx';
import { LetterheadForm } from './letterhead.tsx';
import { ReportList } from './report-list.tsx';
import { ReportPage } from './report-page.tsx';
import './reports.css';

const tabs = ['list', 'blocks', 'letterhead'] as const;
const home = '/examination/reports';

export function ReportsScreen() {
  return (
    <Switch>
      <Route path={`${home}/new/:request?`}>{({ request }) => <BeginReport key={request} named={request} />}</Route>
      <Route path={`${home}/blocks`}>
        <ReportsHome chosen="blocks" />
      </Route>
      <Route path={`${home}/letterhead`}>
        <ReportsHome chosen="letterhead" />
      </Route>
      <Route path={`${home}/:id`}>{({ id }) => <ReportPage key={id} id={id} />}</Route>
      <Route>
        <ReportsHome chosen="list" />
      </Route>
    </Switch>
  );
}

function ReportsHome({ chosen }: { readonly chosen: (typeof tabs)[number] }) {
  const t = useText();
  const [, navigate] = useLocation();
  const may = useMay('reports.begin');
  return (
    <ExaminationHome chosen="reports">
      <div className="fp-reports-head">
        <p className="fp-quiet">{t('reports:law')}</p>
        {may && (
          <LinkButton to={`${home}/new`} icon="add" size="small">
            {t('reports:begin')}
          </LinkButton>
        )}
      </div>
      <Tabs
        label={t('reports:title')}
        chosen={chosen}
        onChoose={(tab) => navigate(tab === 'list' ? home : `${home}/${tab}`)}
        tabs={tabs.map((id) => ({ id, label: t(`reports:tab.${id}`) }))}
      >
        {chosen === 'list' && <ReportList />}
        {chosen === 'blocks' && <Blocks />}
        {chosen === 'letterhead' && <LetterheadForm />}
      </Tabs>
    </ExaminationHome>
  );
}
