package vn.thanghang.assignment.web;

import java.util.UUID;

/** Addresses of what follows the issue: inputs, requests for adjustment, hand-overs, questions. */
public final class InputPaths {

    static final String INPUT = SheetPaths.SHEET + "/phoi-hop/{inputId}";
    static final String REQUESTS = SheetPaths.SHEET + "/kien-nghi";
    static final String REQUEST = REQUESTS + "/{requestId}";
    static final String HAND_OVERS = SheetPaths.SHEET + "/ban-giao";
    public static final String GUIDANCE = "/huong-dan";
    static final String QUESTIONS = GUIDANCE + "/{sheetId}";

    private InputPaths() {}

    public static String input(UUID sheet, UUID input) {
        return SheetPaths.sheet(sheet) + "/phoi-hop/" + input;
    }

    public static String requests(UUID sheet) {
        return SheetPaths.sheet(sheet) + "/kien-nghi";
    }

    public static String request(UUID sheet, UUID request) {
        return requests(sheet) + "/" + request;
    }

    public static String handOvers(UUID sheet) {
        return SheetPaths.sheet(sheet) + "/ban-giao";
    }

    public static String questions(UUID sheet) {
        return GUIDANCE + "/" + sheet;
    }
}
