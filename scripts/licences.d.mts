interface Manifest {
  readonly license?: unknown;
  readonly licence?: unknown;
  readonly licenses?: unknown;
}

interface LockEntry {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

type Reviewed = Readonly<Record<string, string>>;

export function licenceOf(manifest: Manifest): string | null;
export function isAllowed(expression: string): boolean;
export function objectionTo(
  subject: { readonly name: string; readonly version: string; readonly licence: string | null },
  reviewed?: Reviewed,
): string | null;
export function shippedPaths(
  packages: Readonly<Record<string, LockEntry>>,
  tools?: ReadonlySet<string>,
): Set<string>;
export function importedPackages(source: string): string[];
export function inspect(
  root: string,
  options?: { readonly tools?: ReadonlySet<string>; readonly reviewed?: Reviewed },
): { readonly count: number; readonly objections: readonly string[] };
