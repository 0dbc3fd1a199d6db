import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { Connect } from 'vite';

/** By the name each is served under. */
export type OwnFiles = Readonly<Record<string, { readonly path: string; readonly type: string }>>;

/** Answers with these files, in development. */
export function serving(files: OwnFiles): Connect.NextHandleFunction {
  return (request, response, next) => {
    const name = (request.url ?? '').split('?')[0]?.slice(1) ?? '';
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    if (!file) return next();
    response.setHeader('Content-Type', file.type);
    response.setHeader('Content-Length', statSync(file.path).size);
    createReadStream(file.path).pipe(response);
  };
}

/** The same as assets of a build, under `folder/`. */
export function assetsOf(folder: string, files: OwnFiles) {
  return Object.entries(files).map(
    ([name, { path }]) =>
      ({ type: 'asset', fileName: `${folder}/${name}`, source: readFileSync(path) }) as const,
  );
}
