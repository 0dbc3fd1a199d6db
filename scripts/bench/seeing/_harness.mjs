/** A fresh page of the harness: readers share what is global, so there is one to a page. */
export async function openHarness(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'seeingHarness' in globalThis);
  return page;
}

/** Reads what the page's process, with all its threads, has had of the processor, milliseconds. */
export async function cpuClock(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ProcessTime').value * 1000;
  };
}
