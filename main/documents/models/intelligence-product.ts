// A product of intelligence on paper. There is no field for the source of a report, nor for a report that another was made of.
import type { ProductSource } from '../../../shared/contract/products.ts';
import type { HandlingCode } from '../../../shared/domain/disclosure/handling.ts';
import type { ProductFact } from '../../../shared/domain/products/fact.ts';
import type { ProductKind, ProductReceiver } from '../../../shared/domain/products/product.ts';
import type { ProductTemplate } from '../../../shared/domain/products/template.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import type { DocumentHead } from './document-head.ts';

export interface IntelligenceProductModel {
  readonly head: DocumentHead;
  readonly isDraft: boolean;
  readonly kind: ProductKind;
  readonly title: string;
  readonly template: ProductTemplate;
  readonly receiver: ProductReceiver;
  readonly handling: HandlingCode;
  readonly conditions: string;
  /** Codes, one of each list. */
  readonly classifications: readonly string[];
  readonly reviewOn: string;
  /** What it is about, as its record is called. */
  readonly subject: string;
  readonly sections: readonly {
    readonly code: string;
    readonly text: string;
    readonly facts: readonly ProductFact[];
  }[];
  readonly sources: readonly ProductSource[];
  readonly amends?: { readonly number: string; readonly reason: string };
  readonly signatures: readonly { readonly name: string; readonly key: string; readonly at: Instant }[];
}
