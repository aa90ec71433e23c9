// Where everything is: the storage tree and its map, with the sheet of one place. Each place has an address of its own:
// `/custody/places/<id>` in the tree, `/custody/places/map/<id>` on the map.
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { filteredTree, lineOf, treeOf } from '../../shared/domain/tree-rows.ts';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';
import {
  Awaited,
  Button,
  EmptyState,
  FailureNotice,
  ListWithSheet,
  Notice,
  Sheet,
  TextField,
  useSettled,
} from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { AddPlace } from './place-form.tsx';
import { PlaceMap } from './place-map.tsx';
import { PlaceSheet, type PlaceAct } from './place-sheet.tsx';
import { PlaceTree } from './place-tree.tsx';
import { placeItem, type MapPlace, type PlaceItem } from './place-words.ts';
import './places.css';

/** A tree of this size is shown open; a larger one shows its sites and rooms first. */
const opensAll = 60;

export function Places() {
  const { value, failure } = useAnswer('places.map', {}, { keepPrevious: true });
  if (value === undefined) return <Awaited failure={failure} lines={8} />;
  return (
    <>
      <FailureNotice failure={failure} />
      <KnownPlaces answered={value.places} />
    </>
  );
}

function KnownPlaces({ answered }: { readonly answered: readonly MapPlace[] }) {
  const t = useText();
  const places = useMemo(() => answered.map(placeItem), [answered]);
  const format = useFormat();
  const mayAdd = useMay('places.add');
  const { isMap, chosenId, goTo } = usePlaceAddress();
  const [text, setText] = useState('');
  const settled = useSettled(text, 150);
  // An act is begun for one place; an address that leads to another one leaves it.
  const [begun, setBegun] = useState<{ readonly act: PlaceAct | 'add-top'; readonly place: string | undefined }>();
  const act = begun?.place === chosenId ? begun?.act : undefined;
  const setAct = useCallback(
    (next: PlaceAct | 'add-top' | undefined) =>
      setBegun(next === undefined ? undefined : { act: next, place: chosenId }),
    [chosenId],
  );
  const whole = useMemo(() => treeOf(places), [places]);
  const shown = useMemo(() => filteredTree(whole, settled), [whole, settled]);
  const chosen = whole.byId.get(chosenId ?? '');
  const [open, setOpen] = useState<ReadonlySet<string>>(() => openAtFirst(places, whole));
  useEffect(() => {
    // Whatever an address names is in sight.
    const above = lineOf(whole, chosenId)
      .slice(0, -1)
      .map(({ id }) => id as string);
    setOpen((now) => (above.every((id) => now.has(id)) ? now : new Set([...now, ...above])));
  }, [whole, chosenId]);
  const isFiltered = settled.trim() !== '';
  const openNow = isFiltered ? new Set<string>(shown.byId.keys()) : open;
  const choose = (id: string | undefined) => {
    setAct(undefined);
    goTo(id, isMap);
  };
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'places.add',
          name: 'storage:add',
          group: 'place',
          icon: 'add',
          applies: mayAdd,
          perform: () => setAct('add-top'),
        },
        {
          id: 'places.map',
          name: isMap ? 'storage:tree' : 'storage:map',
          group: 'view',
          icon: 'maximize',
          perform: () => goTo(chosenId, !isMap),
        },
      ],
      [mayAdd, isMap, chosenId, goTo, setAct],
    ),
  );

  const empty = isFiltered ? (
    <EmptyState
      icon="filter"
      title={t('storage:filteredTitle')}
      action={<Button onPress={() => setText('')}>{t('storage:clearFilter')}</Button>}
    >
      <p>{t('storage:filteredText')}</p>
    </EmptyState>
  ) : (
    <EmptyState
      icon="box"
      title={t('storage:emptyTitle')}
      action={
        mayAdd && (
          <Button icon="add" look="primary" onPress={() => setAct('add-top')}>
            {t('storage:add')}
          </Button>
        )
      }
    >
      <p>{t('storage:emptyText')}</p>
      {!mayAdd && <p>{t('storage:forbidden')}</p>}
    </EmptyState>
  );
  const tree = (isNarrow: boolean) => (
    <PlaceTree
      tree={shown}
      open={openNow}
      onOpen={setOpen}
      chosen={chosenId}
      onChoose={(place) => choose(place.id)}
      empty={empty}
      isNarrow={isNarrow}
    />
  );
  const sheet =
    act === 'add-top' ? (
      <Sheet label={t('storage:add')} title={t('storage:add')} onClose={() => setAct(undefined)}>
        <AddPlace above={undefined} onClose={() => setAct(undefined)} onDone={(id) => choose(id)} />
      </Sheet>
    ) : chosen !== undefined ? (
      <PlaceSheet
        item={chosen}
        act={act}
        onAct={setAct}
        onAdded={(id) => goTo(id, isMap)}
        onClose={() => choose(undefined)}
      />
    ) : undefined;
  return (
    <div className="fp-tab-list-frame fp-places-frame">
      <ListWithSheet
        list={
          <div className="fp-list-frame">
            <div className="fp-list-tools">
              <TextField
                name="place-filter"
                type="search"
                label={t('storage:filter')}
                placeholder={t('storage:filter')}
                hidesLabel
                value={text}
                onChange={setText}
              />
              <span className="fp-button-row" role="group" aria-label={t('storage:view')}>
                <Button size="small" icon="list" isPressed={!isMap} onPress={() => goTo(chosenId, false)}>
                  {t('storage:tree')}
                </Button>
                <Button size="small" icon="maximize" isPressed={isMap} onPress={() => goTo(chosenId, true)}>
                  {t('storage:map')}
                </Button>
              </span>
              {!isMap && (
                <span className="fp-button-row">
                  <Button size="small" look="quiet" onPress={() => setOpen(new Set(whole.byId.keys()))}>
                    {t('storage:openAll')}
                  </Button>
                  <Button size="small" look="quiet" onPress={() => setOpen(new Set())}>
                    {t('storage:closeAll')}
                  </Button>
                </span>
              )}
              <span className="fp-quiet fp-tabular fp-list-count" role="status">
                {t('storage:count', { count: format.number(shown.byId.size) })}
              </span>
              {mayAdd && (
                <Button size="small" icon="add" onPress={() => setAct('add-top')}>
                  {t('storage:add')}
                </Button>
              )}
            </div>
            {chosenId !== undefined && chosen === undefined && <Notice tone="warning">{t('storage:unknown')}</Notice>}
            {isMap && places.length > 0 ? (
              <div className="fp-map-beside">
                {tree(true)}
                <PlaceMap tree={shown} chosen={chosenId} onChoose={choose} />
              </div>
            ) : (
              tree(false)
            )}
          </div>
        }
        {...(sheet === undefined ? {} : { sheet })}
      />
    </div>
  );
}

function openAtFirst(places: readonly PlaceItem[], tree: ReturnType<typeof treeOf<PlaceItem>>): ReadonlySet<string> {
  if (places.length <= opensAll) return new Set(tree.byId.keys());
  const sites = tree.children.get(undefined) ?? [];
  return new Set(sites.length <= opensAll ? sites.map(({ id }) => id as string) : []);
}

function usePlaceAddress() {
  const [location, navigate] = useLocation();
  const found = /^\/custody\/places(\/map)?(?:\/([0-9a-f-]{36}))?/.exec(location);
  const goTo = useMemo(
    () => (id: string | undefined, isMap: boolean) =>
      navigate(`/custody/places${isMap ? '/map' : ''}${id === undefined ? '' : `/${id}`}`),
    [navigate],
  );
  return { isMap: found?.[1] !== undefined, chosenId: found?.[2], goTo };
}
