package vn.thanghang.catalogue.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.web.NavigationItem;

/** The place of these pages in the frame. */
@Configuration(proxyBeanMethods = false)
class CatalogueWebConfiguration {

    @Bean
    NavigationItem releasesNavigation() {
        return new NavigationItem(60, "catalogue.navigation", ReleasePaths.RELEASES, "info", false);
    }
}
