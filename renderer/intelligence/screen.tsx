// The place of intelligence: reports, entities, products, releases. Each has its address.
import { Route, Switch } from 'wouter';
import '../exhibits/work.css';
import './intelligence.css';
import { EntityFormPage } from './entity-form.tsx';
import { EntityList } from './entity-list.tsx';
import { EntityPage } from './entity-page.tsx';
import { IntelligenceHome } from './home.tsx';
import { ReleaseList } from './release-list.tsx';
import { CorrectReport, NewReport, SanitiseReport } from './report-form.tsx';
import { ReportList } from './report-list.tsx';
import { ReportPage } from './report-page.tsx';
import '../products/products.css';
import { AmendProduct, NewProduct } from '../products/new-product.tsx';
import { ProductList } from '../products/product-list.tsx';
import { ProductPage } from '../products/product-page.tsx';
import { ChangeTemplate, NewTemplate } from '../products/template-form.tsx';
import { TemplateList } from '../products/template-list.tsx';
import { TemplatePage } from '../products/template-page.tsx';
import { WriteProduct } from '../products/write-product.tsx';

export default function IntelligenceScreen() {
  return (
    <Switch>
      <Route path="/intelligence/reports/new">
        <NewReport />
      </Route>
      <Route path="/intelligence/reports/:id/correct">{({ id }) => <CorrectReport key={id} id={id} />}</Route>
      <Route path="/intelligence/reports/:id/sanitise">{({ id }) => <SanitiseReport key={id} id={id} />}</Route>
      <Route path="/intelligence/reports/:id">{({ id }) => <ReportPage key={id} id={id} />}</Route>
      <Route path="/intelligence/entities/new">
        <EntityFormPage />
      </Route>
      <Route path="/intelligence/entities/:id/revise">{({ id }) => <EntityFormPage key={id} id={id} />}</Route>
      <Route path="/intelligence/entities/:id">{({ id }) => <EntityPage key={id} id={id} />}</Route>
      <Route path="/intelligence/entities">
        <IntelligenceHome chosen="entities">
          <EntityList />
        </IntelligenceHome>
      </Route>
      <Route path="/intelligence/products/new">
        <NewProduct />
      </Route>
      <Route path="/intelligence/products/templates">
        <TemplateList />
      </Route>
      <Route path="/intelligence/products/templates/new">
        <NewTemplate />
      </Route>
      <Route path="/intelligence/products/templates/:id/change">
        {({ id }) => <ChangeTemplate key={id} id={id} />}
      </Route>
      <Route path="/intelligence/products/templates/:id">{({ id }) => <TemplatePage key={id} id={id} />}</Route>
      <Route path="/intelligence/products/:id/write">{({ id }) => <WriteProduct key={id} id={id} />}</Route>
      <Route path="/intelligence/products/:id/amend">{({ id }) => <AmendProduct key={id} id={id} />}</Route>
      <Route path="/intelligence/products/:id">{({ id }) => <ProductPage key={id} id={id} />}</Route>
      <Route path="/intelligence/products">
        <IntelligenceHome chosen="products">
          <ProductList />
        </IntelligenceHome>
      </Route>
      <Route path="/intelligence/releases">
        <IntelligenceHome chosen="releases">
          <ReleaseList />
        </IntelligenceHome>
      </Route>
      <Route>
        <IntelligenceHome chosen="reports">
          <ReportList />
        </IntelligenceHome>
      </Route>
    </Switch>
  );
}
