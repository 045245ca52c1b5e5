package vn.thanghang.reporting.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.web.NavigationItem;
import vn.thanghang.platform.web.ShellLink;
import vn.thanghang.platform.web.ShellLink.Place;

/** What this module adds to the frame of every page. */
@Configuration(proxyBeanMethods = false)
class ShellOfReporting {

    @Bean
    NavigationItem workNavigation() {
        return new NavigationItem(10, "reporting.work.navigation", WorkPages.WORK, "duties", true);
    }

    @Bean
    ShellLink searchLink() {
        return new ShellLink(Place.SEARCH, SearchPages.SEARCH);
    }
}
