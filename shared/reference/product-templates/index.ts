// The templates of products that ship, in the order in which they are offered.
import type { ProductKind } from '../../domain/products/product.ts';
import type { ProductTemplate } from '../../domain/products/template.ts';
import { bulletin, threatAssessment } from './periods.ts';
import { groupProfile, personProfile } from './profiles.ts';
import { alert, collectionPlan, hitNotification, situationReport, traceSummary } from './single-matters.ts';

export const productTemplates: Readonly<Record<ProductKind, ProductTemplate>> = {
  'hit-notification': hitNotification,
  'trace-summary': traceSummary,
  alert,
  'situation-report': situationReport,
  bulletin,
  'threat-assessment': threatAssessment,
  'collection-plan': collectionPlan,
  'person-profile': personProfile,
  'group-profile': groupProfile,
};
