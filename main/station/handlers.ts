// Every command and its use case. A command without one does not compile.
import type { CommandName } from '../../shared/contract/index.ts';
import { accessHandlers } from './access/handlers.ts';
import { casesHandlers } from './cases/handlers.ts';
import { conclusionsHandlers } from './conclusions/handlers.ts';
import { certificateHandlers } from './certificate/handlers.ts';
import { comparisonHandlers } from './comparison/handlers.ts';
import { bundleHandlers } from './court-file/bundle/handlers.ts';
import { readerNoteHandlers } from './court-file/reader-notes.ts';
import { redactionHandlers } from './court-file/redaction/handlers.ts';
import { courtFileHandlers } from './court-file/handlers.ts';
import { pagesHandlers } from './pages/handlers.ts';
import { custodyHandlers } from './custody/handlers.ts';
import { placeHandlers } from './custody/place-handlers.ts';
import { splittingHandlers } from './custody/splitting-handlers.ts';
import { disclosureHandlers } from './disclosure/handlers.ts';
import { disposalHandlers } from './disposal/handlers.ts';
import { examinationHandlers } from './examination/handlers.ts';
import { exchangeHandlers } from './exchange/handlers.ts';
import { foreignHandlers } from './foreign/handlers.ts';
import type { Handlers } from './handler.ts';
import { arrivalHandlers } from './intake/arrival-handlers.ts';
import { fieldsHandlers } from './intake/fields-handlers.ts';
import { intakeHandlers } from './intake/handlers.ts';
import { intelligenceHandlers } from './intelligence/handlers.ts';
import { inventoryHandlers } from './inventory/handlers.ts';
import { indicatorsHandlers } from './indicators/handlers.ts';
import { linksHandlers } from './links/handlers.ts';
import { productsHandlers } from './products/handlers.ts';
import { listsHandlers } from './lists/handlers.ts';
import { numbersHandlers } from './numbers/handlers.ts';
import { peopleHandlers } from './people/handlers.ts';
import { photographsHandlers } from './photographs/handlers.ts';
import { prosecutionHandlers } from './prosecution/handlers.ts';
import { registerCandidateHandlers } from './registers/candidates/handlers.ts';
import { registersHandlers } from './registers/handlers.ts';
import { reportsHandlers } from './reports/handlers.ts';
import { scanningHandlers } from './scanning/handlers.ts';
import { serialHandlers } from './serials/handlers.ts';
import { tracingHandlers } from './tracing/handlers.ts';
import { workHandlers } from './work/handlers.ts';
import { worksheetHandlers } from './worksheets/handlers.ts';

export const handlers: Handlers<CommandName> = {
  ...accessHandlers,
  ...peopleHandlers,
  ...casesHandlers,
  ...intakeHandlers,
  ...custodyHandlers,
  ...disposalHandlers,
  ...placeHandlers,
  ...listsHandlers,
  ...workHandlers,
  ...photographsHandlers,
  ...comparisonHandlers,
  ...pagesHandlers,
  ...fieldsHandlers,
  ...scanningHandlers,
  ...inventoryHandlers,
  ...arrivalHandlers,
  ...splittingHandlers,
  ...examinationHandlers,
  ...worksheetHandlers,
  ...conclusionsHandlers,
  ...certificateHandlers,
  ...reportsHandlers,
  ...courtFileHandlers,
  ...bundleHandlers,
  ...redactionHandlers,
  ...readerNoteHandlers,
  ...disclosureHandlers,
  ...prosecutionHandlers,
  ...serialHandlers,
  ...tracingHandlers,
  ...foreignHandlers,
  ...numbersHandlers,
  ...registersHandlers,
  ...intelligenceHandlers,
  ...registerCandidateHandlers,
  ...exchangeHandlers,
  ...linksHandlers,
  ...productsHandlers,
  ...indicatorsHandlers,
};
