// Hits: recorded only on a conclusion that joins the two things compared and that a second person came to as well. A hit opens a lead; who fired
// is another question, which it does not answer.
import { HitId, type CaseId, type ConclusionId, type RequestId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import type { SearchSystem } from '../../../shared/domain/examination/database-search.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readTask, recordInFile, taskLabel } from '../examination/index.ts';
import { reads, type Handler, type ReadHandler } from '../handler.ts';
import { signAgain, writesSigned } from '../signing.ts';
import { readCandidate, searchName } from './candidates.ts';
import {
  conclusionLabel,
  readConclusion,
  readStandingConclusion,
  type ConclusionRecord,
} from './conclusion-records.ts';
import { readScale } from './scale-records.ts';

const changes = ['conclusions', 'desk'] as const;

export const recordHit: Handler<'hits.record'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { conclusionId, candidateId, linkedCase, note }, signer) => {
    const record = readStandingConclusion(act.db, conclusionId);
    demandVerifiedAssociation(act.db, record);
    const { row } = record;
    if (act.db.first(statement`select 1 from ballistic_hit where conclusion_id = ${conclusionId}`) !== undefined)
      throw new FocalPointError('hits.recorded-already');
    if (candidateId !== undefined) {
      const { search, decision } = readCandidate(act.db, candidateId);
      if (search.case_id !== row.case_id) throw new FocalPointError('candidates.of-another-case');
      if (decision === 'excluded') throw new FocalPointError('candidates.excluded');
    }
    const said = {
      id: HitId.parse(act.nextId()),
      number: act.nextInSeries('ballistic-hit'),
      case_id: row.case_id,
      conclusion_id: conclusionId,
      candidate_id: candidateId ?? null,
      linked_case: linkedCase,
      note,
      recorded_at: act.now,
      person_id: signer.id,
      person: signer.name,
      signature_key: signer.key.fingerprint,
    };
    const task = taskLabel(readTask(act.db, row.task_id));
    const label = `${said.number} · ${conclusionLabel(task, row.compared_with)}`;
    act.record('ballistic_hit', { ...said, signature: signer.key.signAct(said) }, { action: 'hit.recorded', label });
    recordInFile(act, { caseId: row.case_id, requestId: row.request_id, kind: 'hit', id: said.id, label });
    return { id: said.id, number: said.number };
  },
);

/** @throws FocalPointError `hits.not-compared`, `hits.not-verified`, `hits.not-an-association` */
function demandVerifiedAssociation(db: ReadableDatabase, { row, standing }: ConclusionRecord): void {
  if (row.compared_kind === 'none') throw new FocalPointError('hits.not-compared');
  // Said before the level is looked at: what nobody verified yet must not show by the refusal what it concludes.
  if (standing.state !== 'agreed' && standing.state !== 'resolved') throw new FocalPointError('hits.not-verified');
  const level = readScale(db, row.scale_id).levels.find(({ code }) => code === standing.settled);
  if (level?.isAssociation !== true) throw new FocalPointError('hits.not-an-association');
}

interface HitRow {
  readonly id: HitId;
  readonly number: string;
  readonly case_id: CaseId;
  readonly request_id: RequestId;
  readonly conclusion_id: ConclusionId;
  readonly linked_case: string;
  readonly note: string;
  readonly recorded_at: Instant;
  readonly person: string;
  readonly rank: number | null;
  readonly score: string | null;
  readonly reference: string | null;
  readonly system: SearchSystem | null;
  readonly system_name: string | null;
  readonly entry_number: string | null;
}

export const listHits: ReadHandler<'hits.list'> = reads(({ db }, { caseId = null }) => ({
  hits: db
    .all<HitRow>(
      statement`select hit.*, c.request_id, candidate.rank, candidate.score, candidate.reference,
          search.system, search.system_name, search.entry_number
        from ballistic_hit hit join conclusion c on c.id = hit.conclusion_id
          left join search_candidate candidate on candidate.id = hit.candidate_id
          left join database_search search on search.id = candidate.search_id
        where (${caseId} is null or hit.case_id = ${caseId}) order by hit.recorded_at desc, hit.id desc`,
    )
    .map((hit) => {
      const { row, events } = readConclusion(db, hit.conclusion_id);
      return {
        id: hit.id,
        number: hit.number,
        caseId: hit.case_id,
        requestId: hit.request_id,
        conclusionId: hit.conclusion_id,
        exhibit: row.exhibit,
        comparedWith: row.compared_with,
        linkedCase: hit.linked_case,
        note: hit.note,
        ...candidateOf(hit),
        concludedBy: row.person,
        verifiedBy: events.find(({ kind }) => kind === 'verified')?.person ?? '',
        isCorrected: row.corrected_by !== null,
        by: hit.person,
        at: hit.recorded_at,
      };
    }),
}));

function candidateOf({ rank, score, reference, system, system_name, entry_number }: HitRow) {
  if (rank === null || score === null || reference === null || system === null) return {};
  return { candidate: { rank, score, reference, search: searchName(system, system_name ?? '', entry_number ?? '') } };
}
