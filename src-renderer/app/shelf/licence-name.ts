/** Addresses that files give for a licence, and how it is called. */
const LICENCES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^https?:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0\S*/i, 'CC0 1.0'],
  [/^https?:\/\/creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)\S*/i, 'CC $1 $2'],
  [/^https?:\/\/vrm\.dev\/licenses\/1\.0\S*/i, 'VRM Public License 1.0'],
];

/** A licence as its file words it, with well-known addresses as names and nothing said twice; the rest stays word for word. */
export function licenceName(licence: string): string {
  const parts = licence.split(' · ').map((part) => {
    const found = LICENCES.find(([pattern]) => pattern.test(part));
    if (!found) return part;
    const name = part.replace(...found);
    return name.replace(/^CC [a-z-]+/, (kind) => kind.toUpperCase());
  });
  return [...new Set(parts)].join(' · ');
}
