// The keys of taking in: template, previous, serial number, seal. Each is an act with a name, so that palette and key list know it.
import { useEffect, useMemo, useRef } from 'react';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';

export interface IntakeActs {
  readonly chooseTemplate: () => void;
  readonly keepTemplate: () => void;
  readonly addSerial: () => void;
  readonly goToSeal: () => void;
  readonly copyPrevious?: () => void;
  readonly printLabels?: () => void;
  /** The exhibit that was taken in first here: its photographs come next. */
  readonly photographsOf?: string | undefined;
}

export function useIntakeKeys(acts: IntakeActs): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  const hasPrevious = acts.copyPrevious !== undefined;
  const hasSaved = acts.printLabels !== undefined;
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'intake.template',
        name: 'fields:action.useTemplate',
        group: 'place',
        icon: 'list',
        keys: 'F8',
        perform: () => latest.current.chooseTemplate(),
      },
      {
        id: 'intake.copy-previous',
        name: 'fields:action.copyPrevious',
        group: 'place',
        icon: 'copy',
        keys: 'F9',
        applies: hasPrevious,
        perform: () => latest.current.copyPrevious?.(),
      },
      {
        id: 'intake.serial',
        name: 'work:exhibit.addSerial',
        group: 'place',
        icon: 'add',
        keys: 'F4',
        perform: () => latest.current.addSerial(),
      },
      {
        id: 'intake.seal',
        name: 'work:exhibit.seal',
        group: 'place',
        icon: 'seal',
        keys: 'F2',
        perform: () => latest.current.goToSeal(),
      },
      {
        id: 'intake.keep-template',
        name: 'fields:action.keepTemplate',
        group: 'place',
        icon: 'bookmark',
        perform: () => latest.current.keepTemplate(),
      },
      {
        id: 'intake.labels',
        name: 'fields:labels.act',
        group: 'place',
        icon: 'label',
        applies: hasSaved,
        perform: () => latest.current.printLabels?.(),
      },
      {
        id: 'intake.photographs',
        name: 'fields:labels.photographs',
        group: 'place',
        icon: 'photograph',
        applies: hasSaved,
        perform: () => {
          window.location.hash = `#/exhibits/${latest.current.photographsOf ?? ''}/photographs`;
        },
      },
    ],
    [hasPrevious, hasSaved],
  );
  useActions(actions);
}
