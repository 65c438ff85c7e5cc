import { gueltigeProbe, starteTestanwendung } from '../../../../test/setup/testanwendung';

const GEHEIM = '15070649C103';

describe('request log', () => {
  it('has one line per answer with template and id, and nothing that a person sent', async () => {
    const zeilen: string[] = [];
    const { app } = await starteTestanwendung({
      protokollstufe: 'info',
      protokollziel: { write: (z) => zeilen.push(z) },
    });
    const id = '0193b0a4-7c1e-7cc3-9a53-0f5f1b1d2e4c';
    const headers = { 'x-request-id': id, authorization: `Bearer ${GEHEIM}`, 'user-agent': GEHEIM };
    await app.inject({ method: 'GET', url: `/v1/proben?nach=${GEHEIM}`, headers });
    await app.inject({ method: 'GET', url: `/v1/proben/${GEHEIM}`, headers });
    await app.inject({ method: 'GET', url: `/v1/${GEHEIM}`, headers });
    await app.inject({ method: 'POST', url: '/v1/proben', headers, payload: { ...gueltigeProbe(), [GEHEIM]: GEHEIM } });
    await app.inject({ method: 'POST', url: `/v1/proben/fehler/XX000`, headers });
    await app.close();

    const eintraege = zeilen.map((zeile) => JSON.parse(zeile) as Record<string, string>).filter((e) => e['weg']);
    expect(eintraege.map(({ methode, weg, status }) => `${methode} ${weg} ${status}`)).toEqual([
      'GET /v1/proben 200',
      'GET /v1/proben/:id 400',
      'GET unbekannt 404',
      'POST /v1/proben 400',
      'POST /v1/proben/fehler/:code 500',
    ]);
    expect(eintraege.every((e) => e['requestId'] === id)).toBe(true);
    expect(zeilen.join('')).not.toContain(GEHEIM);
    expect(zeilen.join('')).toMatch(/"ereignis":"unerwartet".*"code":"XX000"/);
  });
});
