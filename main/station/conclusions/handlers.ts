// Conclusions: scales, what was concluded, verification, candidates and hits, the file behind the report, quality.
import type { candidatesContract } from '../../../shared/contract/candidates.ts';
import type { conclusionsContract } from '../../../shared/contract/conclusions.ts';
import type { qualityContract } from '../../../shared/contract/quality.ts';
import type { scalesContract } from '../../../shared/contract/scales.ts';
import type { verificationsContract } from '../../../shared/contract/verifications.ts';
import type { Handlers } from '../handler.ts';
import { addToSearch, decideCandidates, listSearches, recordSearch } from './candidates.ts';
import { listFile } from './file-list.ts';
import { listHits, recordHit } from './hits.ts';
import { assess, expect, listSamples } from './known-samples.ts';
import { orderFileList } from './order-file-list.ts';
import { readMonth } from './quality-month.ts';
import { listConclusions, readOneConclusion } from './read-conclusions.ts';
import { listVerifications, possibleVerifiers, readVerification } from './read-verifications.ts';
import { recordConclusion, toRecord } from './record-conclusion.ts';
import { listScales, readScaleVersions, saveScale } from './scales.ts';
import { changeRule, readRule } from './verification-rule.ts';
import { assignResolution, assignVerification, recordResolution, recordVerification } from './verify.ts';

type Area =
  | keyof typeof scalesContract
  | keyof typeof conclusionsContract
  | keyof typeof verificationsContract
  | keyof typeof candidatesContract
  | keyof typeof qualityContract;

export const conclusionsHandlers: Handlers<Area> = {
  'scales.list': listScales,
  'scales.read': readScaleVersions,
  'scales.save': saveScale,
  'conclusions.to-record': toRecord,
  'conclusions.record': recordConclusion,
  'conclusions.list': listConclusions,
  'conclusions.read': readOneConclusion,
  'verification-rule.read': readRule,
  'verification-rule.change': changeRule,
  'verifications.list': listVerifications,
  'verifications.read': readVerification,
  'verifications.people': possibleVerifiers,
  'verifications.assign': assignVerification,
  'verifications.record': recordVerification,
  'resolutions.assign': assignResolution,
  'resolutions.record': recordResolution,
  'searches.record': recordSearch,
  'searches.add-candidates': addToSearch,
  'searches.list': listSearches,
  'candidates.decide': decideCandidates,
  'hits.record': recordHit,
  'hits.list': listHits,
  'file.list': listFile,
  'file.document': orderFileList,
  'quality.month': readMonth,
  'quality.samples': listSamples,
  'quality.expect': expect,
  'quality.assess': assess,
};
