package vn.thanghang.directive.duties.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.web.NavigationItem;

/** The place of these pages in the frame. */
@Configuration(proxyBeanMethods = false)
class DutyConfiguration {

    @Bean
    NavigationItem dutiesNavigation() {
        return new NavigationItem(15, "directive.duties.navigation", DutyPaths.DUTIES, "duties", false);
    }
}
