package vn.thanghang.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    /** One object for all, which answers by the decisions entered so far. */
    @Bean
    WorkCalendar workCalendar(CalendarInForce inForce) {
        return inForce.live();
    }
}
