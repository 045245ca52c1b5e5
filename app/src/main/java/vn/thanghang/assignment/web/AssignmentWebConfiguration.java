package vn.thanghang.assignment.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.web.NavigationItem;

/** The place of these pages in the frame. */
@Configuration(proxyBeanMethods = false)
class AssignmentWebConfiguration {

    @Bean
    NavigationItem assignmentNavigation() {
        return new NavigationItem(20, "assignment.navigation", SheetPaths.SHEETS, "table", false);
    }
}
