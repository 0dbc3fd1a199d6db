import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * macOS takes copy, paste and quit from the menu, so it gets one; elsewhere the window needs none.
 * Reloading and the developer tools are there while developing only.
 */
export function setMenu(system: NodeJS.Platform, developing: boolean): void {
  const template: MenuItemConstructorOptions[] = [
    ...(system === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { role: 'editMenu' },
    ...(developing ? [{ role: 'viewMenu' } as const] : []),
    { role: 'windowMenu' },
  ];
  const isNeeded = system === 'darwin' || developing;
  Menu.setApplicationMenu(isNeeded ? Menu.buildFromTemplate(template) : null);
}
