package vn.thanghang.remediation.content;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;

/**
 * One task as it is written.
 *
 * @param position from 1, in the order of the plan
 * @param version rises with every save
 * @param typed what was typed, also what cannot be read
 */
public record PlanTask(UUID id, int position, int version, Typed typed) {

    public String text(TaskField field) {
        return typed.text(field);
    }

    public Optional<EvidenceType> evidence() {
        return Arrays.stream(EvidenceType.values())
                .filter(type -> type.name().equals(text(TaskField.EVIDENCE)))
                .findFirst();
    }

    /** The piece of work it serves; empty when none was chosen. */
    public Optional<UUID> piece() {
        try {
            return text(TaskField.PIECE).isEmpty()
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(text(TaskField.PIECE)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    public DateReading reading(TaskField field, int workYear) {
        return VietnameseDate.read(text(field), Year.of(workYear));
    }

    /** The date when it can be read as one; null otherwise. */
    public @Nullable LocalDate date(TaskField field, int workYear) {
        return reading(field, workYear) instanceof DateReading.Read(LocalDate date) ? date : null;
    }
}
