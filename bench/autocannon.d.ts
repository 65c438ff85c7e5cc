/** What the load generator is used for here; the package brings no types of its own. */
declare module 'autocannon' {
  namespace autocannon {
    interface Anfrage {
      method: string;
      path: string;
      headers: Record<string, string>;
      body?: string;
    }
    interface Vorlage extends Anfrage {
      /** Called before each request. */
      setupRequest(anfrage: Anfrage): Anfrage;
      onResponse(status: number, rumpf: string): void;
    }
    interface Optionen {
      url: string;
      connections: number;
      /** Requests in all. */
      amount: number;
      /** Seconds an answer may take. */
      timeout: number;
      requests: Vorlage[];
    }
    interface Ergebnis {
      /** Seconds. */
      readonly duration: number;
      readonly errors: number;
      readonly latency: { readonly p50: number; readonly p99: number };
    }
  }
  function autocannon(optionen: autocannon.Optionen): Promise<autocannon.Ergebnis>;
  export = autocannon;
}
