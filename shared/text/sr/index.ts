// All catalogues of this language together.
import { documents } from './documents.ts';
import { errors } from './errors.ts';
import { frame } from './frame.ts';
import { ledger } from './ledger.ts';
import { scanning } from './scanning.ts';
import { vocabulary } from './vocabulary.ts';
import { work } from './work.ts';

export const catalogue = { documents, errors, frame, ledger, vocabulary, work, scanning };
