package vn.thanghang.platform;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

/** The one time zone and the one language all rules of this house are written in. */
public final class Vietnam {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public static final Locale LOCALE = Locale.of("vi", "VN");

    private Vietnam() {}

    /** The clock of the house. The application is given it; a command, which has no application, takes it here. */
    public static Clock clock() {
        return Clock.system(ZONE);
    }
}
