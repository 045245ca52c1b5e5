package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextOnlyTest {

    @Test
    void keepsTextAndRefusesObjects() {
        var conversion = TextOnly.conversion();
        var bytes = conversion.convert("Sở Nội vụ", byte[].class);
        assertThat(conversion.convert(bytes, Object.class)).isEqualTo("Sở Nội vụ");
        assertThatThrownBy(() -> conversion.convert(List.of("a"), byte[].class))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSerializedObjectComesBackAsTextAndNothingIsBuiltFromIt() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(List.of("payload"));
        }
        assertThat(TextOnly.conversion().convert(bytes.toByteArray(), Object.class))
                .isInstanceOf(String.class);
    }
}
