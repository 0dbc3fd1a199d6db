import type { ReactNode } from 'react';
import { HelpButton } from './help-button.tsx';
import { MenuButton } from './menu-button.tsx';

export interface PageHeadProps {
  readonly title: string;
  /** Stands before the title, such as a way back in a narrow window. Replaces the menu button there. */
  readonly back?: ReactNode;
  /** Controls between the title and help. */
  readonly children?: ReactNode;
}

/** The header of a page: 76 px (64 narrow), help always at the end. */
export function PageHead({ title, back, children }: PageHeadProps) {
  return (
    <header className="page-head">
      {back ?? <MenuButton />}
      <h1>{title}</h1>
      <div className="grow" />
      {children}
      <HelpButton />
    </header>
  );
}
