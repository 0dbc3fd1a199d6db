import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/** Every switch of Electron's binary, none left to its default. */
export const FUSES = {
  /** The app's binary is not a Node for whoever finds it. */
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  /** Nobody attaches a debugger to a process that holds keys. */
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  /** The code that runs is the code that was packed. */
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  /** There is no snapshot of our own to load. */
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  /** The page comes from app://, and file:// gets nothing special. */
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  /** WebAssembly (voice activity, later faces) traps by signal, which is the fast way. */
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies Record<FuseV1Options, boolean>;

/** Sets the fuses of a packaged app, before it is signed. Fails if Electron has gained one that is not listed here. */
export async function applyFuses(pathToElectron: string): Promise<void> {
  await flipFuses(pathToElectron, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: process.platform === 'darwin' && process.arch === 'arm64',
    ...FUSES,
  });
}
