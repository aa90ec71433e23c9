// What keeps the report from being issued, each with the way to where it is mended; and the points of the standard one by one.
import type { ReportCheck } from '../../shared/contract/reports.ts';
import { Awaited, Button, Fold, Group, Status } from '../components/index.ts';
import type { StatusTone } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { showPart } from './show-part.ts';
import type { ReadReport } from './report-page.tsx';

type Point = ReportCheck['points'][number];

const tones: Readonly<Record<Point['state'], StatusTone>> = {
  fulfilled: 'good',
  missing: 'bad',
  'not-applicable': 'quiet',
};

export function CheckPanel({ id, isChanged }: { readonly id: ReadReport['id']; readonly isChanged: boolean }) {
  const t = useText();
  const checked = useAnswer('reports.check', { id }, { keepPrevious: true });
  if (checked.value === undefined) return <Awaited failure={checked.failure} lines={6} />;
  const { points, obstacles } = checked.value;
  return (
    <Group title={t('reports:check.title')} {...(isChanged ? { detail: t('reports:check.stale') } : {})}>
      <p role="status">
        <Status tone={obstacles.length === 0 ? 'good' : 'attention'}>
          {obstacles.length === 0 ? t('reports:check.complete') : t('reports:check.count', { count: obstacles.length })}
        </Status>
      </p>
      <ul className="fp-plain-list">
        {obstacles.map((obstacle) => (
          <li key={`${obstacle.kind} ${obstacle.name}`}>
            <Obstacle obstacle={obstacle} points={points} />
          </li>
        ))}
      </ul>
      <Fold title={t('reports:check.points')} summary="">
        <ul className="fp-plain-list">
          {points.map(({ point, state, names }) => (
            <li key={point}>
              <Status tone={tones[state]}>
                {letterOf(point)}
                {t(`reports:point.${point}`)}
              </Status>{' '}
              <span className="fp-quiet">
                {t(`reports:check.${state}`)}
                {names.length > 0 && `: ${names.join(', ')}`}
              </span>
            </li>
          ))}
        </ul>
      </Fold>
      <p className="fp-quiet">{t('reports:check.files')}</p>
    </Group>
  );
}

function Obstacle({
  obstacle,
  points,
}: {
  readonly obstacle: ReportCheck['obstacles'][number];
  readonly points: readonly Point[];
}) {
  const t = useText();
  const missing = points.find(({ point }) => obstacle.kind === 'point-missing' && point === obstacle.name);
  const words =
    missing === undefined
      ? `${t(`reports:obstacle.${obstacle.kind}`)}: ${obstacle.name}`
      : [letterOf(missing.point) + t(`reports:point.${missing.point}`), missing.names.join(', ')]
          .filter((part) => part !== '')
          .join(': ');
  const place = new URLSearchParams(obstacle.address.split('?')[1] ?? '').get('at');
  return place === null ? (
    <a href={`#${obstacle.address}`}>{words}</a>
  ) : (
    <Button size="small" look="quiet" title={t('reports:check.go')} onPress={() => showPart(place)}>
      {words}
    </Button>
  );
}

/** `a) `, as the standard letters its points; those from elsewhere have none. */
function letterOf(point: Point['point']): string {
  return /^[a-p]-/.test(point) ? `${point[0] ?? ''}) ` : '';
}
