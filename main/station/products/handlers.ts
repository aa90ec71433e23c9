// The answers about products, command by command.
import type { productsContract } from '../../../shared/contract/products.ts';
import type { Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { draftProduct, issueProduct } from './issue-product.ts';
import { putProductAway, recordProduct, reviewProduct, reviseProduct } from './write-products.ts';

export const productsHandlers: Handlers<keyof typeof productsContract> = {
  'products.list': longReads['products.list'],
  'products.product': longReads['products.product'],
  'products.dossier': longReads['products.dossier'],
  'products.record': recordProduct,
  'products.revise': reviseProduct,
  'products.draft': draftProduct,
  'products.issue': issueProduct,
  'products.review': reviewProduct,
  'products.put-away': putProductAway,
};
