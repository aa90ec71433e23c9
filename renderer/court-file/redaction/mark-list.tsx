// The marks that stand, as one reads them: where, why, by whom; each leads to its page and can be taken back.
import { drop } from '../../../shared/language/habits.ts';
import { FailureNotice, Group, IconButton } from '../../components/index.ts';
import { useAct, useMay } from '../../station-client.tsx';
import { useFormat, useText } from '../../text.tsx';
import type { Redaction, ShownMark } from './words.ts';

export interface MarkListProps {
  readonly redaction: Redaction;
  /** While a version waits nothing is changed. */
  readonly isStill: boolean;
  readonly onGo: (page: number) => void;
}

export function MarkList({ redaction: { id, marks }, isStill, onGo }: MarkListProps) {
  const t = useText();
  const format = useFormat();
  const mayTakeBack = useMay('redactions.unmark') && !isStill;
  const { act, isActing, failure } = useAct('redactions.unmark');
  return (
    <Group title={t('courtFile:redaction.marks.title')}>
      {marks.length === 0 && <p className="fp-quiet">{t('courtFile:redaction.marks.none')}</p>}
      <FailureNotice failure={failure} />
      <ol className="fp-redaction-list">
        {marks.map((mark, index) => (
          <li key={mark.id}>
            <button type="button" onClick={() => onGo(mark.page)}>
              <span>{t('courtFile:redaction.marks.line', { page: mark.page, place: placeOnPage(marks, index) })}</span>
              <span>{t(`vocabulary:redactionReason.${mark.reason}`)}</span>
              <span className="fp-quiet">
                {mark.by}, {format.moment(mark.at)} ·{' '}
                {t(mark.text === undefined ? 'courtFile:redaction.marks.byHand' : 'courtFile:redaction.marks.bySearch')}
              </span>
            </button>
            {mayTakeBack && id !== undefined && (
              <IconButton
                size="small"
                icon="undo"
                label={t('courtFile:redaction.act.takeBack')}
                isDisabled={isActing}
                onPress={() => drop(act({ redactionId: id, ids: [mark.id] }))}
              />
            )}
          </li>
        ))}
      </ol>
    </Group>
  );
}

function placeOnPage(marks: readonly ShownMark[], index: number): number {
  return marks.slice(0, index + 1).filter(({ page }) => page === marks[index]?.page).length;
}
