// Reports that come with the program, as data. None was compared with an official form: each says so wherever it is shown. A definition is never edited; it
// gets a next version, and the one that a snapshot was made by stays with it.
import type { ReportDefinition } from '../../domain/numbers/definition.ts';
import {
  flowsAmmunition,
  flowsArms,
  flowsContext,
  flowsDisposal,
  flowsDiversion,
  flowsMakers,
  flowsMarks,
  flowsParts,
  flowsWays,
} from './flows.ts';
import {
  kpiBallistics,
  kpiCharges,
  kpiDestroyed,
  kpiEntered,
  kpiSeizures,
  kpiSurrender,
  kpiTraces,
} from './indicators.ts';
import { sdg1642 } from './sdg.ts';

export const builtInReports: readonly ReportDefinition[] = [
  sdg1642,
  flowsArms,
  flowsParts,
  flowsAmmunition,
  flowsContext,
  flowsWays,
  flowsMarks,
  flowsMakers,
  flowsDiversion,
  flowsDisposal,
  kpiSeizures,
  kpiTraces,
  kpiCharges,
  kpiBallistics,
  kpiSurrender,
  kpiDestroyed,
  kpiEntered,
];
