// Worksheets, the definitions they follow, and what is measured and fired with.
import type { definitionsContract } from '../../../shared/contract/definitions.ts';
import type { instrumentsContract } from '../../../shared/contract/instruments.ts';
import type { stockContract } from '../../../shared/contract/stock.ts';
import type { worksheetsContract } from '../../../shared/contract/worksheets.ts';
import type { Handlers } from '../handler.ts';
import { listDefinitions, readDefinitionVersion, saveDefinition } from './definitions.ts';
import { readExhibitsElsewhere } from './exhibit-labels.ts';
import { calibrate, listInstruments, recordInstrument, setUse } from './instruments.ts';
import { listMethods, recordMethod, retireMethod } from './methods.ts';
import { readEntry, readWorksheet } from './read-worksheet.ts';
import { correctWorksheet, signWorksheet } from './sign-worksheet.ts';
import { listStock, moveStock, readStock, recordLot } from './stock.ts';
import { writeSerial } from './write-serial.ts';
import { moveWorksheet, saveWorksheet } from './write-worksheet.ts';

export const worksheetHandlers: Handlers<
  | keyof typeof worksheetsContract
  | keyof typeof definitionsContract
  | keyof typeof instrumentsContract
  | keyof typeof stockContract
> = {
  'worksheets.read': readWorksheet,
  'worksheets.exhibits-elsewhere': readExhibitsElsewhere,
  'worksheets.entry': readEntry,
  'worksheets.save': saveWorksheet,
  'worksheets.move': moveWorksheet,
  'worksheets.sign': signWorksheet,
  'worksheets.correct': correctWorksheet,
  'worksheets.write-serial': writeSerial,
  'definitions.list': listDefinitions,
  'definitions.read': readDefinitionVersion,
  'definitions.save': saveDefinition,
  'instruments.list': listInstruments,
  'instruments.record': recordInstrument,
  'instruments.calibrate': calibrate,
  'instruments.set-use': setUse,
  'methods.list': listMethods,
  'methods.record': recordMethod,
  'methods.retire': retireMethod,
  'stock.list': listStock,
  'stock.read': readStock,
  'stock.record': recordLot,
  'stock.move': moveStock,
};
