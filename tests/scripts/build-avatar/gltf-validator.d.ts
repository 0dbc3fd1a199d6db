declare module 'gltf-validator' {
  /** `severity` 0 is an error. */
  export function validateBytes(bytes: Uint8Array): Promise<{
    readonly issues: {
      readonly messages: readonly { readonly severity: number; readonly message: string }[];
    };
  }>;
}
