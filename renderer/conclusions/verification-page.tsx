// One verification. Before the second person has concluded they see the exhibits, their pictures, the question and the scale; afterwards everybody
// sees both, and a third person settles what differs.
import type { Conclusion } from '../../shared/contract/conclusions.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { ConclusionId } from '../../shared/language/identity.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  AwaitedPage,
  Button,
  FailureNotice,
  Group,
  Notice,
  Page,
  PageHeader,
  Tag,
  Thumbnail,
} from '../components/index.ts';
import { useAct, useAnswer, useMay, useStationState } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ConclusionFacts, ConclusionStatus, Sayings } from './conclusion-card.tsx';
import { GivePerson } from './give-person.tsx';
import { useOwnWords } from './levels.tsx';
import { SayingForm } from './saying-form.tsx';

type ReadVerification = OutputOf<'verifications.read'>;

export function VerificationPage({ id: named }: { readonly id: string }) {
  const id = ConclusionId.safeParse(named).data;
  if (id === undefined) return <FailureNotice failure={{ code: 'conclusions.unknown' }} />;
  return <Verification id={id} />;
}

function Verification({ id }: { readonly id: ConclusionId }) {
  const t = useText();
  const words = useOwnWords();
  const read = useAnswer('verifications.read', { conclusionId: id });
  const conclusion = useAnswer('conclusions.read', { id });
  const failure = read.failure ?? conclusion.failure;
  if (read.value === undefined || conclusion.value === undefined) return <AwaitedPage failure={failure} />;
  const verification = read.value;
  return (
    <Page>
      <PageHeader
        above={{ label: t('conclusions:verification.title'), to: '/examination/verifications' }}
        title={words(verification.examination)}
        beside={
          <>
            <ConclusionStatus state={verification.state} />
            <Tag>{t(`conclusions:mode.${verification.mode}`)}</Tag>
          </>
        }
        detail={
          <>
            {verification.task}
            {verification.comparedWith !== '' && ` ↔ ${verification.comparedWith}`}
          </>
        }
      />
      <ConclusionFacts conclusion={conclusion.value} />
      <Pictures verification={verification} />
      {verification.state === 'unverified' ? (
        <Second verification={verification} conclusion={conclusion.value} />
      ) : (
        <Both conclusion={conclusion.value} verification={verification} />
      )}
    </Page>
  );
}

function Pictures({ verification: { pictures } }: { readonly verification: ReadVerification }) {
  const t = useText();
  return (
    <Group title={t('conclusions:verification.pictures')}>
      {pictures.length === 0 ? (
        <p className="fp-quiet">{t('conclusions:verification.noPictures')}</p>
      ) : (
        <div className="fp-pictures">
          {pictures.map(({ attachmentId, exhibit, exhibitId, number }) => (
            <a key={attachmentId} href={`#/exhibits/${exhibitId}/photographs`}>
              <Thumbnail
                attachmentId={attachmentId}
                label={t('conclusions:verification.picture', { exhibit, number })}
              />
            </a>
          ))}
        </div>
      )}
    </Group>
  );
}

interface Parts {
  readonly verification: ReadVerification;
  readonly conclusion: Conclusion;
}

/** Where nobody but the second person has anything to say. */
function Second({ verification, conclusion }: Parts) {
  const t = useText();
  const me = useStationState()?.person?.id;
  const mayVerify = useMay('verifications.record');
  const mayGive = useMay('resolutions.assign');
  const assign = useAct('verifications.assign');
  const { conclusionId, askedOf, hindrance, mode } = verification;
  const isMine = me !== undefined && askedOf?.id === me;
  const canTake = mayVerify && askedOf === undefined && hindrance === undefined && me !== undefined;
  return (
    <>
      {hindrance !== undefined && <Notice tone="info" title={t(`conclusions:verification.hindrance.${hindrance}`)} />}
      {hindrance === undefined && (
        <Notice
          tone="info"
          title={t(mode === 'blind' ? 'conclusions:verification.blindHelp' : 'conclusions:verification.openHelp')}
        />
      )}
      {conclusion.said !== undefined && <Sayings conclusion={conclusion} />}
      {canTake && (
        <Group title={t('conclusions:verification.yourConclusion')} detail={t('conclusions:verification.takeFirst')}>
          <span className="fp-button-row">
            <Button
              look="primary"
              isBusy={assign.isActing}
              onPress={() => drop(assign.act({ conclusionId, personId: me }))}
            >
              {t('conclusions:verification.take')}
            </Button>
          </span>
          <FailureNotice failure={assign.failure} />
        </Group>
      )}
      {isMine && <SayingForm conclusionId={conclusionId} scale={verification.scale} as="second" />}
      {mayGive && !isMine && <GivePerson conclusionId={conclusionId} as="second" />}
    </>
  );
}

/** Once both have concluded everybody sees both. */
function Both({ conclusion, verification }: Parts) {
  const t = useText();
  const me = useStationState()?.person?.id;
  const isSupervisor = useMay('resolutions.assign');
  const { state, askedOf, conclusionId, scale } = verification;
  const isDisagreed = state === 'disagreed';
  const isMine = me !== undefined && askedOf?.id === me;
  // One of the two is refused by the station; the form is not offered to them in the first place.
  const isOneOfTheTwo = me === conclusion.byId || me === conclusion.verification?.byId;
  const maySettle = isDisagreed && !isOneOfTheTwo && (isMine || (isSupervisor && askedOf === undefined));
  return (
    <>
      <Group title={t('conclusions:verification.both')}>
        {isDisagreed && <Notice tone="warning" title={t('conclusions:verification.disagreedNow')} />}
        {state === 'agreed' && <Notice tone="good" title={t('conclusions:verification.agreedNow')} />}
        <Sayings conclusion={conclusion} />
      </Group>
      {maySettle && <SayingForm conclusionId={conclusionId} scale={scale} as="third" />}
      {isDisagreed && isSupervisor && <GivePerson conclusionId={conclusionId} as="third" />}
    </>
  );
}
