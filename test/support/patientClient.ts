import { setTimeout as sleep } from 'node:timers/promises';
import type { StaffClient } from './staffClient.ts';

/** An answer to a request that may have been sent more than once. */
export interface PatientAnswer {
  status: number;
  body: Record<string, unknown>;
  /** How often it got no answer. */
  lost: number;
}

/** Requests on a server that may die at any moment. */
export interface PatientClient {
  /** Sends the same until there is an answer of the server's own, as somebody who presses the button again. */
  post(client: StaffClient, path: string, body: unknown): Promise<PatientAnswer>;
  /** Requests that are on their way now. */
  inFlight(): number;
  /** Requests that were cut off after they had reached the server. */
  cutOff(): number;
}

export function createPatientClient(): PatientClient {
  let inFlight = 0;
  let cutOff = 0;
  async function once(client: StaffClient, path: string, body: unknown): Promise<Response | null> {
    inFlight += 1;
    try {
      const response = await client.raw(path, body);
      await response.clone().text();
      return response.status >= 500 ? null : response;
    } catch (error) {
      const { cause } = error as { cause?: { code?: string } };
      if (cause?.code !== 'ECONNREFUSED') cutOff += 1;
      return null;
    } finally {
      inFlight -= 1;
    }
  }
  return {
    inFlight: () => inFlight,
    cutOff: () => cutOff,
    async post(client, path, body) {
      for (let lost = 0; lost < 1_000; lost += 1) {
        const response = await once(client, path, body);
        if (response) {
          const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
          return { status: response.status, body: answer, lost };
        }
        await sleep(250);
      }
      throw new Error(`${path}: no answer`);
    },
  };
}
