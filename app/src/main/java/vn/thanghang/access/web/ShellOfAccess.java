package vn.thanghang.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.web.NavigationItem;
import vn.thanghang.platform.web.ShellLink;
import vn.thanghang.platform.web.ShellLink.Place;

/** What this module adds to the frame of every page. */
@Configuration(proxyBeanMethods = false)
class ShellOfAccess {

    @Bean
    ShellLink signInLink() {
        return new ShellLink(Place.SIGN_IN, SignInPaths.SIGN_IN);
    }

    @Bean
    ShellLink signOutLink() {
        return new ShellLink(Place.SIGN_OUT, SignInPaths.SIGN_OUT);
    }

    @Bean
    ShellLink accountLink() {
        return new ShellLink(Place.ACCOUNT, SignInPaths.ACCOUNT);
    }

    @Bean
    NavigationItem peopleItem() {
        return new NavigationItem(900, "access.nav.people", SignInPaths.PEOPLE, "account", false);
    }

    @Bean
    NavigationItem rightsReviewItem() {
        return new NavigationItem(905, "access.nav.review", RightsReviewPages.PATH, "account", false);
    }

    @Bean
    NavigationItem auditItem() {
        return new NavigationItem(920, "access.nav.audit", AuditPages.LOG, "clock", false);
    }

    @Bean
    NavigationItem publicationItem() {
        return new NavigationItem(910, "access.nav.publication", SignInPaths.PUBLICATION, "index", false);
    }
}
