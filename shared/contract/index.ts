// Everything that may be asked of a station, in one map: the only door of the domain.
import type { z } from 'zod';
import { arrivalContract } from './arrival.ts';
import { attachmentsContract } from './attachments.ts';
import { candidatesContract } from './candidates.ts';
import { casesContract } from './cases.ts';
import { chargesContract } from './charges.ts';
import { clocksContract } from './clocks.ts';
import { conclusionsContract } from './conclusions.ts';
import { certificateContract } from './certificate.ts';
import { comparisonContract } from './comparison.ts';
import { numbersContract } from './numbers.ts';
import { pagesContract } from './pages.ts';
import { countingContract } from './counting.ts';
import { courtBundlesContract } from './court-bundles.ts';
import { courtFileContract } from './court-file.ts';
import { disclosureContract } from './disclosure.ts';
import { custodyContract } from './custody.ts';
import { custodyGapsContract } from './custody-gaps.ts';
import { custodyMovementsContract } from './custody-movements.ts';
import { defineContract } from './define.ts';
import { definitionsContract } from './definitions.ts';
import { disposalContract } from './disposal.ts';
import { fieldsContract } from './exhibit-fields.ts';
import { exhibitsContract } from './exhibits.ts';
import { exchangeContract } from './exchange.ts';
import { joinedRecordsContract } from './joined-records.ts';
import { stationCardsContract } from './station-cards.ts';
import { foreignContract } from './foreign.ts';
import { instrumentsContract } from './instruments.ts';
import { intelligenceContract } from './intelligence.ts';
import { intelligenceEntitiesContract } from './intelligence-entities.ts';
import { intelligenceReleasesContract } from './intelligence-releases.ts';
import { inventoryContract } from './inventory.ts';
import { intakeContract } from './intake.ts';
import { labelsContract } from './labels.ts';
import { legalBasesContract } from './legal-bases.ts';
import { indicatorsContract } from './indicators.ts';
import { productTemplatesContract } from './product-templates.ts';
import { productsContract } from './products.ts';
import { linksContract } from './links.ts';
import { listsContract } from './lists.ts';
import { peopleContract } from './people.ts';
import { placesContract } from './places.ts';
import { photographsContract } from './photographs.ts';
import { readerNotesContract } from './reader-notes.ts';
import { redactionsContract } from './redactions.ts';
import { registerCandidatesContract } from './register-candidates.ts';
import { registerDefinitionsContract } from './register-definitions.ts';
import { registerFilesContract } from './register-files.ts';
import { registersContract } from './registers.ts';
import { reportsContract } from './reports.ts';
import { qualityContract } from './quality.ts';
import { requestsContract } from './requests.ts';
import { scalesContract } from './scales.ts';
import { scanningContract } from './scanning.ts';
import { serialSearchContract } from './serial-search.ts';
import { splittingContract } from './splitting.ts';
import { stationContract } from './station.ts';
import { stockContract } from './stock.ts';
import { tasksContract } from './tasks.ts';
import { incomingTracesContract } from './incoming-traces.ts';
import { tracesContract } from './traces.ts';
import { tracingContract } from './tracing.ts';
import { transfersOutContract } from './transfers-out.ts';
import { handlingContract } from './handling.ts';
import { verificationsContract } from './verifications.ts';
import { witnessRuleContract } from './witness-rule.ts';
import { workContract } from './work.ts';
import { worksheetsContract } from './worksheets.ts';

export const contract = defineContract(
  stationContract,
  peopleContract,
  casesContract,
  intakeContract,
  exhibitsContract,
  attachmentsContract,
  custodyContract,
  custodyGapsContract,
  custodyMovementsContract,
  witnessRuleContract,
  disposalContract,
  placesContract,
  listsContract,
  workContract,
  photographsContract,
  comparisonContract,
  pagesContract,
  fieldsContract,
  labelsContract,
  scanningContract,
  inventoryContract,
  countingContract,
  arrivalContract,
  splittingContract,
  requestsContract,
  tasksContract,
  worksheetsContract,
  definitionsContract,
  instrumentsContract,
  stockContract,
  reportsContract,
  scalesContract,
  conclusionsContract,
  verificationsContract,
  candidatesContract,
  qualityContract,
  certificateContract,
  courtFileContract,
  courtBundlesContract,
  redactionsContract,
  readerNotesContract,
  disclosureContract,
  handlingContract,
  legalBasesContract,
  chargesContract,
  clocksContract,
  serialSearchContract,
  tracingContract,
  tracesContract,
  incomingTracesContract,
  foreignContract,
  numbersContract,
  registersContract,
  registerFilesContract,
  registerDefinitionsContract,
  intelligenceContract,
  intelligenceEntitiesContract,
  intelligenceReleasesContract,
  registerCandidatesContract,
  exchangeContract,
  transfersOutContract,
  stationCardsContract,
  joinedRecordsContract,
  linksContract,
  indicatorsContract,
  productTemplatesContract,
  productsContract,
);

export type Contract = typeof contract;
export type CommandName = keyof Contract;
export type InputOf<Name extends CommandName> = z.input<Contract[Name]['input']>;
export type ParsedInputOf<Name extends CommandName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends CommandName> = z.output<Contract[Name]['output']>;
