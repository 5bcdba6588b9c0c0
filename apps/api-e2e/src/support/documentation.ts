import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Exchange } from '@appointment/tools';

interface MediaType {
  readonly schema?: unknown;
}

interface DocumentedAnswer {
  readonly content?: Readonly<Record<string, MediaType>>;
}

type Operation = { readonly responses: Readonly<Record<string, DocumentedAnswer>> };

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const escaped = (segment: string) => segment.replaceAll('~', '~0').replaceAll('/', '~1');

const pointer = (...segments: readonly string[]) =>
  `openapi.json#/${segments.map((segment) => encodeURIComponent(escaped(segment))).join('/')}`;

const matcherOf = (template: string) =>
  new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`);

/** `/public/appointments/{token}` before `/public/{username}/{slug}`. */
const bySpecificity = (a: string, b: string) => a.split('{').length - b.split('{').length;

/** Holds every answer of the server against what `/docs-json` says about it. */
export class Documentation {
  readonly #document: OpenApi;
  readonly #templates: readonly string[];
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });

  private constructor(document: OpenApi) {
    this.#document = document;
    this.#templates = Object.keys(document.paths).sort(bySpecificity);
    addFormats(this.#ajv);
    this.#ajv.addSchema(document, 'openapi.json');
  }

  static async of(url: string): Promise<Documentation> {
    const response = await fetch(`${url}/docs-json`);
    return new Documentation((await response.json()) as OpenApi);
  }

  /** Throws when the answer is not documented, or differs from what is. */
  check(exchange: Exchange): void {
    const complaint = this.#complaintAbout(exchange);
    if (!complaint) return;
    const { method, path, status, body } = exchange;
    throw new Error(`${method} ${path} → ${status}: ${complaint}\n${JSON.stringify(body)}`);
  }

  #complaintAbout({ method, path, status, contentType, body }: Exchange): string | undefined {
    const [pathname = ''] = path.split('?');
    const template = this.#templates.find((one) => matcherOf(one).test(pathname));
    if (!template) return 'this path is not documented';
    const operation = this.#document.paths[template]?.[method.toLowerCase()];
    // What cannot be done at a path is no operation of it.
    if (!operation) return status === 404 || status === 405 ? undefined : 'no such operation';
    const answer = operation.responses[status];
    if (!answer) return `this status is not documented, only ${Object.keys(operation.responses)}`;
    const [mediaType = ''] = contentType.split(';');
    if (mediaType === '' && !answer.content) return undefined;
    if (!answer.content?.[mediaType]) return `${contentType} is not documented`;
    const { schema } = answer.content[mediaType];
    if (!schema) return undefined;
    const place = ['paths', template, method.toLowerCase(), 'responses', String(status)];
    return this.#complaintOf(
      this.#validator(pointer(...place, 'content', mediaType, 'schema')),
      body,
    );
  }

  #validator(reference: string): ValidateFunction {
    return this.#ajv.getSchema(reference) ?? this.#ajv.compile({ $ref: reference });
  }

  #complaintOf(validate: ValidateFunction, body: unknown): string | undefined {
    return validate(body) ? undefined : this.#ajv.errorsText(validate.errors);
  }
}
