/** Moves the focus to what is asked next, except from a dialog that is in front, such as the help card. */
export function takeFocus(element: HTMLElement | null | undefined): void {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
  element?.focus();
}
