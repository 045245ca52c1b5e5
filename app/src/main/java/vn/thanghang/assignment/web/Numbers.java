package vn.thanghang.assignment.web;

import java.util.Map;

/** Whole numbers and ids of forms. */
final class Numbers {

    private Numbers() {}

    /** The version a form was made on; -1, which nothing has, when it names none. */
    static int version(Map<String, String> form) {
        String typed = form.getOrDefault("version", "");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    static int year(String typed, int otherwise) {
        return typed.matches("20\\d\\d") ? Integer.parseInt(typed) : otherwise;
    }
}
