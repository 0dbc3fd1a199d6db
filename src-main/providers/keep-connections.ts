/**
 * Keeps connections to vendors open between turns. A person thinks for longer than the 4 s after which
 * Node's `fetch` drops an idle connection, and every turn would begin with a handshake anew: one
 * round trip for TCP and one or two for TLS, with each of three vendors.
 */
import { Agent, EnvHttpProxyAgent, setGlobalDispatcher } from 'undici';

/** Milliseconds. Vendors that close earlier say so, or simply close; then it is opened anew. */
const IDLE_MS = 120_000;

let kept = false;

/** For every `fetch` of this process, the SDKs' too. Where Node takes a proxy from the environment, so does this. */
export function keepConnections(): void {
  if (kept) return;
  kept = true;
  const usesProxy =
    process.env.NODE_USE_ENV_PROXY === '1' ||
    [...process.execArgv, ...(process.env.NODE_OPTIONS ?? '').split(/\s+/)].includes(
      '--use-env-proxy',
    );
  const options = { keepAliveTimeout: IDLE_MS };
  setGlobalDispatcher(usesProxy ? new EnvHttpProxyAgent(options) : new Agent(options));
}
