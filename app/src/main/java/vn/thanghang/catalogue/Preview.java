package vn.thanghang.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.catalogue.workbook.Reading;

/**
 * An uploaded file as it would be stored.
 *
 * @param inForce whether results of the edition are published already
 * @param changed figures that differ from those in force by more than the rounding of the stored ones
 * @param added figures that the results in force do not have
 * @param gone figures in force that the file does not have
 * @param same a release with exactly these figures, or null
 */
public record Preview(
        UUID uploadId,
        String fileName,
        Reading reading,
        boolean inForce,
        int changed,
        int added,
        int gone,
        @Nullable Release same) {}
