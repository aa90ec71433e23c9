// Disposal: decisions, authorisation, carrying out, certificates, and the clocks.
import type { disposalContract } from '../../../shared/contract/disposal.ts';
import type { Handlers } from '../handler.ts';
import { carryOut, prepare, stop, withdraw } from './carry-out.ts';
import { authorise, checkExhibits, decide } from './decide.ts';
import { orderCertificate } from './order-certificate.ts';
import { listDisposals, readDecision } from './read-disposals.ts';
import { changeRetention, readRetention, retentionDue } from './retention.ts';

export const disposalHandlers: Handlers<keyof typeof disposalContract> = {
  'disposals.check': checkExhibits,
  'disposals.decide': decide,
  'disposals.authorise': authorise,
  'disposals.prepare': prepare,
  'disposals.withdraw': withdraw,
  'disposals.stop': stop,
  'disposals.carry-out': carryOut,
  'disposals.certificate': orderCertificate,
  'disposals.list': listDisposals,
  'disposals.read': readDecision,
  'retention.read': readRetention,
  'retention.change': changeRetention,
  'retention.due': retentionDue,
};
