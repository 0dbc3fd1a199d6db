import { Ellipsis } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement } from 'react';
import { IconButton } from './icon-button.tsx';

export interface MoreMenuItem {
  readonly label: string;
  /** What it does, below its name. */
  readonly text?: string;
  readonly onPress: () => void;
  readonly danger?: boolean;
}

export interface MoreMenuProps {
  /** The button's name. */
  readonly label: string;
  readonly items: readonly MoreMenuItem[];
  /** A button of another look instead of the three dots; it brings its own name. */
  readonly trigger?: ReactElement;
  readonly align?: 'start' | 'end';
}

/**
 * Three dots that open a short list of deeds. Not modal: the library's modal menu injects a <style>,
 * which our CSP refuses. Drawn in place and not at the end of the page, so that it stays within its landmark.
 */
export function MoreMenu({ label, items, trigger, align = 'end' }: MoreMenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        {trigger ?? (
          <IconButton label={label}>
            <Ellipsis size={22} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        )}
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        className="more-menu"
        align={align}
        sideOffset={4}
        collisionPadding={12}
      >
        {items.map((item) => (
          <DropdownMenu.Item
            key={item.label}
            className={item.danger ? 'more-item is-danger' : 'more-item'}
            onSelect={item.onPress}
          >
            <span>{item.label}</span>
            {item.text !== undefined && <span className="more-text">{item.text}</span>}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
