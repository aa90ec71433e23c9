// The answers about products, command by command.
import type { productTemplatesContract } from '../../../shared/contract/product-templates.ts';
import type { productsContract } from '../../../shared/contract/products.ts';
import type { Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { draftProduct, issueProduct } from './issue-product.ts';
import { listTemplates, readTemplate, restoreTemplate, retireTemplate, saveTemplate } from './own-templates.ts';
import { previewTemplate } from './preview-template.ts';
import { putProductAway, recordProduct, reviewProduct, reviseProduct } from './write-products.ts';

export const productsHandlers: Handlers<keyof typeof productsContract | keyof typeof productTemplatesContract> = {
  'products.list': longReads['products.list'],
  'products.product': longReads['products.product'],
  'products.dossier': longReads['products.dossier'],
  'products.record': recordProduct,
  'products.revise': reviseProduct,
  'products.draft': draftProduct,
  'products.issue': issueProduct,
  'products.review': reviewProduct,
  'products.put-away': putProductAway,
  'products.templates': listTemplates,
  'products.template': readTemplate,
  'products.save-template': saveTemplate,
  'products.retire-template': retireTemplate,
  'products.restore-template': restoreTemplate,
  'products.preview-template': previewTemplate,
};
