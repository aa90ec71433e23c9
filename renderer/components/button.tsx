// Things to press. A button does, a link leads; both say in words what happens.
import { AnchorButton, Button as BlueprintButton } from '@blueprintjs/core';
import type { MouseEvent, ReactNode, Ref } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

export type ButtonLook = 'plain' | 'primary' | 'danger' | 'quiet';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly icon?: IconName;
  readonly endIcon?: IconName;
  readonly look?: ButtonLook;
  readonly size?: 'small' | 'medium' | 'large';
  /** `submit` inside a form; Enter in any of its fields presses it. */
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  /** Work is under way: the button keeps its width, cannot be pressed again and says so to readers. */
  readonly isBusy?: boolean;
  readonly isPressed?: boolean;
  readonly title?: string;
  readonly id?: string;
  readonly form?: string;
  readonly describedBy?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  /** Fills the width it is given. */
  readonly isWide?: boolean;
}

export function Button(props: ButtonProps) {
  const { look = 'plain', size = 'medium', isBusy = false } = props;
  // A busy button stays focusable: disabling it would throw the focus out of its dialog.
  const onClick = isBusy ? (event: MouseEvent) => event.preventDefault() : props.onPress;
  return (
    <BlueprintButton
      className={`fp-button fp-look-${look}${isBusy ? ' fp-busy' : ''}`}
      intent={look === 'primary' ? 'primary' : look === 'danger' ? 'danger' : 'none'}
      variant={look === 'quiet' ? 'minimal' : 'solid'}
      size={size}
      type={props.type ?? 'button'}
      disabled={props.isDisabled ?? false}
      active={props.isPressed ?? false}
      fill={props.isWide ?? false}
      {...(props.icon === undefined ? {} : { icon: <Icon name={props.icon} size={size === 'small' ? 14 : 16} /> })}
      {...(props.endIcon === undefined ? {} : { endIcon: <Icon name={props.endIcon} size={14} /> })}
      {...(onClick === undefined ? {} : { onClick })}
      {...(props.title === undefined ? {} : { title: props.title })}
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(props.form === undefined ? {} : { form: props.form })}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      {...(props.buttonRef === undefined ? {} : { ref: props.buttonRef })}
      {...(props.isPressed === undefined ? {} : { 'aria-pressed': props.isPressed })}
      aria-busy={isBusy}
      aria-disabled={isBusy || (props.isDisabled ?? false)}
    >
      {props.children}
    </BlueprintButton>
  );
}

export interface IconButtonProps {
  readonly icon: IconName;
  /** What it does, in words: read aloud and shown when pointed at. */
  readonly label: string;
  readonly onPress?: () => void;
  readonly size?: 'small' | 'medium';
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly isExpanded?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function IconButton(props: IconButtonProps) {
  return (
    <BlueprintButton
      className="fp-button fp-icon-button fp-look-quiet"
      variant="minimal"
      size={props.size ?? 'medium'}
      icon={<Icon name={props.icon} size={props.size === 'small' ? 14 : 16} />}
      aria-label={props.label}
      title={props.label}
      disabled={props.isDisabled ?? false}
      active={props.isPressed ?? false}
      {...(props.isPressed === undefined ? {} : { 'aria-pressed': props.isPressed })}
      {...(props.isExpanded === undefined ? {} : { 'aria-expanded': props.isExpanded })}
      {...(props.onPress === undefined ? {} : { onClick: props.onPress })}
      {...(props.buttonRef === undefined ? {} : { ref: props.buttonRef })}
    />
  );
}

export interface LinkButtonProps {
  readonly children: ReactNode;
  /** An address inside the program such as `/cases`, or a media address with `download`. */
  readonly to: string;
  readonly icon?: IconName;
  readonly look?: ButtonLook;
  readonly size?: 'small' | 'medium' | 'large';
  /** Name of the file to download; the address is then taken as it is. */
  readonly download?: string;
  /** Opens beside the program, for documents to look at. */
  readonly opensBeside?: boolean;
}

/** A place to go to that looks like a button. Inside the program addresses start with `/`. */
export function LinkButton(props: LinkButtonProps) {
  const { look = 'plain', size = 'medium' } = props;
  const isOutside = props.download !== undefined || props.opensBeside === true;
  return (
    <AnchorButton
      className={`fp-button fp-look-${look}`}
      href={isOutside ? props.to : `#${props.to}`}
      intent={look === 'primary' ? 'primary' : 'none'}
      variant={look === 'quiet' ? 'minimal' : 'solid'}
      size={size}
      role="link"
      {...(props.icon === undefined ? {} : { icon: <Icon name={props.icon} size={size === 'small' ? 14 : 16} /> })}
      {...(props.download === undefined ? {} : { download: props.download })}
      {...(props.opensBeside === true ? { target: '_blank', rel: 'noopener' } : {})}
    >
      {props.children}
    </AnchorButton>
  );
}
