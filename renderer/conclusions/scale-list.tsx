// The scales this station concludes on, each with its levels; earlier versions stay to be looked at.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { ConclusionScale } from '../../shared/domain/examination/scale.ts';
import { Awaited, Button, Group, LinkButton, PlainTable, Tag } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { useBandWords, useOwnWords } from './levels.tsx';

type Shown = OutputOf<'scales.list'>['scales'][number];

export function ScaleList() {
  const t = useText();
  const may = useMay('scales.save');
  const listed = useAnswer('scales.list', {});
  if (listed.value === undefined) return <Awaited failure={listed.failure} lines={6} />;
  return (
    <div className="fp-work-stack">
      <p className="fp-quiet">{t('conclusions:scales.law')}</p>
      {may && (
        <span className="fp-button-row">
          <LinkButton to="/examination/scales/new" icon="add" size="small">
            {t('conclusions:scales.new')}
          </LinkButton>
        </span>
      )}
      {listed.value.scales.map((shown) => (
        <OneScale key={shown.scale.code} shown={shown} mayEdit={may} />
      ))}
    </div>
  );
}

function OneScale({ shown, mayEdit }: { readonly shown: Shown; readonly mayEdit: boolean }) {
  const t = useText();
  const words = useOwnWords();
  const [showsEarlier, setShowsEarlier] = useState(false);
  const { scale, origin } = shown;
  return (
    <Group
      title={words(scale.words)}
      detail={
        <>
          {t('conclusions:scaleVersion', { version: scale.version })} · {t(`conclusions:scales.kind.${scale.kind}`)} ·{' '}
          {t(`conclusions:scales.origin.${origin}`)}
          {scale.source !== '' && ` · ${scale.source}`}{' '}
          <Tag>{t(scale.isVerified ? 'conclusions:scales.verified' : 'conclusions:scales.notVerified')}</Tag>{' '}
          {!scale.isOffered && <Tag>{t('conclusions:scales.notOffered')}</Tag>}
        </>
      }
      actions={
        <>
          {scale.version > 1 && (
            <Button size="small" onPress={() => setShowsEarlier(!showsEarlier)}>
              {t('conclusions:scales.versions')}
            </Button>
          )}
          {mayEdit && (
            <LinkButton to={`/examination/scales/${scale.code}`} size="small" icon="edit">
              {t('conclusions:scales.edit')}
            </LinkButton>
          )}
        </>
      }
    >
      <LevelTable scale={scale} />
      {showsEarlier && <Earlier code={scale.code} newest={scale.version} />}
    </Group>
  );
}

function LevelTable({ scale }: { readonly scale: ConclusionScale }) {
  const t = useText();
  const words = useOwnWords();
  const band = useBandWords();
  const bands = scale.kind === 'likelihood-ratio';
  return (
    <PlainTable
      label={`${words(scale.words)} · ${t('conclusions:scaleVersion', { version: scale.version })}`}
      rows={scale.levels}
      keyOf={({ code }) => code}
      columns={[
        { id: 'level', label: t('conclusions:level'), isHead: true, cell: (level) => words(level.words) },
        ...(bands
          ? [
              {
                id: 'band',
                label: t('conclusions:ratio'),
                cell: (level: ConclusionScale['levels'][number]) => band(level, scale.levels.indexOf(level) === 0),
              },
            ]
          : []),
        { id: 'meaning', label: t('conclusions:scales.meaning'), cell: (level) => words(level.meaning) },
        {
          id: 'association',
          label: t('conclusions:candidates.hit'),
          cell: ({ isAssociation }) => isAssociation && <Tag icon="link">{t('conclusions:candidates.hit')}</Tag>,
        },
      ]}
    />
  );
}

function Earlier({ code, newest }: { readonly code: string; readonly newest: number }) {
  const t = useText();
  const format = useFormat();
  const versions = useAnswer('scales.read', { code }).value?.versions ?? [];
  return (
    <>
      {versions
        .filter(({ scale }) => scale.version !== newest)
        .map(({ scale, recordedAt, recordedBy, reason }) => (
          <div key={scale.version}>
            <p>
              <strong>{t('conclusions:scaleVersion', { version: scale.version })}</strong>
              {recordedAt !== undefined && ` · ${format.moment(recordedAt)} · ${recordedBy ?? ''}`}
              {reason !== '' && ` · ${reason}`}
            </p>
            <LevelTable scale={scale} />
          </div>
        ))}
    </>
  );
}
