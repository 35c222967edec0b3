import { Agent, request } from 'node:http';

/** A body and what it says it is. */
export interface Body {
  type: string;
  bytes: Buffer;
}

/** Sends forms over a few kept connections, each as if it came from another network. */
export interface Client {
  /** The status of the answer; undefined if the connection broke before there was one. */
  send: (body: Body) => Promise<number | undefined>;
  close: () => void;
}

/** A client of a service on this machine; throws for any other, which is nobody’s to load. */
export function createClient(url: string, connections = 64): Client {
  const { hostname, port } = new URL(url);
  if (hostname !== '127.0.0.1') throw new Error(`${url} is not this machine. Load only 127.0.0.1.`);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let count = 0;
  const send: Client['send'] = ({ type, bytes }) =>
    new Promise((resolve) => {
      count += 1;
      const headers = {
        ...{ 'content-type': type, 'content-length': bytes.length, accept: 'text/html' },
        'x-forwarded-for': `10.${count >> 16}.${(count >> 8) & 255}.${count & 255}`,
      };
      const path = '/api/waitlist';
      const sent = request({ hostname, port, path, agent, headers, method: 'POST' }, (answer) => {
        answer.resume();
        answer.once('end', () => resolve(answer.statusCode));
        answer.once('error', () => resolve(undefined));
      });
      sent.once('error', () => resolve(undefined));
      sent.end(bytes);
    });
  return { send, close: () => agent.destroy() };
}

/** A form in order, for an address. */
export function formOf(email: string, consent: string, section = 'sales'): Body {
  const fields = new URLSearchParams({ email, section, consent, remarks: '', waited: '4000' });
  return { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(String(fields)) };
}
