/**
 * What a vendor's refusal, a broken network or a garbled answer means for a person. Reads the
 * machine-readable parts of an error (status, codes, types) and drops its sentences: vendors echo
 * keys and words in them.
 */
import { AppError, type FaultCode } from '../../src-preload/contract/faults.ts';

type ProviderCode = Extract<FaultCode, `provider/${string}`>;

/** Whether the same call to the same provider may well succeed a moment later. */
const RETRYABLE: Readonly<Record<ProviderCode, boolean>> = {
  'provider/no-key': false,
  'provider/key-refused': false,
  'provider/not-allowed': false,
  'provider/quota': false,
  'provider/rate-limited': true,
  'provider/overloaded': true,
  'provider/unreachable': true,
  'provider/timeout': true,
  'provider/stalled': true,
  'provider/bad-request': false,
  'provider/unknown-model': false,
  'provider/declined': false,
  'provider/bad-answer': true,
  'provider/cut-off': true,
  'provider/resting': false,
  'provider/unavailable': true,
};

export function isRetryable(code: FaultCode): boolean {
  return code in RETRYABLE && RETRYABLE[code as ProviderCode];
}

/**
 * The error to throw for anything an SDK or the network threw: an AppError('provider/...'), or the
 * abort reason when `signal` was aborted. `params.retryAfterMs` is there when the vendor named a
 * time. The original error is not kept as a cause: it may hold the key and the person's words.
 */
export function faultOf(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  const retryAfterMs = retryAfterOf(error);
  return new AppError(code, retryAfterMs === null ? undefined : { retryAfterMs });
}

function codeOf(error: unknown): ProviderCode {
  const words = machineWords(error);
  const status = statusOf(error);
  return (
    codeOfWords(words, TELLING) ??
    (status === null ? codeOfWords(words, GENERAL) : codeOfStatus(status)) ??
    codeOfNetwork(error) ??
    'provider/unavailable'
  );
}

/**
 * Codes that say more than the status they come with. Vendors differ: an exhausted quota is a 429
 * at OpenAI, a 401 at ElevenLabs and a 400 at Anthropic; a wrong key is a 400 at Gemini.
 */
const TELLING: readonly (readonly [ProviderCode, RegExp])[] = [
  [
    'provider/quota',
    /^(insufficient_quota|quota_exceeded|billing_error|billing_hard_limit_reached|billing_not_active|insufficient_credits|payment_required|credit balance)$/,
  ],
  [
    'provider/key-refused',
    /^(authentication_error|invalid_api_key|api_key_invalid|unauthenticated)$/,
  ],
  [
    'provider/not-allowed',
    /^(permission_error|permission_denied|missing_permissions|unsupported_country_region_territory|failed_precondition)$/,
  ],
  [
    'provider/unknown-model',
    /^(not_found_error|not_found|model_not_found|model_not_available|voice_not_found|invalid_model)$/,
  ],
  ['provider/declined', /^(content_filter|content_policy_violation|refusal)$/],
];

/** Codes that matter where there is no status: in the middle of a stream. */
const GENERAL: readonly (readonly [ProviderCode, RegExp])[] = [
  [
    'provider/rate-limited',
    /^(rate_limit_error|rate_limit_exceeded|too_many_requests|too_many_concurrent_requests|concurrent_limit_exceeded|resource_exhausted)$/,
  ],
  [
    'provider/overloaded',
    /^(overloaded_error|overloaded|system_busy|server_overloaded|engine_overloaded)$/,
  ],
  ['provider/timeout', /^(timeout_error|deadline_exceeded)$/],
  [
    'provider/bad-request',
    /^(invalid_request_error|invalid_argument|context_length_exceeded|request_too_large|string_above_max_length)$/,
  ],
];

function codeOfWords(
  words: ReadonlySet<string>,
  table: readonly (readonly [ProviderCode, RegExp])[],
): ProviderCode | null {
  for (const [code, pattern] of table) {
    for (const word of words) if (pattern.test(word)) return code;
  }
  return null;
}

function codeOfStatus(status: number): ProviderCode {
  switch (status) {
    case 401:
      return 'provider/key-refused';
    case 402:
      return 'provider/quota';
    case 403:
    case 451:
      return 'provider/not-allowed';
    case 404:
    case 410:
      return 'provider/unknown-model';
    case 408:
    case 504:
      return 'provider/timeout';
    case 429:
      return 'provider/rate-limited';
    case 503:
    case 529:
      return 'provider/overloaded';
    default:
      if (status >= 500) return 'provider/unavailable';
      // A redirect or a success that the SDK could not read: not the vendor that answered.
      return status >= 400 ? 'provider/bad-request' : 'provider/bad-answer';
  }
}

