package vn.thanghang.catalogue;

import java.util.List;
import java.util.UUID;
import vn.thanghang.catalogue.workbook.ReadCell;
import vn.thanghang.catalogue.workbook.Reading;
import vn.thanghang.catalogue.workbook.Severity;

/** A file as read and ready to become a draft. */
record NewRelease(UUID id, UUID key, String fileName, String fileSha256, String contentSha256, Reading reading) {

    static NewRelease of(UUID key, String fileName, byte[] bytes, Reading reading) {
        return new NewRelease(
                UUID.randomUUID(),
                key,
                fileName,
                ContentHash.ofBytes(bytes),
                ContentHash.ofFigures(reading.index(), reading.year(), reading.cells()),
                reading);
    }

    int figures() {
        return Math.toIntExact(
                reading.cells().stream().filter(ReadCell::hasValue).count());
    }

    int warnings() {
        return Math.toIntExact(reading.findings().stream()
                .filter(f -> f.severity() == Severity.WARNING)
                .count());
    }

    List<ReadCell> cells() {
        return reading.cells();
    }
}
