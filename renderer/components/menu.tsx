// A menu that opens from a button: the further acts of a place. Closed by Escape, by choosing, by leaving it.
import { Menu as BlueprintMenu, MenuDivider, MenuItem, PopoverNext } from '@blueprintjs/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, IconButton } from './button.tsx';
import type { ButtonLook } from './button.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { KeyHint } from './words.tsx';

export type MenuEntry =
  | 'divider'
  | { readonly heading: string }
  | {
      readonly label: string;
      readonly onPress: () => void;
      readonly icon?: IconName;
      readonly keys?: string;
      readonly isDisabled?: boolean;
      readonly isDangerous?: boolean;
      readonly isChosen?: boolean;
    };

export interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly icon?: IconName;
  /** Words on the button; without them only the icon is drawn and `label` is read. */
  readonly children?: ReactNode;
  readonly look?: ButtonLook;
  readonly size?: 'small' | 'medium';
}

export function Menu({ label, entries, icon = 'more', children, look = 'plain', size = 'medium' }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const toggle = () => setOpen(!isOpen);
  return (
    <PopoverNext
      isOpen={isOpen}
      onInteraction={setOpen}
      placement="bottom-start"
      animation="minimal"
      arrow={false}
      content={
        <BlueprintMenu className="fp-menu" aria-label={label} onKeyDown={(event) => moveInMenu(event)}>
          {entries.map((entry, index) => (
            <MenuLine key={index} entry={entry} onDone={() => setOpen(false)} />
          ))}
        </BlueprintMenu>
      }
    >
      {children === undefined ? (
        <IconButton icon={icon} label={label} size={size} isExpanded={isOpen} onPress={toggle} />
      ) : (
        <Button icon={icon} endIcon="choose" look={look} size={size} title={label} onPress={toggle}>
          {children}
        </Button>
      )}
    </PopoverNext>
  );
}

function MenuLine({ entry, onDone }: { readonly entry: MenuEntry; readonly onDone: () => void }) {
  if (entry === 'divider') return <MenuDivider />;
  if ('heading' in entry) return <MenuDivider title={entry.heading} />;
  return (
    <MenuItem
      text={entry.label}
      {...(entry.icon === undefined ? {} : { icon: <Icon name={entry.icon} /> })}
      {...(entry.keys === undefined ? {} : { labelElement: <KeyHint keys={entry.keys} /> })}
      {...(entry.isChosen === true ? { icon: <Icon name="accept" /> } : {})}
      disabled={entry.isDisabled ?? false}
      intent={entry.isDangerous === true ? 'danger' : 'none'}
      onClick={() => {
        onDone();
        entry.onPress();
      }}
    />
  );
}

function moveInMenu(event: {
  readonly key: string;
  readonly currentTarget: HTMLElement;
  preventDefault(): void;
}): void {
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]:not([aria-disabled="true"])')];
  const at = lines.findIndex((line) => line === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
  if (to === undefined || lines.length === 0) return;
  event.preventDefault();
  lines[(to + lines.length) % lines.length]?.focus();
}
