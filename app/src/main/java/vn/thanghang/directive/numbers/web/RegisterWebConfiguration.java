package vn.thanghang.directive.numbers.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.web.NavigationItem;

/** The place of these pages in the frame. */
@Configuration(proxyBeanMethods = false)
class RegisterWebConfiguration {

    @Bean
    NavigationItem registerNavigation() {
        return new NavigationItem(45, "directive.numbers.navigation", RegisterPaths.REGISTER, "table", false);
    }

    @Bean
    NavigationItem registerBasisNavigation() {
        return new NavigationItem(915, "directive.numbers.basis.navigation", RegisterPaths.BASIS, "table", false);
    }
}
