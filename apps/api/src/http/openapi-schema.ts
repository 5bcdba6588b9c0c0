import * as z from 'zod';

type JsonSchema = Record<string, unknown>;

interface Converted {
  schema: JsonSchema;
  components: Record<string, JsonSchema>;
}

const referringToComponents = (json: object): JsonSchema =>
  JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;

/**
 * A zod schema as OpenAPI 3.1 has it, which is JSON Schema 2020-12; whatever has a `.meta({ id })` becomes a
 * component. Input is what is sent to us, output what we answer.
 */
export const schemaOf = (
  schema: unknown,
  { schemaType }: { schemaType: 'input' | 'output' },
): Converted | undefined => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const json = referringToComponents(
    z.toJSONSchema(schema, { target: 'draft-2020-12', io: schemaType, unrepresentable: 'any' }),
  );
  const { $defs = {}, id, ...own } = json;
  delete own['$schema'];
  const components = { ...($defs as Converted['components']) };
  if (typeof id !== 'string') return { schema: own, components };
  components[id] = own;
  return { schema: { $ref: `#/components/schemas/${id}` }, components };
};
