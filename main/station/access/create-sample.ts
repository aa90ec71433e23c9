// The sample station. Its builder acts as people do, from outside, so it comes from the face and not from a use case.
import type { z } from 'zod';
import type { stationContract } from '../../../shared/contract/station.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { does, type Handler } from '../handler.ts';

export type SampleAnswer = z.infer<(typeof stationContract)['station.create-sample']['output']>;

/** Builds the sample in a new vault below `dataFolder`; it is locked afterwards. */
export type SampleBuilder = (order: {
  dataFolder: string;
  language: Language;
  onStep: (done: number, total: number) => void;
}) => Promise<SampleAnswer>;

export const createSample: Handler<'station.create-sample'> = does(async (inside, { language }) => {
  if (inside.buildSample === undefined) throw new FocalPointError('station.unknown-command');
  const { buildSample } = inside;
  await inside.lock('person');
  const { lockedJobs } = inside.door;
  let answer: SampleAnswer | undefined;
  // A job, so that the screen shows how far it is while it waits for the answer.
  const order = { kind: 'sample', label: '', unit: 'steps', canCancel: false, startedBy: '' } as const;
  const { jobId } = lockedJobs.start(order, async ({ progress }) => {
    answer = await buildSample({ dataFolder: inside.dataFolder.root, language, onStep: progress });
    return { location: answer.vault };
  });
  const { error } = await lockedJobs.ended(jobId);
  if (answer === undefined) throw new FocalPointError(error?.code ?? 'station.unexpected', error?.details);
  inside.door.choose(answer.vault);
  inside.emit({ type: 'changed', areas: ['station'] });
  return answer;
});
