// All catalogues of this language together.
import { conclusions } from './conclusions.ts';
import { certificate } from './certificate.ts';
import { comparison } from './comparison.ts';
import { courtFile } from './court-file.ts';
import { disclosure } from './disclosure.ts';
import { pages } from './pages.ts';
import { custody } from './custody.ts';
import { disposal } from './disposal.ts';
import { documents } from './documents.ts';
import { errors } from './errors.ts';
import { examination } from './examination.ts';
import { exchange } from './exchange.ts';
import { fields } from './fields.ts';
import { foreign } from './foreign.ts';
import { frame } from './frame.ts';
import { intake } from './intake.ts';
import { intelligence } from './intelligence.ts';
import { inventory } from './inventory.ts';
import { ledger } from './ledger.ts';
import { indicators } from './indicators.ts';
import { products } from './products.ts';
import { links } from './links.ts';
import { lists } from './lists.ts';
import { photographs } from './photographs.ts';
import { prosecution } from './prosecution.ts';
import { candidates } from './register-candidates.ts';
import { registers } from './registers.ts';
import { reports } from './reports.ts';
import { scanning } from './scanning.ts';
import { serials } from './serials.ts';
import { storage } from './storage.ts';
import { numbers } from './numbers.ts';
import { tracing } from './tracing.ts';
import { vocabulary } from './vocabulary.ts';
import { work } from './work.ts';
import { worksheets } from './worksheets.ts';

export const catalogue = {
  conclusions,
  certificate,
  comparison,
  courtFile,
  disclosure,
  pages,
  custody,
  disposal,
  documents,
  errors,
  examination,
  exchange,
  fields,
  foreign,
  frame,
  intake,
  intelligence,
  inventory,
  ledger,
  indicators,
  products,
  links,
  lists,
  photographs,
  prosecution,
  registers,
  candidates,
  reports,
  scanning,
  serials,
  storage,
  numbers,
  tracing,
  vocabulary,
  work,
  worksheets,
};
