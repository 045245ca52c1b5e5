package vn.thanghang.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The sheet of {@code policy-sheet.csv}, read without any help of the policy it checks. */
public final class PolicySheet {

    private final Map<Act, Map<Role, String>> cells = new EnumMap<>(Act.class);

    public PolicySheet() {
        var lines = lines();
        var roles = List.of(lines.getFirst().split(",")).stream()
                .skip(1)
                .map(Role::valueOf)
                .toList();
        for (var line : lines.subList(1, lines.size())) {
            var fields = line.split(",");
            var row = new EnumMap<Role, String>(Role.class);
            for (int i = 0; i < roles.size(); i++) {
                row.put(roles.get(i), fields[i + 1]);
            }
            cells.put(Act.valueOf(fields[0]), row);
        }
    }

    public boolean names(Act act) {
        return cells.containsKey(act);
    }

    public boolean allows(Role role, Act act, Relation relation, Standing standing) {
        return Stream.of(cell(role, act).split(" "))
                .filter(part -> !part.equals("-"))
                .anyMatch(part -> allows(part, relation, standing));
    }

    private static boolean allows(String part, Relation relation, Standing standing) {
        var parts = part.split(":");
        char letter = switch (relation) {
            case OWN -> 'O';
            case OTHER -> 'T';
            case NONE -> 'N';
        };
        return parts[0].indexOf(letter) >= 0 && parts[1].indexOf(standing == Standing.OPEN ? 'o' : 'f') >= 0;
    }

    public boolean opensTheDoor(Role role, Act act) {
        return !cell(role, act).equals("-");
    }

    private String cell(Role role, Act act) {
        return Objects.requireNonNull(Objects.requireNonNull(cells.get(act)).get(role));
    }

    private static List<String> lines() {
        try (var stream = PolicySheet.class.getResourceAsStream("/access/policy-sheet.csv")) {
            var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
