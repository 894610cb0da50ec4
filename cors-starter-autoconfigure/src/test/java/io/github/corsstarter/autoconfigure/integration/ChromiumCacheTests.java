package io.github.corsstarter.autoconfigure.integration;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.corsstarter.autoconfigure.testing.Browser;
import io.github.corsstarter.autoconfigure.testing.Chromium;
import java.io.IOException;

class ChromiumCacheTests extends BrowserCaches {

  @Override
  Browser startBrowser() throws IOException {
    assumeThat(Chromium.isInstalled()).as("installed: chromium and chromium-driver").isTrue();
    return new Chromium();
  }
}
