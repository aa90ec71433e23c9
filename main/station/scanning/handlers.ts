// Labels and scanning, command by command.
import type { labelsContract } from '../../../shared/contract/labels.ts';
import type { Handlers } from '../handler.ts';
import { readLabelNow } from './read-label-now.ts';

export const scanningHandlers: Handlers<keyof typeof labelsContract> = {
  'labels.read': readLabelNow,
};
