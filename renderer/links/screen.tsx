// The place of links: where a chart begins, those that are kept, one of them.
import { Route, Switch } from 'wouter';
import '../exhibits/work.css';
import './links.css';
import { IndicatorsPage } from '../indicators/indicators-page.tsx';
import { BegunChart, KeptChart } from './chart-page.tsx';
import { LifePage } from './life-page.tsx';
import { TimelinePage } from './timeline-page.tsx';
import { EventMapPage } from './event-map-page.tsx';
import { LinksHome } from './home.tsx';

export default function LinksScreen() {
  return (
    <Switch>
      <Route path="/links/from/:key">{({ key }) => <BegunChart key={key} begins={key} />}</Route>
      <Route path="/links/charts/:id">{({ id }) => <KeptChart key={id} id={id} />}</Route>
      <Route path="/links/indicators/:id">{({ id }) => <IndicatorsPage key={id} id={id} />}</Route>
      <Route path="/links/timeline/:key">{({ key }) => <TimelinePage key={key} of={key} />}</Route>
      <Route path="/links/map">
        <EventMapPage />
      </Route>
      <Route path="/links/life/:id">{({ id }) => <LifePage key={id} id={id} />}</Route>
      <Route>
        <LinksHome />
      </Route>
    </Switch>
  );
}
