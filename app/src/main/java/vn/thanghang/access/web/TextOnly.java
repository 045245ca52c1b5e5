package vn.thanghang.access.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.convert.support.GenericConversionService;

/** Sessions hold text and nothing else: no object is ever read back from bytes. */
final class TextOnly {

    private TextOnly() {}

    static GenericConversionService conversion() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, TextOnly::write);
        conversion.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return conversion;
    }

    private static byte[] write(Object value) {
        if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException("a session holds text only, not " + value.getClass());
    }
}
