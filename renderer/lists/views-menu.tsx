// Saved views of a list: choosing one, saving what is seen, renaming, sharing, removing.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import {
  firstQuestion,
  type ViewedDescription,
  type ListLayout,
  type ListQuestion,
} from '../../shared/domain/lists/list-description.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, CheckField, Dialog, FailureNotice, Menu, TextField } from '../components/index.ts';
import type { MenuEntry } from '../components/index.ts';
import { useAct, useAnswer, useMay, useStationState } from '../station-client.tsx';
import { useText } from '../text.tsx';

type View = OutputOf<'views.list'>['views'][number];

export interface ViewsMenuProps {
  readonly description: ViewedDescription;
  readonly question: ListQuestion;
  readonly layout: ListLayout;
  readonly onChoose: (question: ListQuestion, layout: ListLayout) => void;
}

export function ViewsMenu({ description, question, layout, onChoose }: ViewsMenuProps) {
  const t = useText();
  const { value, readAgain } = useAnswer('views.list', { list: description.name });
  const maySave = useMay('views.save');
  const isSupervisor = useStationState()?.person?.roles.includes('supervisor') === true;
  const save = useAct('views.save');
  const remove = useAct('views.remove');
  const [naming, setNaming] = useState<View | 'new'>();
  const [currentId, setCurrentId] = useState<string>();
  const views = value?.views ?? [];
  const current = views.find(({ id }) => id === currentId);
  const content = {
    question: { ...question, filters: question.filters.map(({ name, values }) => ({ name, values: [...values] })) },
    layout: layout.map((column) => ({ ...column })),
  };
  const mayChange = current !== undefined && maySave && (current.isMine || (current.isShared && isSupervisor));
  const choose = (view: View) => {
    setCurrentId(view.id);
    onChoose(view.content.question, view.content.layout);
  };
  const entryOf = (view: View): MenuEntry => ({
    label: view.isMine ? view.name : `${view.name} · ${t('lists:view.by', { name: view.savedBy })}`,
    isChosen: view.id === currentId,
    icon: view.isShared ? 'people' : 'bookmark',
    onPress: () => choose(view),
  });
  const mine = views.filter(({ isMine }) => isMine);
  const shared = views.filter(({ isMine }) => !isMine);
  const entries: MenuEntry[] = [
    {
      label: t('lists:view.first'),
      icon: 'undo',
      onPress: () => {
        setCurrentId(undefined);
        onChoose(firstQuestion(description), []);
      },
    },
    ...(mine.length === 0 ? [] : [{ heading: t('lists:view.mine') }, ...mine.map(entryOf)]),
    ...(shared.length === 0 ? [] : [{ heading: t('lists:view.shared') }, ...shared.map(entryOf)]),
    ...(maySave
      ? (['divider', { label: t('lists:view.saveAs'), icon: 'add', onPress: () => setNaming('new') }] as const)
      : []),
    ...(mayChange
      ? ([
          {
            label: t('lists:view.update', { name: current.name }),
            icon: 'save',
            onPress: () => {
              const { id, name, isShared } = current;
              drop(save.act({ id, list: description.name, name, isShared, content }).then(readAgain));
            },
          },
          { label: t('lists:view.rename', { name: current.name }), icon: 'edit', onPress: () => setNaming(current) },
          {
            label: t('lists:view.remove', { name: current.name }),
            icon: 'remove',
            isDangerous: true,
            onPress: () => {
              setCurrentId(undefined);
              drop(remove.act({ id: current.id }).then(readAgain));
            },
          },
        ] as const)
      : []),
  ];
  return (
    <>
      <Menu label={t('lists:view.title')} icon="bookmark" size="small" entries={entries}>
        {current === undefined ? t('lists:view.title') : current.name}
      </Menu>
      <FailureNotice failure={remove.failure} />
      {naming !== undefined && (
        <NameView
          view={naming === 'new' ? undefined : naming}
          mayShare={isSupervisor}
          failure={save.failure}
          isActing={save.isActing}
          onClose={() => {
            save.forgetFailure();
            setNaming(undefined);
          }}
          onSave={async (name, isShared) => {
            const known = naming === 'new' ? undefined : naming;
            const answer = await save.act({
              ...(known === undefined ? {} : { id: known.id }),
              list: description.name,
              name,
              isShared,
              content: known === undefined ? content : known.content,
            });
            if (!answer.ok) return;
            readAgain();
            setCurrentId(answer.value.id);
            setNaming(undefined);
          }}
        />
      )}
    </>
  );
}

interface NameViewProps {
  readonly view: View | undefined;
  readonly mayShare: boolean;
  readonly failure: Parameters<typeof FailureNotice>[0]['failure'];
  readonly isActing: boolean;
  readonly onSave: (name: string, isShared: boolean) => Promise<void>;
  readonly onClose: () => void;
}

function NameView({ view, mayShare, failure, isActing, onSave, onClose }: NameViewProps) {
  const t = useText();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setShared] = useState(view?.isShared ?? false);
  const [isTried, setTried] = useState(false);
  const isMissing = name.trim() === '';
  return (
    <Dialog
      isOpen
      title={t('lists:view.save')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('work:form.cancel')}</Button>
          <Button look="primary" type="submit" form="view-name" isBusy={isActing}>
            {t('lists:view.save')}
          </Button>
        </>
      }
    >
      <form
        id="view-name"
        className="fp-work-stack"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isMissing) drop(onSave(name.trim(), isShared));
        }}
      >
        <TextField
          name="viewName"
          label={t('lists:view.name')}
          help={t('lists:view.nameHelp')}
          isRequired
          isFirst
          value={name}
          onChange={setName}
          maxLength={80}
          error={isTried && isMissing ? t('work:form.required') : undefined}
        />
        <CheckField
          name="viewShared"
          label={t('lists:view.share')}
          help={t('lists:view.shareHelp')}
          value={isShared}
          onChange={setShared}
          isDisabled={!mayShare}
        />
        <FailureNotice failure={failure} />
      </form>
    </Dialog>
  );
}
