// Something small to set beside its button: a filter, columns. Closed by Escape and by leaving it; the focus goes in and comes back.
import { PopoverNext } from '@blueprintjs/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, IconButton } from './button.tsx';
import type { ButtonLook } from './button.tsx';
import type { IconName } from './icon.tsx';

export interface PopoverProps {
  readonly label: string;
  readonly icon: IconName;
  /** Words on the button; without them only the icon is drawn and `label` is read. */
  readonly words?: ReactNode;
  readonly look?: ButtonLook;
  readonly size?: 'small' | 'medium';
  /** Opened from elsewhere, such as a menu that adds a filter. */
  readonly startsOpen?: boolean;
  readonly onClose?: () => void;
  readonly children: (close: () => void) => ReactNode;
}

export function Popover(props: PopoverProps) {
  const { label, icon, words, look = 'plain', size = 'medium', startsOpen = false, onClose, children } = props;
  const [isOpen, setOpen] = useState(startsOpen);
  const set = (open: boolean) => {
    setOpen(open);
    if (!open) onClose?.();
  };
  return (
    <PopoverNext
      isOpen={isOpen}
      onInteraction={set}
      placement="bottom-start"
      animation="minimal"
      arrow={false}
      shouldReturnFocusOnClose
      content={
        <div className="fp-popover" role="dialog" aria-label={label}>
          {children(() => set(false))}
        </div>
      }
    >
      {words === undefined ? (
        <IconButton icon={icon} label={label} size={size} isExpanded={isOpen} onPress={() => set(!isOpen)} />
      ) : (
        <Button icon={icon} endIcon="choose" look={look} size={size} title={label} onPress={() => set(!isOpen)}>
          {words}
        </Button>
      )}
    </PopoverNext>
  );
}
