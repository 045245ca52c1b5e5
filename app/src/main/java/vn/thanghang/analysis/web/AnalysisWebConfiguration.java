package vn.thanghang.analysis.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.web.NavigationItem;

/** What the module adds to the frame of every page. */
@Configuration(proxyBeanMethods = false)
class AnalysisWebConfiguration {

    @Bean
    NavigationItem indexNavigation() {
        return new NavigationItem(30, "analysis.navigation", EditionWords.ROOT, "index", true);
    }
}
