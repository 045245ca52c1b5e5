package vn.thanghang.platform;

import java.time.ZoneId;
import java.util.Locale;

/** The one time zone and the one language all rules of this house are written in. */
public final class Vietnam {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public static final Locale LOCALE = Locale.of("vi", "VN");

    private Vietnam() {}
}
