package vn.thanghang.access.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set about sign-in and load.
 *
 * @param idle a session without a request for this long ends
 * @param administratorIdle the same for people who administer the system
 * @param longest a session ends after this long in any case
 * @param triesPerMinute tries of sign-in from one address and minute; wide, because communes share one address
 * @param requestsAtOnce more requests in flight than this are answered with 503
 * @param writesPerMinute forms sent by one person within a minute
 * @param filesPerMinute files taken by one person within a minute
 * @param securityContact where to report a weakness: {@code mailto:}, {@code https:} or {@code tel:}; empty when not set
 */
@ConfigurationProperties("thanghang.access")
record AccessSettings(
        @DefaultValue("15m") Duration idle,
        @DefaultValue("5m") Duration administratorIdle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("30") int triesPerMinute,
        @DefaultValue("200") int requestsAtOnce,
        @DefaultValue("120") int writesPerMinute,
        @DefaultValue("60") int filesPerMinute,
        @DefaultValue("") String securityContact) {}
