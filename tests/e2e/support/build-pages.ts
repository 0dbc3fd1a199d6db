import { buildPages } from '../../support/ui-harness/serve-pages.ts';

// biome-ignore lint/style/noDefaultExport: what Playwright calls before the tests
export default buildPages;
