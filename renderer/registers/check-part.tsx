// The whole file read as the import would read it, and what that would give, before anything is written.
import { useState } from 'react';
import { entryRemarks, holdings } from '../../shared/domain/register/read-row.ts';
import { CheckReport } from '../../shared/contract/register-files.ts';
import { drop } from '../../shared/language/habits.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { Button, FailureNotice, Notice } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { UnledCount } from './unled-rows.tsx';

const rowsNamed = 20;

interface CheckProps {
  readonly order: InputOf<'registers.check'>;
  /** A check that was begun when the file was looked at. */
  readonly begun: { readonly jobId: string; readonly order: string } | undefined;
}

export function CheckPart({ order, begun }: CheckProps) {
  const t = useText();
  const act = useAct('registers.check');
  const [checked, setChecked] = useState(begun);
  const asked = JSON.stringify(order);
  const start = async () => {
    const answer = await act.act(order);
    if (answer.ok) setChecked({ jobId: answer.value.jobId, order: asked });
  };
  return (
    <>
      <div className="fp-button-row">
        <Button icon="search" isBusy={act.isActing} onPress={() => drop(start())}>
          {t('registers:check')}
        </Button>
      </div>
      <FailureNotice failure={act.failure} whatIsSafe={t('registers:nothingIn')} />
      {/* What was said since would give something else. */}
      {checked?.order === asked && (
        <JobResult jobId={checked.jobId}>
          {(job) => {
            const report = CheckReport.safeParse(job.result?.report).data;
            return report === undefined ? null : <Report report={report} />;
          }}
        </JobResult>
      )}
    </>
  );
}

function Report({ report }: { readonly report: CheckReport }) {
  const t = useText();
  const format = useFormat();
  const { rows, held, first, whys, remarks, unknown, tables } = report;
  const good = format.number(rows - held);
  return (
    <Notice
      tone={held > 0 ? 'warning' : 'good'}
      title={t('registers:checked', { rows: format.number(rows), good, held: format.number(held) })}
    >
      <ul className="fp-register-holds">
        {holdings.map((why) => {
          const count = whys[why];
          return count === undefined ? null : (
            <li key={why}>{`${format.number(count)} × ${t(`registers:hold.${why}`)}`}</li>
          );
        })}
        {entryRemarks.map((remark) => {
          const count = remarks[remark];
          return count === undefined ? null : (
            <li key={remark}>{`${format.number(count)} × ${t(`registers:remark.${remark}`)}`}</li>
          );
        })}
      </ul>
      {first.length > 0 && (
        <p>
          {t('registers:heldRows', {
            rows: first
              .slice(0, rowsNamed)
              .map(({ row }) => row)
              .join(', '),
          })}
        </p>
      )}
      {unknown.length > 0 && (
        <p>
          {t('registers:unexplained', {
            texts: unknown
              .map(
                (one) =>
                  `${t(`registers:facts.${one.fact}`)} ${t('registers:quoted', { text: one.text })} (${format.number(one.rows)})`,
              )
              .join(', '),
          })}
        </p>
      )}
      {tables.map((table) => (
        <UnledCount key={table.name} table={table} />
      ))}
    </Notice>
  );
}
