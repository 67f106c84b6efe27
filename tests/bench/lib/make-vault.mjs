/** The quickest first start there is: the example families behind their public word. Ends on Today. */
export async function makeVault(page) {
  await page.locator('.start-language').first().click();
  await page.getByRole('button', { name: 'Kijk eerst met voorbeelden' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
}
