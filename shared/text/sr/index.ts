// All catalogues of this language together.
import { documents } from './documents.ts';
import { errors } from './errors.ts';
import { frame } from './frame.ts';
import { intake } from './intake.ts';
import { ledger } from './ledger.ts';
import { vocabulary } from './vocabulary.ts';
import { work } from './work.ts';

export const catalogue = { documents, errors, frame, intake, ledger, vocabulary, work };
