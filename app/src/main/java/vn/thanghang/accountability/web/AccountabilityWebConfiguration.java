package vn.thanghang.accountability.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.web.NavigationItem;

/** The place of these pages in the frame. */
@Configuration(proxyBeanMethods = false)
class AccountabilityWebConfiguration {

    @Bean
    NavigationItem filesNavigation() {
        return new NavigationItem(33, "accountability.navigation", FilePaths.FILES, "document", false);
    }
}
