package vn.thanghang.oversight.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tasks of a year that is replayed: when they are due, moved, reported on and done, the same for the same seed. */
final class PlayedTasks {

    static final LocalDate NOTIFIED = LocalDate.of(2023, 1, 3);
    private static final LocalDate FIRST_DUE = LocalDate.of(2023, 1, 20);
    private static final int DUE_DAYS = 320;

    private PlayedTasks() {}

    /**
     * One task.
     *
     * @param done null for never within the year
     * @param movedOn the day more time was granted; null for never
     * @param movedTo the date from then on
     * @param reported days on which something was reported without being done
     */
    record Played(
            UUID id,
            int agency,
            LocalDate due,
            @Nullable LocalDate done,
            @Nullable LocalDate movedOn,
            LocalDate movedTo,
            List<LocalDate> reported) {

        LocalDate dueOn(LocalDate day) {
            return movedOn != null && !day.isBefore(movedOn) ? movedTo : due;
        }

        boolean isOpenOn(LocalDate day) {
            return done == null || day.isBefore(done);
        }
    }

    static List<Played> of(int count, int agencies, long seed) {
        var random = new SplittableRandom(seed);
        var tasks = new ArrayList<Played>(count);
        for (int i = 0; i < count; i++) {
            LocalDate due = FIRST_DUE.plusDays(random.nextInt(DUE_DAYS));
            boolean moved = random.nextInt(10) == 0;
            LocalDate movedTo = due.plusDays(20 + random.nextInt(30));
            LocalDate last = moved ? movedTo : due;
            int fate = random.nextInt(10);
            LocalDate done = fate < 7
                    ? last.minusDays(random.nextInt(12))
                    : fate < 9 ? last.plusDays(1 + random.nextInt(60)) : null;
            var reported = new ArrayList<LocalDate>();
            for (int each = random.nextInt(3); each > 0; each--) {
                reported.add(last.plusDays(random.nextInt(50)));
            }
            tasks.add(new Played(
                    new UUID(0x7A5C_0000_0000_7000L, 0x8000_0000_0000_0000L | i),
                    i % agencies,
                    due,
                    done,
                    moved ? due.minusDays(random.nextInt(6)) : null,
                    movedTo,
                    List.copyOf(reported)));
        }
        return tasks;
    }
}
