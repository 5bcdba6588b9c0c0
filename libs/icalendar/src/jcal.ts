/** jCal (RFC 7265): iCalendar as plain data, the form in which ical.js reads and writes it. */
export type JCalParameters = Record<string, string | string[]>;

export type JCalProperty = [
  name: string,
  parameters: JCalParameters,
  type: string,
  ...values: unknown[],
];

export type JCalComponent = [name: string, properties: JCalProperty[], parts: JCalComponent[]];

export const propertiesOf = ([, properties]: JCalComponent, name: string): JCalProperty[] =>
  properties.filter((property) => property[0] === name);

export const propertyOf = ([, properties]: JCalComponent, name: string): JCalProperty | undefined =>
  properties.find((property) => property[0] === name);

export const valuesOf = ([, , , ...values]: JCalProperty): unknown[] => values;

export const parameterOf = ([, parameters]: JCalProperty, name: string): string | undefined => {
  const value = parameters[name];
  return Array.isArray(value) ? value[0] : value;
};

/** The first value of a property as text; empty where the component lacks it. */
export const textOf = (component: JCalComponent, name: string): string => {
  const value = propertyOf(component, name)?.[3];
  return value === undefined ? '' : String(value);
};
