package vn.thanghang.organisation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.web.NavigationItem;

/** The place of these pages in the frame. */
@Configuration(proxyBeanMethods = false)
class OrganisationWebConfiguration {

    @Bean
    NavigationItem organisationNavigation() {
        return new NavigationItem(70, "organisation.navigation", OrganisationPaths.LIST, "account", false);
    }
}
