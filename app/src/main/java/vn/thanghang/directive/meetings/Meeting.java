package vn.thanghang.directive.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conference or briefing.
 *
 * @param speakers one a line: agency and what it speaks about
 * @param conclusions one a line, each beginning with who is to act
 * @param invitation the paper begun as its giấy mời
 * @param notice the paper begun as its notice of conclusions
 */
public record Meeting(
        UUID id,
        int version,
        Content content,
        @Nullable UUID invitation,
        @Nullable UUID notice,
        String by,
        Instant at) {

    /** What is typed about it. */
    public record Content(
            Kind kind,
            LocalDate heldOn,
            String title,
            String place,
            String materials,
            String speakers,
            String conclusions) {}

    /** Hội nghị or giao ban. */
    public enum Kind {
        CONFERENCE,
        BRIEFING
    }

    /** A paper that is begun from it. */
    public enum PaperOf {
        INVITATION,
        NOTICE
    }
}
