import type { Startsandbox } from './eroeffnung';

const STAATEN = { AT: 'Österreich', DE: 'Deutschland' } as const;

/** What `main` prints once the service answers: where Swagger UI is and a token per role to paste into it. */
export function starttext(adresse: string, sandboxes: readonly Startsandbox[]): string {
  const kopf = [`Beitragswerk läuft: ${adresse}`, `Swagger UI:         ${adresse}/docs`];
  if (sandboxes.length === 0) return kopf.join('\n');
  const hinweis =
    'Sandbox-Clients (Token 12 Stunden gültig; „Authorize“ nimmt client_id und client_secret oder das Token):';
  return [...kopf, '', hinweis, ...sandboxes.flatMap(abschnitt)].join('\n');
}

const abschnitt = ({ land, mandant, clients }: Startsandbox): string[] => [
  '',
  `${STAATEN[land]} – Mandant ${mandant}`,
  ...clients.flatMap(({ client_id, client_secret, token }) => [
    `  ${client_id}`,
    `    client_secret ${client_secret}`,
    `    Token         ${token}`,
  ]),
];
