const MOST = 500;

/** The address as it is kept, empty for none; null for what is none. One with a password in it would be refused by every request. */
export function endpointOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  if (text.length > MOST || !/^https?:\/\/[^\s/]+/.test(text) || !URL.canParse(text)) return null;
  const { username, password } = new URL(text);
  return username === '' && password === '' ? text : null;
}
