package vn.thanghang.directive.numbers.web;

import java.util.UUID;
import vn.thanghang.directive.numbers.Direction;

/** Addresses of the number register. */
public final class RegisterPaths {

    public static final String REGISTER = "/so-van-ban";
    public static final String OUTGOING = REGISTER + "/di";
    public static final String INCOMING = REGISTER + "/den";
    public static final String FOLLOW_UP = REGISTER + "/theo-doi";
    public static final String BASIS = REGISTER + "/can-cu";
    static final String ENTRY = REGISTER + "/muc/{id}";

    private RegisterPaths() {}

    public static String book(Direction direction) {
        return switch (direction) {
            case OUTGOING -> OUTGOING;
            case INCOMING -> INCOMING;
        };
    }

    public static String entry(UUID id) {
        return REGISTER + "/muc/" + id;
    }
}
