import { starttext } from './starttext';

it('shows where Swagger is, and nothing of a sandbox where there is none', () => {
  expect(starttext('http://127.0.0.1:3000', [])).toBe(
    'Beitragswerk läuft: http://127.0.0.1:3000\nSwagger UI:         http://127.0.0.1:3000/docs',
  );
});

it('shows id, secret and token of every client', () => {
  const text = starttext('http://127.0.0.1:3000', [
    {
      mandant: 'm-1',
      land: 'AT',
      clients: [
        { rolle: 'oegk', client_id: 'oegk.m-1', client_secret: 'geheim', scope: 'clearing:lesen', token: 'a.b.c' },
      ],
    },
  ]);
  expect(text.split('\n').slice(4)).toEqual([
    '',
    'Österreich – Mandant m-1',
    '  oegk.m-1',
    '    client_secret geheim',
    '    Token         a.b.c',
  ]);
});
