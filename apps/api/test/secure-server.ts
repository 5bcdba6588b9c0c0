import { createServer, type Server } from 'node:https';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Signed by itself for localhost, until 2100: it proves nothing to anybody but to tests that are told to believe it. */
export const testCertificate = `-----BEGIN CERTIFICATE-----
MIIBYzCCAQqgAwIBAgIBATAKBggqhkjOPQQDAjAiMSAwHgYDVQQDDBdBIGNlcnRp
ZmljYXRlIGZvciB0ZXN0czAgFw0wMDAxMDEwMDAwMDBaGA8yMTAwMDEwMTAwMDAw
MFowIjEgMB4GA1UEAwwXQSBjZXJ0aWZpY2F0ZSBmb3IgdGVzdHMwWTATBgcqhkjO
PQIBBggqhkjOPQMBBwNCAARl1L++KKTmGPF47GS78IN+NJSFDo0vkVG1Py6pZvfh
22v2yN8jzJEGD81zf51s+o88d4w6JoYiiU2h2MHYhix6oy8wLTAaBgNVHREEEzAR
gglsb2NhbGhvc3SHBH8AAAEwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNH
ADBEAiBJdgSE0hzANSaKA+cqk14MrjSwwoiUxu+sbaFrmiRwDwIgOA266vygoEHe
VvSFPYaA8XBXS8vdjmYNAl53htqy30k=
-----END CERTIFICATE-----
`;

const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgtgI00LF1GQH75Imp
ItyAAkkdzW2SFt1HdtAO1pajfxihRANCAARl1L++KKTmGPF47GS78IN+NJSFDo0v
kVG1Py6pZvfh22v2yN8jzJEGD81zf51s+o88d4w6JoYiiU2h2MHYhix6
-----END PRIVATE KEY-----
`;

const servers: Server[] = [];

/** A real server that speaks TLS, on a port of its own; answers its address. */
export const serveSecurely = async (listener: RequestListener): Promise<URL> => {
  const server = createServer({ cert: testCertificate, key }, listener);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return new URL(`https://localhost:${(server.address() as AddressInfo).port}/`);
};

/** To be called after the last test. */
export const closeSecureServers = async (): Promise<void> => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
};
