import * as z from 'zod';

/** One entry of OUTBOUND_ALLOW. */
export type NetworkRule =
  | { readonly kind: 'host'; readonly host: string; readonly port: number | undefined }
  | { readonly kind: 'network'; readonly cidr: string };

const hostAndPort = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(\d{1,5}))?$/;

const read = (entry: string): NetworkRule | undefined => {
  if (z.union([z.cidrv4(), z.cidrv6()]).safeParse(entry).success)
    return { kind: 'network', cidr: entry };
  const [, host, port] = hostAndPort.exec(entry) ?? [];
  if (host === undefined) return undefined;
  return {
    kind: 'host',
    host: host.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : undefined,
  };
};

/** `host`, `host:port` (an IPv6 address in brackets) or a network such as `10.0.0.0/8`. */
export const networkRule = z
  .string()
  .toLowerCase()
  .transform((entry, context): NetworkRule => {
    const rule = read(entry);
    if (rule) return rule;
    context.addIssue({ code: 'custom', message: `"${entry}" is no host, host:port or CIDR` });
    return z.NEVER;
  });
