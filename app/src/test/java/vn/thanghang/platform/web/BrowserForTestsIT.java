package vn.thanghang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@BrowserIT
class BrowserForTestsIT {

    @Test
    void reachesTheApplication(Browsing browsing) {
        Page page = browsing.open("/health");

        assertThat(page.textContent("body").strip()).isEqualTo("ok");
    }

    /** The negative control: a page with known faults must be found faulty, or clean results mean nothing. */
    @Test
    void findsKnownAccessibilityFaults(Browsing browsing) {
        Page page = browsing.open("/health");
        page.setContent("<html><body><img src='/x.png'><input type='text'></body></html>");

        assertThat(browsing.accessibilityBreaches(page))
                .anyMatch(breach -> breach.startsWith("image-alt"))
                .anyMatch(breach -> breach.startsWith("label"))
                .anyMatch(breach -> breach.startsWith("html-has-lang"));
    }
}
