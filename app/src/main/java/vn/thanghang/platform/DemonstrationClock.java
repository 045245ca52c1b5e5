package vn.thanghang.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of a demonstration that plays in another year. It runs as fast as any other, from the moment it was put to
 * last; how far it is off stands in the folder of the installation, so that a restart goes on where the year had come to.
 */
public final class DemonstrationClock extends Clock {

    private final Clock real;
    private final Path file;
    private volatile Duration off;

    DemonstrationClock(Clock real, Path file, Instant start) {
        this.real = real;
        this.file = file;
        this.off = Files.exists(file) ? stored() : Duration.between(real.instant(), start);
    }

    private Duration stored() {
        try {
            return Duration.parse(Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on to a later moment; an earlier one changes nothing, since no clock of records may go back. */
    public void moveTo(Instant moment) {
        if (moment.isBefore(instant())) {
            return;
        }
        off = Duration.between(real.instant(), moment);
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, off.toString(), StandardCharsets.UTF_8);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plus(off);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.getZone().equals(zone) ? this : Clock.offset(real, off).withZone(zone);
    }
}
