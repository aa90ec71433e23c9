// A card from the screen of the other station, held before a camera.
import { Button } from '../components/index.ts';
import { CameraPanel } from '../scanning/camera/camera-panel.tsx';
import { useCamera } from '../scanning/camera/use-camera.ts';
import { useScanner } from '../scanning/use-scanner.ts';
import { useText } from '../text.tsx';

/** Text that calls itself a card; anything else that is read is left to the screen beneath. */
export function isCardText(text: string): boolean {
  return text.includes('focal-point/station-card/');
}

export function ReadScreen({ onCard }: { readonly onCard: (text: string) => void }) {
  const t = useText();
  const camera = useCamera();
  const isOff = camera.state.kind === 'off' || camera.state.kind === 'problem';
  useScanner(({ text }) => {
    if (!isCardText(text)) return false;
    camera.switchOff();
    onCard(text);
    return true;
  });
  return (
    <div className="fp-work-stack">
      <div className="fp-button-row">
        <Button icon="camera" onPress={() => (isOff ? camera.switchOn() : camera.switchOff())}>
          {isOff ? t('exchange:camera') : t('exchange:cameraOff')}
        </Button>
      </div>
      <CameraPanel here={camera} />
    </div>
  );
}
