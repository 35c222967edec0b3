import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as it left the browser. */
export interface SentRequest {
  method: string;
  /** The whole address, or the host that a tunnel was asked to. */
  url: string;
  headers: string;
  body: string;
}

/**
 * A proxy that a browser sends all its requests through, those of workers, beacons and pings
 * included. It remembers them, and opens no tunnel: what is not plain HTTP ends here.
 */
export async function recordingProxy() {
  const sent: SentRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const body = await bodyOf(incoming);
    sent.push(recordOf(incoming, body.toString('latin1')));
    const { method, headers, url = '' } = incoming;
    const onward = request(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    onward.end(body);
  });
  for (const kind of ['connect', 'upgrade'] as const)
    server.on(kind, (incoming: IncomingMessage, socket) => {
      sent.push(recordOf(incoming, ''));
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  // A listening TCP server has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return { server: `http://127.0.0.1:${port}`, sent };
}

function recordOf({ method = '', url = '', rawHeaders }: IncomingMessage, body: string) {
  return { method, url, headers: rawHeaders.join('\n'), body };
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  // A request of Node yields buffers where no encoding is set.
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
