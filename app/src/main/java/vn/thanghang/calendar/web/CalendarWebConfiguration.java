package vn.thanghang.calendar.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.web.NavigationItem;

/** The place of this page in the frame. */
@Configuration(proxyBeanMethods = false)
class CalendarWebConfiguration {

    @Bean
    NavigationItem calendarNavigation() {
        return new NavigationItem(75, "calendar.navigation", CalendarPages.CALENDAR, "clock", false);
    }
}