const BROKEN =
  /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_STREAM_PREMATURE_CLOSE|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/;
const SLOW = /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/;
const NOT_HTTP = /^(HPE_|UND_ERR_RESPONSE|ERR_HTTP)/;

function codeOfNetwork(error: unknown): ProviderCode | null {
  for (const link of causes(error)) {
    const code = text(link, 'code');
    if (BROKEN.test(code)) return 'provider/cut-off';
    if (SLOW.test(code)) return 'provider/timeout';
    if (NOT_HTTP.test(code)) return 'provider/bad-answer';
    if (/^(E[A-Z_]+$|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) {
      return 'provider/unreachable';
    }
  }
  for (const link of causes(error)) {
    const name = text(link, 'name');
    const message = text(link, 'message');
    // `fetch` says so when the body breaks off; the Gemini SDK when its last event is half there.
    if (message === 'terminated' || message.startsWith('Incomplete JSON segment')) {
      return 'provider/cut-off';
    }
    if (/Timeout/.test(name) || /^APIConnectionTimeoutError$/.test(constructorName(link))) {
      return 'provider/timeout';
    }
    if (name === 'SyntaxError' || /parsing stream chunk|is not valid JSON/.test(message)) {
      return 'provider/bad-answer';
    }
    if (message === 'fetch failed' || constructorName(link) === 'APIConnectionError') {
      return 'provider/unreachable';
    }
  }
  return null;
}

function statusOf(error: unknown): number | null {
  for (const link of causes(error)) {
    for (const name of ['status', 'statusCode'] as const) {
      const value = field(link, name);
      if (typeof value === 'number' && value >= 100) return value;
    }
  }
  return null;
}

/** Identifiers a vendor put in its error (`type`, `code`, `status`, `reason`), lower case; never sentences. */
function machineWords(error: unknown): ReadonlySet<string> {
  const words = new Set<string>();
  const visit = (value: unknown, depth: number): void => {
    if (depth > 5 || typeof value !== 'object' || value === null) return;
    for (const name of ['type', 'code', 'status', 'reason'] as const) {
      const word = field(value, name);
      if (typeof word === 'string') words.add(word.toLowerCase());
    }
    for (const name of ['error', 'body', 'detail'] as const) visit(field(value, name), depth + 1);
    const details = field(value, 'details');
    if (Array.isArray(details)) for (const detail of details) visit(detail, depth + 1);
    const message = text(value, 'message');
    // The Gemini SDK puts the whole answer there, as JSON; Anthropic says in words alone that the
    // prepaid credit is used up.
    if (message.startsWith('{')) visit(parsed(message), depth + 1);
    else if (/credit balance is too low/i.test(message)) words.add('credit balance');
    else if (/api key not valid/i.test(message)) words.add('api_key_invalid');
  };
  for (const link of causes(error)) visit(link, 0);
  return words;
}

/** Milliseconds the vendor asks to wait: `retry-after-ms`, `Retry-After` in seconds or as a date, or Gemini's RetryInfo. */
function retryAfterOf(error: unknown): number | null {
  for (const link of causes(error)) {
    const headers = headersOf(link);
    const exact = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
    if (exact >= 0) return exact;
    const after = headers?.get('retry-after');
    if (after) {
      const ms = /^\d+(\.\d+)?$/.test(after)
        ? Number.parseFloat(after) * 1000
        : Date.parse(after) - Date.now();
      if (Number.isFinite(ms)) return Math.max(0, Math.round(ms));
    }
    const message = text(link, 'message');
    const delay = message.startsWith('{') ? /"retryDelay"\s*:\s*"([\d.]+)s"/.exec(message) : null;
    if (delay?.[1]) return Math.round(Number.parseFloat(delay[1]) * 1000);
  }
  return null;
}

function headersOf(error: unknown): Headers | null {
  const own = field(error, 'headers') ?? field(field(error, 'rawResponse'), 'headers');
  return typeof field(own, 'get') === 'function' ? (own as Headers) : null;
}

/** The error, then what caused it, as far as that goes. */
function* causes(error: unknown): Generator<unknown> {
  let link = error;
  for (let depth = 0; depth < 6 && typeof link === 'object' && link !== null; depth++) {
    yield link;
    const inner = field(link, 'errors');
    // Several addresses were tried (IPv6, IPv4): one speaks for all.
    link = field(link, 'cause') ?? (Array.isArray(inner) ? inner[0] : undefined);
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function text(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === 'string' ? found : '';
}

function constructorName(value: unknown): string {
  return typeof value === 'object' && value !== null ? value.constructor.name : '';
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
