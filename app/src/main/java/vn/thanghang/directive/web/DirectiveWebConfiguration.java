package vn.thanghang.directive.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.web.NavigationItem;

/** The place of these pages in the frame. */
@Configuration(proxyBeanMethods = false)
class DirectiveWebConfiguration {

    @Bean
    NavigationItem documentsNavigation() {
        return new NavigationItem(40, "directive.navigation", DocumentPaths.DOCUMENTS, "document", false);
    }
}
