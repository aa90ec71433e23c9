// The answers of the tracing desk, command by command.
import type { incomingTracesContract } from '../../../shared/contract/incoming-traces.ts';
import type { tracesContract } from '../../../shared/contract/traces.ts';
import type { tracingContract } from '../../../shared/contract/tracing.ts';
import { does, type Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { answerIncoming, registerIncoming, searchIncoming } from './incoming.ts';
import { makeMachineFile, makeRequestPaper } from './request-paper.ts';
import { establishOrigin, recordCheck } from './record-check.ts';
import { recordAnswer, recordIncomingStep, recordOutgoingStep } from './record-step.ts';
import { sendRequest, writeRequest } from './write-request.ts';

type Asked = keyof typeof tracingContract | keyof typeof tracesContract | keyof typeof incomingTracesContract;

export const tracingHandlers: Handlers<Asked> = {
  'tracing.firearms': longReads['tracing.firearms'],
  'tracing.firearm': longReads['tracing.firearm'],
  'tracing.record-check': recordCheck,
  'tracing.establish': establishOrigin,
  'tracing.common-grounds': longReads['tracing.common-grounds'],
  'traces.list': longReads['traces.list'],
  'traces.read': longReads['traces.read'],
  'traces.write': writeRequest,
  'traces.send': sendRequest,
  'traces.record-step': recordOutgoingStep,
  'traces.record-answer': recordAnswer,
  'traces.document': does(makeRequestPaper),
  'traces.machine-file': does(makeMachineFile),
  'traces.message': longReads['traces.message'],
  'incoming-traces.list': longReads['incoming-traces.list'],
  'incoming-traces.read': longReads['incoming-traces.read'],
  'incoming-traces.register': registerIncoming,
  'incoming-traces.search': searchIncoming,
  'incoming-traces.record-step': recordIncomingStep,
  'incoming-traces.answer': answerIncoming,
};
