// Sessions that nobody ended: after a crash or a lock the work is found here, to go on with or to close with a note.
import { useState } from 'react';
import { Button, Group, LinkButton, PlainTable } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import { CloseSession } from './close-session.tsx';
import type { Session } from './use-session.ts';

export function OpenSessions({ sessions }: { readonly sessions: readonly Session[] }) {
  const t = useText();
  const format = useFormat();
  const [closing, setClosing] = useState<Session>();
  if (sessions.length === 0) return null;
  return (
    <Group title={t('scanning:open.title')} detail={t('scanning:open.detail')}>
      <PlainTable
        label={t('scanning:open.title')}
        rows={sessions}
        keyOf={(session) => session.id}
        columns={[
          { id: 'started', label: t('scanning:open.started'), cell: (session) => format.moment(session.startedAt) },
          { id: 'starter', label: t('scanning:open.starter'), isHead: true, cell: (session) => session.starter },
          {
            id: 'what',
            label: t('scanning:open.what'),
            cell: (session) =>
              [
                session.command === undefined ? undefined : t(`scanning:command.${session.command}`),
                session.destination?.label,
                t('scanning:work.on-list', { count: session.taken }),
              ]
                .filter((part) => part !== undefined)
                .join(' · '),
          },
          {
            id: 'acts',
            label: t('scanning:open.acts'),
            cell: (session) => (
              <span className="fp-button-row">
                <LinkButton to={`/scanning/session/${session.id}`} size="small">
                  {session.isMine ? t('scanning:command.continue') : t('scanning:open.look')}
                </LinkButton>
                <Button size="small" look="quiet" onPress={() => setClosing(session)}>
                  {t('scanning:typed.close')}
                </Button>
              </span>
            ),
          },
        ]}
      />
      {closing !== undefined && (
        <CloseSession
          isOpen
          session={closing}
          onClose={() => setClosing(undefined)}
          onDone={() => setClosing(undefined)}
        />
      )}
    </Group>
  );
}
