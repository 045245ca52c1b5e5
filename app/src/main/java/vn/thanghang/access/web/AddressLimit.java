package vn.thanghang.access.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tries of sign-in per address and minute, on this node. The limit is wide, because whole communes share one address;
 * what protects an account is the limit on the account itself.
 */
@Component
class AddressLimit {

    private static final int MOST_ADDRESSES = 10_000;
    private static final int SECONDS = 60;

    private final int triesPerMinute;
    private final Clock clock;
    private final Map<String, Integer> tries = new HashMap<>();
    private long minute;

    AddressLimit(AccessSettings settings, Clock clock) {
        this.triesPerMinute = settings.triesPerMinute();
        this.clock = clock;
    }

    synchronized boolean allows(String address) {
        long now = clock.instant().getEpochSecond() / SECONDS;
        if (now != minute || tries.size() > MOST_ADDRESSES) {
            tries.clear();
            minute = now;
        }
        return tries.merge(address, 1, Integer::sum) <= triesPerMinute;
    }
}
