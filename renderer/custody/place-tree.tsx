// The storage tree as rows: what belongs, what is here, what is out, how full, and what one has to look at.
import type { Tree } from '../../shared/domain/tree-rows.ts';
import { Status, Tag, TreeView } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import { fillOf, marksOf, markTones, usePlaceWords, type PlaceItem } from './place-words.ts';

export interface PlaceTreeProps {
  readonly tree: Tree<PlaceItem>;
  readonly open: ReadonlySet<string>;
  readonly onOpen: (open: ReadonlySet<string>) => void;
  readonly chosen: string | undefined;
  readonly onChoose: (place: PlaceItem) => void;
  readonly empty: React.ReactNode;
  /** Beside the map: only names and marks. */
  readonly isNarrow?: boolean;
}

export function PlaceTree(props: PlaceTreeProps) {
  const t = useText();
  const words = usePlaceWords();
  return (
    <div className={props.isNarrow === true ? 'fp-place-tree fp-place-tree-narrow' : 'fp-place-tree'}>
      <TreeView
        label={t('storage:tree')}
        tree={props.tree}
        open={props.open}
        onOpen={props.onOpen}
        chosen={props.chosen}
        onChoose={props.onChoose}
        describe={words}
        cells={(place) => <Cells place={place} />}
        empty={props.empty}
        head={
          <>
            <span className="fp-place-name">{t('storage:column.name')}</span>
            <span className="fp-place-number">{t('storage:column.belongs')}</span>
            <span className="fp-place-number">{t('storage:column.here')}</span>
            <span className="fp-place-number">{t('storage:column.away')}</span>
            <span className="fp-place-room">{t('storage:column.room')}</span>
            <span className="fp-place-marks">{t('storage:column.marks')}</span>
          </>
        }
      />
    </div>
  );
}

function Cells({ place }: { readonly place: PlaceItem }) {
  const t = useText();
  const format = useFormat();
  const quiet = (count: number) => (count === 0 ? 'fp-place-number fp-quiet' : 'fp-place-number');
  return (
    <>
      <span className="fp-place-name" title={place.name}>
        <bdi className={place.isClosed ? 'fp-place-closed' : undefined}>{place.name}</bdi>{' '}
        <Tag>{t(`vocabulary:placeKind.${place.kind}`)}</Tag>
      </span>
      <span className={quiet(place.belongs)}>{format.number(place.belongs)}</span>
      <span className={quiet(place.here)}>{format.number(place.here)}</span>
      <span className={quiet(place.away)}>{format.number(place.away)}</span>
      <span className="fp-place-room">
        <RoomTaken place={place} />
      </span>
      <span className="fp-place-marks">
        <Marks place={place} />
      </span>
    </>
  );
}

/** How full a place is, as a bar and in words. */
export function RoomTaken({ place }: { readonly place: PlaceItem }) {
  const t = useText();
  const format = useFormat();
  if (place.capacity === undefined) return <span className="fp-quiet">—</span>;
  const share = Math.min(1, place.kept / place.capacity);
  return (
    <>
      <span className="fp-room-bar" aria-hidden="true">
        <span className={`fp-room-bar-taken fp-fill-${fillOf(place)}`} style={{ inlineSize: `${share * 100}%` }} />
      </span>
      <span className="fp-tabular">
        {t('storage:roomTaken', { kept: format.number(place.kept), capacity: format.number(place.capacity) })}
      </span>
    </>
  );
}

export function Marks({ place }: { readonly place: PlaceItem }) {
  const t = useText();
  const format = useFormat();
  return marksOf(place).map(({ kind, count }) => (
    <Status key={kind} tone={markTones[kind]}>
      {t(`storage:mark.${kind}`, { count: format.number(count) })}
    </Status>
  ));
}
