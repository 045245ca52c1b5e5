package vn.thanghang.reporting.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanghang.access.UnitNames;
import vn.thanghang.access.Units;
import vn.thanghang.platform.Vietnam;

/** The names of all agencies, held for a minute: they change a few times a year and stand on the page everybody opens first. */
@Component
class AgencyNames {

    private static final Duration HELD = Duration.ofMinutes(1);

    private record Read(UnitNames names, Instant at) {}

    private final Units units;
    private final Clock clock;
    private volatile @Nullable Read read;

    AgencyNames(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The name of an agency; anything else as it is. */
    String of(String id) {
        Read here = read;
        Instant now = clock.instant();
        if (here == null || Duration.between(here.at, now).abs().compareTo(HELD) > 0) {
            here = new Read(units.names(LocalDate.ofInstant(now, Vietnam.ZONE)), now);
            read = here;
        }
        return here.names.of(id);
    }
}
