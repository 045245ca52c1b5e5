package vn.thanghang.accountability.web;

import java.util.UUID;
import vn.thanghang.accountability.file.FilePeriod;

/** Where the pages of the files are. */
public final class FilePaths {

    public static final String FILES = "/ho-so-ket-qua";
    static final String FILE = FILES + "/co-quan/{agencyId}";
    static final String REQUESTS = FILES + "/kien-nghi";
    static final String REQUEST = REQUESTS + "/{requestId}";
    public static final String MATRIX = "/doi-chieu-ket-qua";

    private FilePaths() {}

    public static String file(String agency, FilePeriod period) {
        return file(agency) + query(period);
    }

    public static String file(String agency) {
        return FILES + "/co-quan/" + agency;
    }

    public static String query(FilePeriod period) {
        return "?nam=" + period.year() + "&quy=" + period.quarter() + "&ngay=" + period.asOf();
    }

    public static String request(UUID id) {
        return REQUESTS + "/" + id;
    }
}
