/**
 * What each vendor refuses of a request with tools, as its reference has it: names, schemas, the order of calls and
 * results. A server that only plays its script would let all of it through. Null where nothing is wrong.
 */

// biome-ignore lint/suspicious/noExplicitAny: bodies are read by path, whatever their shape
type Body = any;

const NAME = /^[a-zA-Z0-9_-]{1,64}$/;
const TYPES = ['string', 'integer', 'number', 'boolean', 'array', 'object'];
const KEYWORDS = ['type', 'description', 'enum', 'properties', 'required', 'additionalProperties'];

/** In the part of JSON Schema that all three take, Gemini's being the smallest. */
function schemaFault(schema: Body, path = 'parameters'): string | null {
  for (const key of Object.keys(schema)) {
    if (!KEYWORDS.includes(key)) return `${path}: ${key} is not taken`;
  }
  if (!TYPES.includes(schema.type)) return `${path}: no type`;
  if (schema.enum !== undefined && !(schema.type === 'string' && schema.enum.length > 0)) {
    return `${path}: enum of no strings`;
  }
  const properties: Record<string, Body> = schema.properties ?? {};
  for (const name of schema.required ?? []) {
    if (!(name in properties)) return `${path}: required ${name} is not there`;
  }
  for (const [name, one] of Object.entries(properties)) {
    const fault = schemaFault(one, `${path}.${name}`);
    if (fault !== null) return fault;
  }
  return null;
}

function toolsFault(
  tools: readonly { readonly name: string; readonly description: string; readonly schema: Body }[],
): string | null {
  if (new Set(tools.map(({ name }) => name)).size < tools.length) return 'two tools of one name';
  for (const { name, description, schema } of tools) {
    if (!NAME.test(name)) return `${name}: no name`;
    if (typeof description !== 'string' || description === '') return `${name}: no description`;
    if (schema?.type !== 'object') return `${name}: the schema is of no object`;
    const fault = schemaFault(schema, name);
    if (fault !== null) return fault;
  }
  return null;
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, at) => value === other[at]);

/** Messages: roles take turns; results come right after their calls, all of them, before anything else. */
export function anthropicToolFault({ tools = [], messages }: Body): string | null {
  const fault = toolsFault(tools.map((one: Body) => ({ ...one, schema: one.input_schema })));
  if (fault !== null) return fault;
  let awaited: string[] = [];
  for (const [at, { role, content }] of messages.entries()) {
    if (role !== (at % 2 === 0 ? 'user' : 'assistant')) return 'roles do not take turns';
    const blocks: Body[] =
      typeof content === 'string' ? [{ type: 'text', text: content }] : content;
    if (blocks.length === 0) return 'no content';
    if (blocks.some(({ type, text }) => type === 'text' && text.trim() === '')) return 'empty text';
    const results = blocks.filter(({ type }) => type === 'tool_result');
    if (
      !same(
        results.map((one) => one.tool_use_id),
        awaited,
      )
    )
      return 'results are not those of the calls';
    if (results.some((one) => typeof one.content !== 'string')) return 'a result is no text';
    const uses = blocks.filter(({ type }) => type === 'tool_use');
    if (uses.some((one) => !/^[a-zA-Z0-9_-]+$/.test(one.id) || !isObject(one.input)))
      return 'a bad call';
    if (uses.length > 0 && tools.length === 0) return 'calls without tools';
    awaited = uses.map(({ id }) => id);
  }
  return awaited.length > 0 ? 'a call without a result' : null;
}

/** generateContent: as many responses as calls, in the turn after; a signed call comes back signed. */
export function geminiToolFault({ tools = [], contents }: Body): string | null {
  const declared: Body[] = tools.flatMap((one: Body) => one.functionDeclarations);
  const fault = toolsFault(declared.map((one) => ({ ...one, schema: one.parametersJsonSchema })));
  if (fault !== null) return fault;
  let awaited: string[] = [];
  for (const { role, parts } of contents) {
    if (!['user', 'model'].includes(role)) return 'no such role';
    if (parts.length === 0) return 'no parts';
    const responses = parts.filter((part: Body) => part.functionResponse);
    const names = responses.map((part: Body) => part.functionResponse.name);
    if (!same(names, awaited)) return 'responses are not those of the calls';
    if (responses.some((part: Body) => !isObject(part.functionResponse.response)))
      return 'a bad response';
    const calls = parts.filter((part: Body) => part.functionCall);
    if (calls.some((part: Body) => !isObject(part.functionCall.args))) return 'a bad call';
    if (calls.length > 0 && !calls[0].thoughtSignature) return 'a signature is missing';
    awaited = calls.map((part: Body) => part.functionCall.name);
  }
  return awaited.length > 0 ? 'a call without a response' : null;
}

/** Chat completions: a message of role tool for every call, before anything else is said. */
export function openAiToolFault({ tools = [], messages }: Body): string | null {
  if (tools.some((one: Body) => one.type !== 'function')) return 'a tool of no kind';
  const fault = toolsFault(
    tools.map(({ function: one }: Body) => ({ ...one, schema: one.parameters })),
  );
  if (fault !== null) return fault;
  let awaited: string[] = [];
  for (const { role, content, tool_calls = [], tool_call_id } of messages) {
    if (role === 'tool') {
      if (tool_call_id !== awaited.shift()) return 'a result is not that of the call';
      if (typeof content !== 'string') return 'a result is no text';
      continue;
    }
    if (awaited.length > 0) return 'a call without a result';
    if (content === null && tool_calls.length === 0) return 'nothing said';
    for (const one of tool_calls) {
      if (one.type !== 'function' || !isObject(JSON.parse(one.function.arguments)))
        return 'a bad call';
    }
    awaited = tool_calls.map(({ id }: Body) => id);
  }
  return awaited.length > 0 ? 'a call without a result' : null;
}
