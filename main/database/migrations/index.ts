// Every migration in order. One that has been released is never edited: write the next number.
import type { Migration } from '../migrate.ts';
import { ledger } from './0010-ledger.ts';
import { records } from './0020-records.ts';
import { listOrders } from './0030-list-orders.ts';
import { custodyEvidence } from './0040-custody-evidence.ts';
import { scanning } from './0050-scanning.ts';
import { storage } from './0060-storage.ts';
import { custodyInFull } from './0065-custody-in-full.ts';
import { inventory } from './0070-inventory.ts';
import { disposal } from './0080-disposal.ts';
import { fields } from './0095-fields.ts';
import { photographs } from './0100-photographs.ts';
import { lists } from './0110-lists.ts';
import { intake } from './0120-intake.ts';
import { custodyBeyondDoubt } from './0130-custody-beyond-doubt.ts';
import { scansThatCountNothing } from './0150-scans-that-count-nothing.ts';
import { seizureRecord } from './0160-seizure-record.ts';
import { sealReadings } from './0165-seal-readings.ts';
import { examination } from './0170-examination.ts';
import { stationCertificate } from './0172-station-certificate.ts';
import { comparison } from './0175-comparison.ts';
import { worksheets } from './0180-worksheets.ts';
import { conclusions } from './0185-conclusions.ts';
import { reports } from './0190-reports.ts';
import { custodyCircumstances } from './0195-custody-circumstances.ts';
import { changedTasks } from './0196-changed-tasks.ts';
import { namedExhibits } from './0197-named-exhibits.ts';
import { prosecution } from './0200-prosecution.ts';
import { documentInspection } from './0205-document-inspection.ts';
import { courtFile } from './0210-court-file.ts';
import { disclosure } from './0215-disclosure.ts';
import { courtBundles } from './0220-court-bundles.ts';
import { serialReadings } from './0225-serial-readings.ts';
import { tracing } from './0230-tracing.ts';
import { packagedPapers } from './0235-packaged-papers.ts';
import { numbers } from './0240-numbers.ts';
import { redactions } from './0245-redactions.ts';
import { foreignPackages } from './0250-foreign-packages.ts';
import { registers } from './0255-registers.ts';
import { intelligence } from './0260-intelligence.ts';
import { savedCharts } from './0265-saved-charts.ts';
import { exchange } from './0270-exchange.ts';
import { registerCandidates } from './0275-register-candidates.ts';
import { registerSerials } from './0276-register-serials.ts';
import { machineReadings } from './0280-machine-readings.ts';
import { indicatorLooks } from './0285-indicator-looks.ts';
import { products } from './0290-products.ts';
import { foreignIntelligence } from './0295-foreign-intelligence.ts';
import { joinedRegisterFiles } from './0300-joined-register-files.ts';
import { foreignSupersedes } from './0305-foreign-supersedes.ts';
import { importDefinitions } from './0310-import-definitions.ts';
import { answeredFor } from './0325-answered-for.ts';
import { restoredImportDefinitions } from './0340-restored-import-definitions.ts';
import { productTemplates } from './0347-product-templates.ts';

export const migrations: readonly Migration[] = [
  ledger,
  records,
  listOrders,
  custodyEvidence,
  scanning,
  storage,
  custodyInFull,
  inventory,
  disposal,
  fields,
  photographs,
  lists,
  intake,
  custodyBeyondDoubt,
  scansThatCountNothing,
  seizureRecord,
  sealReadings,
  examination,
  stationCertificate,
  comparison,
  worksheets,
  conclusions,
  reports,
  custodyCircumstances,
  changedTasks,
  namedExhibits,
  prosecution,
  documentInspection,
  courtFile,
  disclosure,
  courtBundles,
  serialReadings,
  tracing,
  packagedPapers,
  numbers,
  redactions,
  foreignPackages,
  registers,
  intelligence,
  savedCharts,
  exchange,
  registerCandidates,
  registerSerials,
  machineReadings,
  indicatorLooks,
  products,
  foreignIntelligence,
  joinedRegisterFiles,
  foreignSupersedes,
  importDefinitions,
  answeredFor,
  restoredImportDefinitions,
  productTemplates,
];
