package vn.thanghang.remediation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.search.SearchKind;
import vn.thanghang.platform.web.NavigationItem;

/** The place of these pages in the frame. */
@Configuration(proxyBeanMethods = false)
class RemediationWebConfiguration {

    @Bean
    SearchKind plansFound() {
        return new SearchKind(30, "remediation.search.PLAN");
    }

    @Bean
    SearchKind tasksFound() {
        return new SearchKind(20, "remediation.search.TASK");
    }

    @Bean
    NavigationItem plansNavigation() {
        return new NavigationItem(25, "remediation.navigation", "/ke-hoach", "tasks", true);
    }
}
