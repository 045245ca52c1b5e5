package vn.thanghang.oversight.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.web.NavigationItem;

/** The place of these pages in the frame. */
@Configuration(proxyBeanMethods = false)
class OversightWebConfiguration {

    @Bean
    NavigationItem ladderNavigation() {
        return new NavigationItem(30, "oversight.navigation", LadderPaths.QUEUE, "warning", false);
    }
}
