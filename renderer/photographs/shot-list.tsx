// Which views of this kind of exhibit are there and which are missing. It helps to see; it blocks nothing.
import { useState } from 'react';
import type { ExhibitKind } from '../../shared/domain/exhibit.ts';
import { missingShots, shotsOf } from '../../shared/reference/shots.ts';
import { Button, Group, Status } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';
import { addressOfPhotograph } from './attachment.ts';
import type { Attachment } from './attachment.ts';

export function ShotList(props: { readonly kind: ExhibitKind; readonly attachments: readonly Attachment[] }) {
  const t = useText();
  const format = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  const shown = new Set(props.attachments.flatMap(({ shot }) => (shot === undefined ? [] : [shot])));
  const missing = missingShots(props.kind, shown).length;
  const rows = shotsOf(props.kind).filter(({ shot, isRequired }) => isRequired || showsAll || shown.has(shot));
  return (
    <Group
      title={t('photographs:shots.title')}
      detail={t('photographs:shots.help')}
      actions={
        <>
          <Status tone={missing === 0 ? 'good' : 'attention'}>
            {missing === 0 ? t('photographs:shots.complete') : t('photographs:shots.missing', { count: missing })}
          </Status>
          <Button size="small" isPressed={showsAll} onPress={() => setShowsAll(!showsAll)}>
            {t(showsAll ? 'photographs:shots.fewer' : 'photographs:shots.more')}
          </Button>
        </>
      }
    >
      <ul className="fp-shots">
        {rows.map(({ shot, isRequired, wantsScale }) => {
          const showing = props.attachments.filter((attachment) => attachment.shot === shot);
          const lacksScale =
            wantsScale && showing.every(({ micrometresPerPixel }) => micrometresPerPixel === undefined);
          return (
            <li key={shot}>
              <Status tone={showing.length > 0 ? 'good' : isRequired ? 'attention' : 'quiet'}>
                {t(`photographs:shot.${shot}`)}
              </Status>
              <span className="fp-quiet">
                {showing.length === 0
                  ? [
                      t(isRequired ? 'photographs:shots.required' : 'photographs:shots.offered'),
                      wantsScale ? t('photographs:shots.wantsScale') : '',
                    ]
                      .filter((part) => part !== '')
                      .join(', ')
                  : showing.map((attachment) => (
                      <a key={attachment.id} className="fp-tabular" href={`#${addressOfPhotograph(attachment)}`}>
                        {t('photographs:shots.shownBy', { numbers: format.number(attachment.number) })}
                      </a>
                    ))}
                {showing.length > 0 && lacksScale && ` · ${t('photographs:shots.noScale')}`}
              </span>
            </li>
          );
        })}
      </ul>
    </Group>
  );
}
