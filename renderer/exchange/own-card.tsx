// The card of this station: made by whoever may, given away as a file or shown as a square code.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, FactList, FailureNotice, Group, LoadingLines, Mono, Notice, TextField } from '../components/index.ts';
import { downloadJson } from '../download-json.ts';
import { useAct, useAnswer, useMay, useStation } from '../station-client.tsx';
import { useText } from '../text.tsx';

type OwnCard = OutputOf<'exchange.own-card'>;

export function OwnCard() {
  const t = useText();
  const { value, failure } = useAnswer('exchange.own-card', {});
  return (
    <Group title={t('exchange:ownCard')} detail={t('exchange:ownCardHelp')}>
      <FailureNotice failure={failure} />
      {value === undefined ? failure === undefined && <LoadingLines /> : <Card own={value} />}
    </Group>
  );
}

function Card({ own }: { readonly own: OwnCard }) {
  const t = useText();
  const may = useMay('exchange.make-card');
  const make = useAct('exchange.make-card');
  const [contact, setContact] = useState(own.contact);
  const [isShown, setShown] = useState(false);
  return (
    <div className="fp-work-stack">
      <FactList
        columns={2}
        facts={[
          { label: t('exchange:fingerprint'), value: <Mono>{own.fingerprint}</Mono> },
          { label: t('exchange:contact'), value: own.contact },
        ]}
      />
      {own.card === undefined && <Notice tone="info">{t('exchange:noCard')}</Notice>}
      {may && (
        <form
          className="fp-work-form"
          onSubmit={(event) => {
            event.preventDefault();
            drop(make.act({ contact: contact.trim() }));
          }}
        >
          <FailureNotice failure={make.failure} />
          <TextField
            name="contact"
            label={t('exchange:contact')}
            help={t('exchange:contactHelp')}
            maxLength={500}
            value={contact}
            onChange={setContact}
          />
          <div className="fp-button-row">
            <Button
              type="submit"
              look={own.card === undefined ? 'primary' : 'plain'}
              icon="key"
              isBusy={make.isActing}
              isDisabled={own.card !== undefined && contact.trim() === own.contact}
            >
              {own.card === undefined ? t('exchange:makeCard') : t('exchange:renewCard')}
            </Button>
          </div>
        </form>
      )}
      {own.card !== undefined && (
        <div className="fp-button-row">
          <SaveCard card={own.card} />
          {own.code !== undefined && (
            <Button icon="scan" onPress={() => setShown(!isShown)}>
              {isShown ? t('exchange:hideCode') : t('exchange:showCode')}
            </Button>
          )}
        </div>
      )}
      {isShown && own.code !== undefined && <Code code={own.code} />}
    </div>
  );
}

/** In a window the station writes it where the person chose; in a browser the page holds the small text already. */
function SaveCard({ card }: { readonly card: string }) {
  const t = useText();
  const { face, capabilities } = useStation();
  const save = useAct('exchange.save-card');
  const toPlace = async () => {
    const saveHandle = await face.chooseSavePlace?.(fileName);
    if (saveHandle !== undefined) await save.act({ saveHandle });
  };
  const toDownloads = () => downloadJson(fileName, card);
  return (
    <>
      <Button
        look="primary"
        icon="download"
        isBusy={save.isActing}
        onPress={() => (capabilities.canChooseSavePlace ? drop(toPlace()) : toDownloads())}
      >
        {t('exchange:saveCard')}
      </Button>
      <FailureNotice failure={save.failure} />
    </>
  );
}

const fileName = 'station-card.json';
const quiet = 4;
/** Dots of the screen: as large as a camera likes it, and each module whole, because a stretched code does not read. */
const [wantedSide, leastModule] = [480, 3];

function Code({ code: { modules, dark } }: { readonly code: NonNullable<OwnCard['code']> }) {
  const t = useText();
  const side = modules + 2 * quiet;
  const shown = side * Math.max(leastModule, Math.floor(wantedSide / side));
  const path = dark
    .map(
      ([x, y, width, height]) =>
        `M${String(x + quiet)} ${String(y + quiet)}h${String(width)}v${String(height)}h-${String(width)}z`,
    )
    .join('');
  return (
    <svg
      className="fp-card-code"
      width={shown}
      height={shown}
      viewBox={`0 0 ${String(side)} ${String(side)}`}
      role="img"
      aria-label={t('exchange:codeLabel')}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
