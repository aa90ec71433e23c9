// All long work of this station, newest first; opened from the status bar, closed by Escape, in the way of nothing.
import { useEffect, useRef } from 'react';
import { EmptyState, IconButton } from '../components/index.ts';
import { useEscape } from '../shell/use-escape.ts';
import { useJobs } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { JobLine } from './job-line.tsx';

export function JobsPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const jobs = useJobs();
  const box = useRef<HTMLElement>(null);
  useEscape(box, onClose);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <section className="fp-jobs-panel" aria-label={t('frame:job.title')} tabIndex={-1} ref={box}>
      <div className="fp-jobs-header">
        <h2>{t('frame:job.title')}</h2>
        <IconButton icon="close" size="small" label={t('frame:job.close')} onPress={onClose} />
      </div>
      {jobs.length === 0 ? (
        <EmptyState title={t('frame:job.empty-title')}>{t('frame:job.empty-why')}</EmptyState>
      ) : (
        <ul className="fp-jobs-list">
          {jobs.map((job) => (
            <JobLine key={job.id} job={job} />
          ))}
        </ul>
      )}
    </section>
  );
}
