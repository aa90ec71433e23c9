// The sample station. Its builder acts as people do, from outside, so it comes from the face and not from a use case.
import type { z } from 'zod';
import type { stationContract } from '../../../shared/contract/station.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { does, type Handler } from '../handler.ts';

export type SampleAnswer = z.infer<(typeof stationContract)['station.create-sample']['output']>;

/** Builds the sample in a new vault below `dataFolder`; it is locked afterwards. */
export type SampleBuilder = (order: { dataFolder: string; language: Language }) => Promise<SampleAnswer>;

export const createSample: Handler<'station.create-sample'> = does(async (inside, { language }) => {
  if (inside.buildSample === undefined) throw new FocalPointError('station.unknown-command');
  await inside.lock('person');
  const answer = await inside.buildSample({ dataFolder: inside.dataFolder.root, language });
  inside.door.choose(answer.vault);
  inside.emit({ type: 'changed', areas: ['station'] });
  return answer;
});
